use super::View;
use crate::alert::AlertId;
use crate::duty::in_scope;
use crate::ods_code::OdsCode;
use crate::people::ActorKey;
use crate::refusal::Refusal;
use crate::register::{Entry, Event};
use crate::response::{Content, FollowUpRecorded, Reason, ResponseRecorded, ResponseReopened};
use crate::time::Timestamp;

impl View<'_> {
    /// The entries about an alert and an organisation: responses, reopenings and follow-ups, by instant, then seq.
    ///
    /// ```
    /// # use alert_response::{Entry, Register};
    /// # let journal = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/journal.jsonl"));
    /// # let register = Register::replay(journal.lines().map(|line| Entry::from_json(line).unwrap()))?;
    /// let view = register.as_of("2026-05-08T09:00:00Z".parse()?);
    /// let history = view.history("CC-1".parse()?, "R0A".parse()?)?;
    /// let words: Vec<&str> = history.iter().map(|entry| entry.event.word()).collect();
    /// assert_eq!(words[..3], ["response_recorded", "response_recorded", "response_reopened"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// `unknown_alert`, `unknown_organisation`, `not_in_scope`.
    pub fn history(&self, alert: AlertId, organisation: OdsCode) -> Result<Vec<Entry>, Refusal> {
        let (key, known) = self.register.alerts.known(alert, self.at)?;
        let place = self.register.organisations.known(organisation, self.at)?;
        if !in_scope(known.clocks(self.at), place) {
            return Err(Reason::NotInScope.refusal(alert, organisation, self.at));
        }
        let responses = &self.register.responses;
        let records = responses.get(key, place).into_iter().flat_map(|response| response.until(self.at));
        let records = records.filter_map(|record| {
            let authority = record.authority;
            let event = match &record.content {
                Content::Recorded(status) => Event::from(ResponseRecorded {
                    alert,
                    organisation,
                    status: status.clone(),
                    authority,
                    revision: record.revision,
                }),
                Content::Reopened(reason) => {
                    Event::from(ResponseReopened { alert, organisation, reason: reason.clone(), authority })
                }
            };
            self.entry(record.seq, record.at, record.by, event)
        });
        let notes = responses.follow_ups(key, place, self.at).filter_map(|(at, seq, follow_up)| {
            let event = FollowUpRecorded { alert, organisation, note: follow_up.note.clone() };
            self.entry(seq, at, follow_up.by, event.into())
        });
        let mut entries: Vec<_> = records.chain(notes).collect();
        entries.sort_by_key(|entry| (entry.at, entry.seq));
        Ok(entries)
    }

    fn entry(&self, seq: u64, at: Timestamp, by: ActorKey, event: Event) -> Option<Entry> {
        Some(Entry { seq, at, by: self.register.people.users.actor(by)?, event })
    }
}
