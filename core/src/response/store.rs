use super::{Record, ResponseHistory};
use crate::alert::AlertKey;
use crate::index::Map;
use crate::organisation::OrganisationKey;
use crate::people::ActorKey;
use crate::shared::Shared;
use crate::{Text, Timestamp};

/// How many organisations share a page.
const PAGE: usize = 64;
/// No page yet.
const NONE: u16 = u16::MAX;

/// The responses to one alert: each in its own place, by the organisation's key.
///
/// Pages are made when first needed, so an alert that asks a few costs little; a question finds its response in one
/// step, and a report reads the pages in order. The table is small, to stay in the cache for hundreds of alerts.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct AlertResponses {
    /// The number of each page; by the organisation's key.
    table: Vec<u16>,
    /// Page after page.
    places: Vec<Option<ResponseHistory>>,
    newest_seq: u64,
}

impl AlertResponses {
    pub(crate) fn get(&self, organisation: OrganisationKey) -> Option<&ResponseHistory> {
        let page = *self.table.get(organisation.place() / PAGE)?;
        self.places.get(usize::from(page) * PAGE + organisation.place() % PAGE)?.as_ref()
    }

    /// The `seq` of the record that arrived last; 0 before the first.
    pub(crate) const fn newest_seq(&self) -> u64 {
        self.newest_seq
    }

    fn remember(&mut self, organisation: OrganisationKey, record: Record) {
        self.newest_seq = record.seq;
        let page = organisation.place() / PAGE;
        if self.table.len() <= page {
            self.table.resize(page + 1, NONE);
        }
        let Some(page) = self.table.get_mut(page) else {
            return;
        };
        if *page == NONE {
            *page = u16::try_from(self.places.len() / PAGE).unwrap_or(NONE);
            self.places.resize_with(self.places.len() + PAGE, || None);
        }
        match self.places.get_mut(usize::from(*page) * PAGE + organisation.place() % PAGE) {
            Some(Some(history)) => history.push(record),
            Some(empty) => *empty = Some(ResponseHistory::beginning(record)),
            None => {}
        }
    }
}

/// A note that the national service followed up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FollowUp {
    pub(crate) at: Timestamp,
    pub(crate) seq: u64,
    pub(crate) by: ActorKey,
    pub(crate) note: Text,
}

/// Every response and every follow-up.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Responses {
    by_alert: Vec<Shared<AlertResponses>>,
    /// By instant, then seq: they belong to no stream and may arrive in any order (rule T5).
    follow_ups: Shared<Map<(AlertKey, OrganisationKey), Vec<FollowUp>>>,
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

    pub(crate) fn follow_ups(
        &self,
        alert: AlertKey,
        organisation: OrganisationKey,
        at: Timestamp,
    ) -> &[FollowUp] {
        let notes = self.follow_ups.get(&(alert, organisation)).map(Vec::as_slice).unwrap_or_default();
        notes.get(..notes.partition_point(|note| note.at <= at)).unwrap_or_default()
    }

    pub(crate) fn remember(&mut self, alert: AlertKey, organisation: OrganisationKey, record: Record) {
        if self.by_alert.len() <= alert.place() {
            self.by_alert.resize_with(alert.place() + 1, Shared::default);
        }
        if let Some(responses) = self.by_alert.get_mut(alert.place()) {
            responses.remember(organisation, record);
        }
    }

    pub(crate) fn remember_follow_up(
        &mut self,
        alert: AlertKey,
        organisation: OrganisationKey,
        follow_up: FollowUp,
    ) {
        let notes = self.follow_ups.entry((alert, organisation)).or_default();
        let place = notes.partition_point(|note| (note.at, note.seq) < (follow_up.at, follow_up.seq));
        notes.insert(place, follow_up);
    }
}
