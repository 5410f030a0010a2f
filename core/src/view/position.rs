use crate::wire::answer;

use super::View;
use crate::alert::{Alert, AlertId, AlertKey, Clocks};
use crate::duty::{Standing, State, Timeliness, standing};
use crate::ods_code::OdsCode;
use crate::organisation::OrganisationKey;
use crate::refusal::Refusal;
use crate::response::{
    AlertResponses, Content, InProgress, Reason, Record, RemediationStatus, ResponseHistory,
};
use crate::time::Timestamp;

/// What a reopening leaves: in progress, without details (rule R4).
static REOPENED: RemediationStatus =
    RemediationStatus::InProgress(InProgress { actions: None, expected_by: None, next_update_at: None });

/// A [`PositionOf`] as a view gives it: its status is the register's own.
pub type Position<'a> = PositionOf<&'a RemediationStatus>;

answer! {
    /// The position of one organisation on one alert at an instant (rules P1, P2 and R12).
    ///
    /// A view gives a [`Position`], which borrows its status. One that [`read_json`](crate::read_json) reads owns it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    #[called("Position")]
    pub struct PositionOf<S> {
        /// The id of the alert.
        pub alert: AlertId,
        /// The ODS code of the organisation.
        pub organisation: OdsCode,
        /// The state of the organisation at the instant of the view (rule P1).
        pub state: State,
        /// Whether the organisation responded in time (rule P2).
        pub timeliness: Timeliness,
        /// The due instant that the timeliness is judged by: the one in force at the first response, at the end of the
        /// duty, or at the instant of the view, whichever comes first. There is none if no response is required.
        pub due_at: Option<Timestamp>,
        /// The start of the clock under which the organisation responded, or of the newest clock that names it.
        pub clock_started_at: Option<Timestamp>,
        /// The instant of the first response, which stopped the clock (rule R2).
        pub first_response_at: Option<Timestamp>,
        /// When the next update is due (rule R12). There is none unless the response and the organisation are open and
        /// the alert is not withdrawn.
        pub next_update_due_at: Option<Timestamp>,
        /// Whether the next update was due before the instant of the view.
        pub update_overdue: bool,
        /// Whether the response is closed, that is complete or not applicable (rule R3).
        pub closed: bool,
        /// The status of the latest record. After a reopening it is in progress, without details.
        pub status: Option<S>,
        /// The instant of the latest record, which can be a reopening.
        pub last_recorded_at: Option<Timestamp>,
        /// The revision that the alert had when the latest status was given (rule A8).
        pub revision: Option<u32>,
    }
}

/// One alert, seen once for all its organisations.
#[derive(Clone, Copy)]
pub(super) struct AlertAt<'a> {
    pub(super) alert: &'a Alert,
    clocks: Clocks<'a>,
    pub(super) responses: &'a AlertResponses,
}

/// One organisation's place in the partition, with its latest record.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) standing: Standing<'a>,
    first: Option<Timestamp>,
    pub(super) latest: Option<&'a Record>,
    open: bool,
}

