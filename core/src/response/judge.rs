use super::{
    Complete, Reason, RemediationStatus, ReopenResponse, ResponseHistory, ResponseRecorded, ResponseReopened,
    StatusKind,
};
use crate::access::Authority;
use crate::alert::AlertId;
use crate::ods_code::OdsCode;
use crate::policy::Policy;
use crate::time::Timestamp;

/// One organisation asked about one alert, as the rooms above and the duty below see it at an instant.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked<'a> {
    pub(crate) alert: AlertId,
    pub(crate) organisation: OdsCode,
    pub(crate) response: Option<&'a ResponseHistory>,
    /// The policy of the clock that it answered under, or that asks it now (rule R12).
    pub(crate) policy: &'a Policy,
    /// Why a first response is not asked for, if it is not (rule R11).
    pub(crate) not_asked: Option<Reason>,
    /// The alert's revision.
    pub(crate) revision: u32,
    pub(crate) at: Timestamp,
}

impl Asked<'_> {
    /// The status in force, if any was recorded.
    fn status(&self) -> Option<StatusKind> {
        self.response?.as_of(self.at).map(super::Record::kind)
    }

    /// Step 5: the stream has nothing later.
    pub(crate) fn must_be_in_order(&self) -> Result<(), Reason> {
        match self.response {
            Some(response) if self.at < response.last_at() => {
                Err(Reason::OutOfOrder { last: response.last_at() })
            }
            Some(_) | None => Ok(()),
        }
    }

    /// Under the policy, an open record now makes an update fall due; not after the year 9999.
    fn next_update_must_exist(&self) -> Result<(), Reason> {
        match self.policy.next_update_within_hours {
            Some(hours) if self.at.plus_hours(hours.get()).is_none() => Err(Reason::NextUpdateTooLate),
            Some(_) | None => Ok(()),
        }
    }
}

/// Steps 6 and 7 for a record, after what is closed (rules R3, R6, R7, R11 and R12).
pub(crate) fn judge_record(
    asked: &Asked<'_>,
    status: &RemediationStatus,
    authority: Authority,
) -> Result<ResponseRecorded, Reason> {
    let before = asked.status();
    match (before, asked.not_asked) {
        (None, Some(reason)) => return Err(reason),
        (Some(before), _) if !StatusKind::allowed_after(Some(before)).contains(&status.kind()) => {
            return Err(Reason::Closed { status: before });
        }
        (None, None) | (Some(_), _) => {}
    }
    judge_details(asked, before.is_none(), status)?;
    Ok(ResponseRecorded {
        alert: asked.alert,
        organisation: asked.organisation,
        status: with_defaults(status, asked.at),
        authority,
        revision: asked.revision,
    })
}

/// Steps 6 and 7 for a reopening, after what is closed and the scope (rule R4).
pub(crate) fn judge_reopening(
    asked: &Asked<'_>,
    command: &ReopenResponse,
    authority: Authority,
) -> Result<ResponseReopened, Reason> {
    match asked.status() {
        Some(status) if status.is_closed() => {}
        Some(status) => return Err(Reason::NotClosed { status }),
        None => return Err(Reason::NothingRecorded),
    }
    asked.next_update_must_exist()?;
    Ok(ResponseReopened {
        alert: command.alert,
        organisation: command.organisation,
        reason: command.reason.clone(),
        authority,
    })
}

/// Step 7: what the status must say, in the order of wire.md.
fn judge_details(asked: &Asked<'_>, first: bool, status: &RemediationStatus) -> Result<(), Reason> {
    let Asked { policy, at, .. } = *asked;
    let acknowledging = policy.acknowledge_first && first;
    if acknowledging && status.kind() != StatusKind::InProgress {
        return Err(Reason::AcknowledgeFirst);
    }
    let after = |field, given: Option<Timestamp>| match given {
        Some(given) if given <= at => Err(Reason::NotAfter { field, given }),
        Some(_) | None => Ok(()),
    };
    let not_after = |field, given: Option<Timestamp>| match given {
        Some(given) if given > at => Err(Reason::After { field, given }),
        Some(_) | None => Ok(()),
    };
    match status {
        RemediationStatus::InProgress(details) => {
            if details.actions.is_none() && !acknowledging {
                return Err(Reason::ActionsMissing);
            }
            after("expected_by", details.expected_by)?;
            after("next_update_at", details.next_update_at)?;
            if details.next_update_at.is_none() { asked.next_update_must_exist() } else { Ok(()) }
        }
        RemediationStatus::Complete(details) => not_after("completed_at", details.completed_at),
        RemediationStatus::NotApplicable(_) => Ok(()),
        RemediationStatus::UnableToImplement(details) => {
            match &details.risk_acceptance {
                None if policy.unable_needs_risk_acceptance => {
                    return Err(Reason::RiskAcceptanceMissing);
                }
                None => {}
                Some(acceptance) => {
                    not_after("accepted_at", Some(acceptance.accepted_at))?;
                    after("review_by", Some(acceptance.review_by))?;
                }
            }
            asked.next_update_must_exist()
        }
    }
}

fn with_defaults(status: &RemediationStatus, at: Timestamp) -> RemediationStatus {
    match status {
        RemediationStatus::Complete(Complete { actions, completed_at: None }) => {
            RemediationStatus::Complete(Complete { actions: actions.clone(), completed_at: Some(at) })
        }
        RemediationStatus::InProgress(_)
        | RemediationStatus::Complete(_)
        | RemediationStatus::NotApplicable(_)
        | RemediationStatus::UnableToImplement(_) => status.clone(),
    }
}
