use crate::access::{Access, Ground};
use crate::actor::{Caller, UserKey, not_permitted};
use crate::alert::{Alert, AlertId, AlertKey, Alerts, alert_withdrawn};
use crate::duty::{in_scope, not_asked};
use crate::ods_code::OdsCode;
use crate::organisation::{OrganisationKey, organisation_closed, unknown_organisation};
use crate::policy::Policies;
use crate::refusal::Refusal;
use crate::refusal_code::RefusalCode;
use crate::response::{
    Asked, FollowUpRecorded, Reason, RecordFollowUp, RecordResponse, ReopenResponse, ResponseHistory,
    ResponseRecorded, ResponseReopened, Responses, judge_record, judge_reopening,
};
use crate::time::Timestamp;

/// The stores that answering reads, and the instant of the command.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Answering<'a> {
    pub(crate) ground: Ground<'a>,
    pub(crate) policies: &'a Policies,
    pub(crate) access: &'a Access,
    pub(crate) alerts: &'a Alerts,
    pub(crate) responses: &'a Responses,
}

/// An alert to be answered, and the user who answers.
#[derive(Clone, Copy)]
pub(super) struct Case<'a> {
    pub(super) key: AlertKey,
    pub(super) alert: &'a Alert,
    pub(super) user: UserKey,
}

/// Which alert is answered for which organisation: the keys of a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Answered {
    pub(crate) alert: AlertKey,
    pub(crate) organisation: OrganisationKey,
}

/// What a refused response was about.
#[derive(Clone, Copy)]
pub(super) struct About {
    pub(super) alert: AlertId,
    pub(super) organisation: OdsCode,
    pub(super) at: Timestamp,
}

/// Why the response of one organisation is refused, with what judging knew.
#[derive(Clone, Copy)]
pub(super) enum Refused {
    UnknownOrganisation,
    NotPermitted,
    AlertWithdrawn(Timestamp),
    OrganisationClosed(Timestamp),
    Response(Reason),
}

impl Refused {
    pub(super) const fn code(self) -> RefusalCode {
        match self {
            Self::UnknownOrganisation => RefusalCode::UnknownOrganisation,
            Self::NotPermitted => RefusalCode::NotPermitted,
            Self::AlertWithdrawn(_) => RefusalCode::AlertWithdrawn,
            Self::OrganisationClosed(_) => RefusalCode::OrganisationClosed,
            Self::Response(reason) => reason.code(),
        }
    }

    /// The last entry of the response, where the command is dated before it.
    pub(super) const fn last(self) -> Option<Timestamp> {
        match self {
            Self::Response(Reason::OutOfOrder { last }) => Some(last),
            Self::UnknownOrganisation
            | Self::NotPermitted
            | Self::AlertWithdrawn(_)
            | Self::OrganisationClosed(_)
            | Self::Response(_) => None,
        }
    }

    pub(super) fn refusal(self, About { alert, organisation, at }: About) -> Refusal {
        match self {
            Self::UnknownOrganisation => unknown_organisation(organisation, at),
            Self::NotPermitted => may_not_respond(organisation),
            Self::AlertWithdrawn(withdrawn) => alert_withdrawn(alert, withdrawn),
            Self::OrganisationClosed(closed) => organisation_closed(organisation, closed),
            Self::Response(reason) => reason.refusal(alert, organisation, at),
        }
    }
}

