use std::collections::HashMap;

use super::{Record, ResponseHistory};
use crate::alert::AlertKey;
use crate::organisation::OrganisationKey;
use crate::people::ActorKey;
use crate::{Text, Timestamp};

/// No response of this organisation.
const NONE: u32 = u32::MAX;

/// The responses to one alert: found by organisation in one step, kept close together for reports.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct AlertResponses {
    /// Where in `histories`, by the organisation's key.
    place: Vec<u32>,
    histories: Vec<ResponseHistory>,
}

impl AlertResponses {
    pub(crate) fn get(&self, organisation: OrganisationKey) -> Option<&ResponseHistory> {
        let place = self.place.get(organisation.place())?;
        self.histories.get(*place as usize)
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
    by_alert: Vec<AlertResponses>,
    /// By instant, then seq: they belong to no stream and may arrive in any order (rule T5).
    follow_ups: HashMap<(AlertKey, OrganisationKey), Vec<FollowUp>>,
    /// What a question about an alert without responses reads.
    none: AlertResponses,
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
            self.by_alert.resize_with(alert.place() + 1, AlertResponses::default);
        }
        let Some(responses) = self.by_alert.get_mut(alert.place()) else {
            return;
        };
        if responses.place.len() <= organisation.place() {
            responses.place.resize(organisation.place() + 1, NONE);
        }
        let Some(place) = responses.place.get_mut(organisation.place()) else {
            return;
        };
        match responses.histories.get_mut(*place as usize) {
            Some(history) => history.push(record),
            None => {
                *place = u32::try_from(responses.histories.len()).unwrap_or(NONE);
                responses.histories.push(ResponseHistory::beginning(record));
            }
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
