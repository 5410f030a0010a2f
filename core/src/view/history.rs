use super::View;
use crate::duty::in_scope;
use crate::people::ActorKey;
use crate::response::{Content, refusal_of};
use crate::{
    AlertId, Entry, Event, FollowUpRecorded, OdsCode, Refusal, RefusalCode, ResponseRecorded,
    ResponseReopened, Timestamp,
};

impl View<'_> {
    /// The entries about an alert and an organisation: responses, reopenings and follow-ups, by instant, then seq.
    ///
    /// # Errors
    /// `unknown_alert`, `unknown_organisation`, `not_in_scope`.
    pub fn history(&self, alert: AlertId, organisation: OdsCode) -> Result<Vec<Entry>, Refusal> {
        let (key, known) = self.register.alerts.known(alert, self.at)?;
        let place = self.register.organisations.known(organisation, self.at)?;
        if !in_scope(known.clocks(self.at), place) {
            return Err(refusal_of(RefusalCode::NotInScope, alert, organisation, None, self.at));
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
        let notes = responses.follow_ups(key, place, self.at).iter().filter_map(|note| {
            let event = FollowUpRecorded { alert, organisation, note: note.note.clone() };
            self.entry(note.seq, note.at, note.by, event.into())
        });
        let mut entries: Vec<_> = records.chain(notes).collect();
        entries.sort_by_key(|entry| (entry.at, entry.seq));
        Ok(entries)
    }

    fn entry(&self, seq: u64, at: Timestamp, by: ActorKey, event: Event) -> Option<Entry> {
        Some(Entry { seq, at, by: self.register.people.users.actor(by)?, event })
    }
}