impl<'a> Answering<'a> {
    /// Steps 3 to 7 for one organisation of a response (rule R10).
    pub(super) fn judge_one(
        &self,
        case: Case<'_>,
        organisation: OdsCode,
        command: &RecordResponse,
    ) -> Result<(ResponseRecorded, Answered), Refused> {
        let Ground { organisations, at, .. } = self.ground;
        let Case { key, alert, user } = case;
        let place = organisations.known_at(organisation, at).ok_or(Refused::UnknownOrganisation)?;
        let authority = self.access.authority(self.ground, user, place).ok_or(Refused::NotPermitted)?;
        let response = self.responses.get(key, place);
        let asked = self.asked(alert, organisation, place, response);
        asked.must_be_in_order().map_err(Refused::Response)?;
        if let Some(withdrawn) = alert.withdrawn_at(at) {
            return Err(Refused::AlertWithdrawn(withdrawn));
        }
        if let Some(closed) = organisations.closed_at(place, at) {
            return Err(Refused::OrganisationClosed(closed));
        }
        let event = judge_record(&asked, &command.status, authority).map_err(Refused::Response)?;
        Ok((event, Answered { alert: key, organisation: place }))
    }

    /// What the response room is told of the duty below it.
    fn asked<'b>(
        &self,
        alert: &'b Alert,
        organisation: OdsCode,
        place: OrganisationKey,
        response: Option<&'b ResponseHistory>,
    ) -> Asked<'b>
    where
        'a: 'b,
    {
        let at = self.ground.at;
        let first = response.and_then(|response| response.first_at(at));
        let clock = match first {
            Some(first) => alert.clocks(at).answered_under(place, first),
            None => alert.newest_clock(at),
        };
        Asked {
            alert: alert.id,
            organisation,
            response,
            policy: clock.map_or_else(|| self.policies.as_of(at), |clock| &clock.policy),
            not_asked: if first.is_none() { not_asked(alert, place, at) } else { None },
            revision: alert.revision(at),
            at,
        }
    }

    /// Steps 3 to 7 of reopening a response (rule R4).
    pub(crate) fn judge_reopening(
        &self,
        command: &ReopenResponse,
        caller: Caller,
    ) -> Result<ResponseReopened, Refusal> {
        let Ground { organisations, at, .. } = self.ground;
        let organisation = command.organisation;
        let place = organisations.known(organisation, at)?;
        let (key, alert) = self.alerts.known(command.alert, at)?;
        let user = must_be_user(caller)?;
        let authority = self.access.authority(self.ground, user, place);
        let authority = authority.ok_or_else(|| may_not_respond(organisation))?;
        let asked = self.asked(alert, organisation, place, self.responses.get(key, place));
        let refusal = |reason: Reason| reason.refusal(alert.id, organisation, at);
        asked.must_be_in_order().map_err(refusal)?;
        alert.must_not_be_withdrawn(at)?;
        organisations.must_be_open(place, at)?;
        if !in_scope(alert.clocks(at), place) {
            return Err(refusal(Reason::NotInScope));
        }
        judge_reopening(&asked, command, authority).map_err(refusal)
    }

    /// Steps 3 to 6 of a follow-up; it belongs to no stream (rule T5).
    pub(crate) fn judge_follow_up(
        &self,
        command: &RecordFollowUp,
        caller: Caller,
    ) -> Result<FollowUpRecorded, Refusal> {
        let Ground { organisations, at, .. } = self.ground;
        let RecordFollowUp { alert, organisation, note } = command.clone();
        let place = organisations.known(organisation, at)?;
        let (_, known) = self.alerts.known(alert, at)?;
        caller.must_be_operator("record follow-ups")?;
        known.must_not_be_withdrawn(at)?;
        organisations.must_be_open(place, at)?;
        if !in_scope(known.clocks(at), place) {
            return Err(Reason::NotInScope.refusal(alert, organisation, at));
        }
        Ok(FollowUpRecorded { alert, organisation, note })
    }
}

/// The operator never answers for an organisation (rule N2).
pub(super) fn must_be_user(caller: Caller) -> Result<UserKey, Refusal> {
    match caller {
        Caller::User(user) => Ok(user),
        Caller::Operator => Err(not_permitted(
            "answer for an organisation as the operator",
            "a user with a role or access there",
        )),
    }
}

fn may_not_respond(organisation: OdsCode) -> Refusal {
    not_permitted(
        &format!("answer for organisation `{organisation}`"),
        "its administrators and responders, and users whose access it approved,",
    )
}
