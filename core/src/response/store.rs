use std::collections::BTreeMap;

use super::pages::Pages;
use super::{Record, ResponseHistory};
use crate::alert::{Alert, AlertKey};
use crate::index::KeySet;
use crate::organisation::OrganisationKey;
use crate::people::ActorKey;
use crate::shared::Shared;
use crate::text::Text;
use crate::time::Timestamp;

/// The responses to one alert: each in its own place, by the organisation's key.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct AlertResponses {
    pages: Pages<ResponseHistory>,
    newest_seq: u64,
}

impl AlertResponses {
    pub(crate) fn get(&self, organisation: OrganisationKey) -> Option<&ResponseHistory> {
        self.pages.get(organisation.place())
    }

    /// The `seq` of the record that arrived last; 0 before the first.
    pub(crate) const fn newest_seq(&self) -> u64 {
        self.newest_seq
    }

    fn remember(&mut self, organisation: OrganisationKey, record: Record) {
        self.newest_seq = record.seq;
        // There is a place for every key.
        match self.pages.place(organisation.place()) {
            Some(Some(history)) => history.push(record),
            Some(empty) => *empty = Some(ResponseHistory::beginning(record)),
            None => {}
        }
    }
}

/// What an organisation has to do after all entries.
///
/// A bit for each alert, of which 64 are looked at together: little enough room for every pair of alert and organisation.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Work {
    /// Alerts whose clock runs and names it, and that it has not answered.
    unanswered: KeySet<Alert>,
    /// Alerts, not withdrawn, that it has answered and whose response is open.
    open: KeySet<Alert>,
    /// The instant of the latest entry that took an alert away here: before, there was more to do.
    taken_at: Option<Timestamp>,
}

impl Work {
    /// The alerts at which it may have something to do at `at`: first those to which there is no response at all, then
    /// those that it has answered. Not known for a time before the last answer, closing or end of a clock. An entry of a
    /// past time that arrives late can leave an alert here without need.
    pub(crate) fn at(
        &self,
        at: Timestamp,
    ) -> Option<(impl Iterator<Item = AlertKey>, impl Iterator<Item = AlertKey>)> {
        (self.taken_at <= Some(at)).then(|| (self.unanswered.iter(), self.open.iter()))
    }

    fn take(&mut self, alert: AlertKey, at: Timestamp) {
        self.unanswered.remove(alert);
        self.open.remove(alert);
        self.taken_at = self.taken_at.max(Some(at));
    }

    /// The newest record of its response, which may be the first.
    fn recorded(&mut self, alert: AlertKey, record: &Record, first: bool) {
        if first || record.kind().is_closed() {
            self.take(alert, record.at);
        }
        if !record.kind().is_closed() {
            self.open.insert(alert);
        }
    }
}

/// A note that the national service followed up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FollowUp {
    pub(crate) by: ActorKey,
    pub(crate) note: Text,
}

/// Every response and every follow-up.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Responses {
    by_alert: Vec<Shared<AlertResponses>>,
    /// By what they are about, then instant and seq: they belong to no stream and may arrive in any order (rule T5).
    follow_ups: Shared<BTreeMap<(AlertKey, OrganisationKey, Timestamp, u64), FollowUp>>,
    /// By the organisation's key.
    work: Shared<Vec<Work>>,
    /// What a question about an alert without responses reads.
    none: Shared<AlertResponses>,
}

impl Responses {
    pub(crate) fn to(&self, alert: AlertKey) -> &AlertResponses {
        self.by_alert.get(alert.place()).unwrap_or(&self.none)
    }

    pub(crate) fn get(&self, alert: AlertKey, organisation: OrganisationKey) -> Option<&ResponseHistory> {
        self.to(alert).get(organisation)
    }

    /// Whether the organisation had answered by `at` (rules A6 and R2).
    pub(crate) fn answered(&self, alert: AlertKey, organisation: OrganisationKey, at: Timestamp) -> bool {
        self.get(alert, organisation).is_some_and(|response| response.first_at(at).is_some())
    }

    /// Every follow-up dated at or before `at` with its instant and seq, by these.
    pub(crate) fn follow_ups(
        &self,
        alert: AlertKey,
        organisation: OrganisationKey,
        at: Timestamp,
    ) -> impl Iterator<Item = (Timestamp, u64, &FollowUp)> {
        let until = (alert, organisation, Timestamp::MIN, 0)..=(alert, organisation, at, u64::MAX);
        self.follow_ups.range(until).map(|((_, _, at, seq), follow_up)| (*at, *seq, follow_up))
    }

    /// What the organisation may have to do; none where no alert has asked it.
    pub(crate) fn work(&self, organisation: OrganisationKey) -> Option<&Work> {
        self.work.get(organisation.place())
    }

    /// A clock names the organisation.
    pub(crate) fn remember_asked(&mut self, alert: AlertKey, organisation: OrganisationKey) {
        let answered = self.get(alert, organisation).is_some();
        let place = organisation.place();
        if self.work.len() <= place {
            self.work.resize_with(place.saturating_add(1), Work::default);
        }
        if let Some(work) = self.work.get_mut(place).filter(|_| !answered) {
            work.unanswered.insert(alert);
        }
    }

    /// The clock that names these ended: whoever has not answered has nothing to do there any more.
    pub(crate) fn remember_clock_ended(&mut self, alert: AlertKey, named: &[OrganisationKey], at: Timestamp) {
        for organisation in named {
            if let Some(work) = self.work.get_mut(organisation.place())
                && work.unanswered.contains(alert)
            {
                work.take(alert, at);
            }
        }
    }

    /// The alert was withdrawn: nobody in its scope has anything to do there any more.
    pub(crate) fn remember_withdrawn(&mut self, alert: AlertKey, scope: &[OrganisationKey], at: Timestamp) {
        for organisation in scope {
            if let Some(work) = self.work.get_mut(organisation.place())
                && (work.unanswered.contains(alert) || work.open.contains(alert))
            {
                work.take(alert, at);
            }
        }
    }

    /// The caller has seen that the organisation was asked.
    pub(crate) fn remember(&mut self, alert: AlertKey, organisation: OrganisationKey, record: Record) {
        if self.by_alert.len() <= alert.place() {
            self.by_alert.resize_with(alert.place().saturating_add(1), Shared::default);
        }
        let before = self.get(alert, organisation).map(|response| response.newest().kind());
        // An update of an open response leaves as much to do as there was: nearly every record is one.
        let update = before.is_some_and(|before| !before.is_closed()) && !record.kind().is_closed();
        if !update && let Some(work) = self.work.get_mut(organisation.place()) {
            work.recorded(alert, &record, before.is_none());
        }
        if let Some(responses) = self.by_alert.get_mut(alert.place()) {
            responses.remember(organisation, record);
        }
    }

    pub(crate) fn remember_follow_up(
        &mut self,
        alert: AlertKey,
        organisation: OrganisationKey,
        (at, seq): (Timestamp, u64),
        follow_up: FollowUp,
    ) {
        self.follow_ups.insert((alert, organisation, at, seq), follow_up);
    }
}