impl<'a> View<'a> {
    /// Where an organisation in scope stands with an alert.
    ///
    /// ```
    /// # use alert_response::{Entry, Register};
    /// # let journal = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/journal.jsonl"));
    /// # let register = Register::replay(journal.lines().map(|line| Entry::from_json(line).unwrap()))?;
    /// let view = register.as_of("2026-05-08T09:00:00Z".parse()?);
    /// let position = view.position("CC-1".parse()?, "R0A".parse()?)?;
    /// assert_eq!(position.state, alert_response::State::UnableToImplement);
    /// assert_eq!(position.timeliness, alert_response::Timeliness::OnTime);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// `unknown_alert`, `unknown_organisation`, `not_in_scope`.
    pub fn position(&self, alert: AlertId, organisation: OdsCode) -> Result<Position<'a>, Refusal> {
        let (key, known) = self.register.alerts.known(alert, self.at)?;
        let place = self.register.organisations.known(organisation, self.at)?;
        let alert_at = self.alert_at(key, known);
        match self.place(alert_at, place) {
            Some(place) => Ok(self.position_of(alert_at, organisation, place)),
            None => Err(Reason::NotInScope.refusal(alert, organisation, self.at)),
        }
    }

    /// Where every organisation in scope stands with an alert, by ODS code; empty if it never asked.
    ///
    /// ```
    /// # use alert_response::{Entry, Register};
    /// # let journal = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/journal.jsonl"));
    /// # let register = Register::replay(journal.lines().map(|line| Entry::from_json(line).unwrap()))?;
    /// let view = register.as_of("2026-05-08T09:00:00Z".parse()?);
    /// let positions = view.positions("CC-1".parse()?)?;
    /// let codes: Vec<&str> = positions.iter().map(|position| position.organisation.as_str()).collect();
    /// assert_eq!(codes, ["R0A", "R0B"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// `unknown_alert`.
    pub fn positions(&self, alert: AlertId) -> Result<Vec<Position<'a>>, Refusal> {
        let (key, known) = self.register.alerts.known(alert, self.at)?;
        let alert_at = self.alert_at(key, known);
        let scope = known.scope(&self.register.organisations, self.at);
        Ok(scope.iter().filter_map(|organisation| self.position_by_key(alert_at, *organisation)).collect())
    }

    pub(super) fn alert_at(&self, key: AlertKey, alert: &'a Alert) -> AlertAt<'a> {
        AlertAt { alert, clocks: alert.clocks(self.at), responses: self.register.responses.to(key) }
    }

    /// The organisation's place in the partition, or nothing outside the scope.
    pub(super) fn place(&self, alert: AlertAt<'a>, organisation: OrganisationKey) -> Option<Place<'a>> {
        self.place_with(alert, organisation, alert.responses.get(organisation))
    }

    /// The same, where the caller has the response or knows that there is none.
    pub(super) fn place_with(
        &self,
        alert: AlertAt<'a>,
        organisation: OrganisationKey,
        response: Option<&'a ResponseHistory>,
    ) -> Option<Place<'a>> {
        let closed_at = self.register.organisations.closed_at(organisation, self.at);
        let standing = standing(alert.alert, alert.clocks, organisation, closed_at, response, self.at)?;
        let first = response.and_then(|response| response.first_at(self.at));
        let latest = response.and_then(|response| response.as_of(self.at));
        Some(Place { standing, first, latest, open: closed_at.is_none() })
    }

    /// When the next update falls due (rule R12).
    pub(super) fn next_update_due_at(&self, alert: &Alert, place: Place<'_>) -> Option<Timestamp> {
        let latest = place.latest.filter(|record| !record.kind().is_closed())?;
        if !place.open || alert.withdrawn_at(self.at).is_some() {
            return None;
        }
        latest.next_update_at().or_else(|| {
            let hours = place.standing.clock.policy.next_update_within_hours?;
            latest.at.plus_hours(hours.get())
        })
    }

    /// The position of an organisation, or nothing outside the scope.
    pub(super) fn position_by_key(
        &self,
        alert: AlertAt<'a>,
        organisation: OrganisationKey,
    ) -> Option<Position<'a>> {
        let place = self.place(alert, organisation)?;
        Some(self.position_of(alert, self.register.organisations.code(organisation)?, place))
    }

    fn position_of(&self, alert: AlertAt<'a>, organisation: OdsCode, place: Place<'a>) -> Position<'a> {
        let Place { standing, first, latest, .. } = place;
        let next_update_due_at = self.next_update_due_at(alert.alert, place);
        Position {
            alert: alert.alert.id,
            organisation,
            state: standing.state,
            timeliness: standing.timeliness,
            due_at: standing.due_at,
            clock_started_at: Some(standing.clock.started_at),
            first_response_at: first,
            next_update_due_at,
            update_overdue: next_update_due_at.is_some_and(|due| self.at > due),
            closed: standing.state.is_closed(),
            status: latest.map(|record| match &record.content {
                Content::Recorded(status) => status,
                Content::Reopened(_) => &REOPENED,
            }),
            last_recorded_at: latest.map(|record| record.at),
            revision: latest.map(|record| record.revision),
        }
    }
}
