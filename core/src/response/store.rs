use std::collections::BTreeMap;

use super::pages::Pages;
use super::{Record, ResponseHistory};
use crate::alert::AlertKey;
use crate::organisation::OrganisationKey;
use crate::people::ActorKey;
use crate::{Text, Timestamp};

/// The responses to one alert: each in its own place, by the organisation's key.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct AlertResponses(Pages<ResponseHistory>);

impl AlertResponses {
    pub(crate) fn get(&self, organisation: OrganisationKey) -> Option<&ResponseHistory> {
        self.0.get(organisation.place())
    }

    fn remember(&mut self, organisation: OrganisationKey, record: Record) {
        // There is a place for every key.
        match self.0.place(organisation.place()) {
            Some(Some(history)) => history.push(record),
            Some(empty) => *empty = Some(ResponseHistory::beginning(record)),
            None => {}
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
    by_alert: Vec<AlertResponses>,
    /// By what they are about, then instant and seq: they belong to no stream and may arrive in any order (rule T5).
    follow_ups: BTreeMap<(AlertKey, OrganisationKey, Timestamp, u64), FollowUp>,
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

    pub(crate) fn remember(&mut self, alert: AlertKey, organisation: OrganisationKey, record: Record) {
        if self.by_alert.len() <= alert.place() {
            self.by_alert.resize_with(alert.place().saturating_add(1), AlertResponses::default);
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
