use super::{
    Complete, RemediationStatus, ReopenResponse, ResponseHistory, ResponseRecorded, ResponseReopened,
    StatusKind,
};
use crate::access::Authority;
use crate::alert::AlertId;
use crate::history::in_order;
use crate::ods_code::OdsCode;
use crate::policy::Policy;
use crate::refusal::Refusal;
use crate::refusal_code::RefusalCode;
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
    pub(crate) not_asked: Option<RefusalCode>,
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
    pub(crate) fn must_be_in_order(&self) -> Result<(), RefusalCode> {
        match self.response {
            Some(response) if self.at < response.last_at() => Err(RefusalCode::OutOfOrder),
            _ => Ok(()),
        }
    }

    /// Under the policy, an open record now makes an update fall due; not after the year 9999.
    fn next_update_must_exist(&self) -> Result<(), RefusalCode> {
        match self.policy.next_update_within_hours {
            Some(hours) if self.at.plus_hours(hours.get()).is_none() => Err(RefusalCode::InvalidValue),
            _ => Ok(()),
        }
    }
}

/// Steps 6 and 7 for a record, after what is closed (rules R3, R6, R7, R11 and R12).
pub(crate) fn judge_record(
    asked: &Asked<'_>,
    status: &RemediationStatus,
    authority: Authority,
) -> Result<ResponseRecorded, RefusalCode> {
    let before = asked.status();
    if before.is_none()
        && let Some(code) = asked.not_asked
    {
        return Err(code);
    }
    if !StatusKind::allowed_after(before).contains(&status.kind()) {
        return Err(RefusalCode::ResponseClosed);
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
) -> Result<ResponseReopened, RefusalCode> {
    if !asked.status().is_some_and(StatusKind::is_closed) {
        return Err(RefusalCode::ResponseNotClosed);
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
fn judge_details(asked: &Asked<'_>, first: bool, status: &RemediationStatus) -> Result<(), RefusalCode> {
    let Asked { policy, at, .. } = *asked;
    let acknowledging = policy.acknowledge_first && first;
    if acknowledging && status.kind() != StatusKind::InProgress {
        return Err(RefusalCode::AcknowledgeFirst);
    }
    let after = |instant: Option<Timestamp>| match instant {
        Some(instant) if instant <= at => Err(RefusalCode::InstantInPast),
        _ => Ok(()),
    };
    let not_after = |instant: Option<Timestamp>| match instant {
        Some(instant) if instant > at => Err(RefusalCode::InstantInFuture),
        _ => Ok(()),
    };
    match status {
        RemediationStatus::InProgress(details) => {
            if details.actions.is_none() && !acknowledging {
                return Err(RefusalCode::MissingDetail);
            }
            after(details.expected_by)?;
            after(details.next_update_at)?;
            if details.next_update_at.is_none() { asked.next_update_must_exist() } else { Ok(()) }
        }
        RemediationStatus::Complete(details) => not_after(details.completed_at),
        RemediationStatus::NotApplicable(_) => Ok(()),
        RemediationStatus::UnableToImplement(details) => {
            match &details.risk_acceptance {
                None if policy.unable_needs_risk_acceptance => {
                    return Err(RefusalCode::RiskAcceptanceRequired);
                }
                None => {}
                Some(acceptance) => {
                    not_after(Some(acceptance.accepted_at))?;
                    after(Some(acceptance.review_by))?;
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
        status => status.clone(),
    }
}

/// The sentence to a code that judging a response gave.
pub(crate) fn refusal_of(
    code: RefusalCode,
    alert: AlertId,
    organisation: OdsCode,
    response: Option<&ResponseHistory>,
    at: Timestamp,
) -> Refusal {
    let about = format!("organisation `{organisation}` and alert `{alert}`");
    let explanation = match code {
        RefusalCode::OutOfOrder => {
            let last = response.map(ResponseHistory::last_at);
            match in_order(last, at, &format_args!("the response of {about}")) {
                Err(refusal) => return refusal,
                Ok(()) => format!("{at} lies before the last entry of the response of {about}"),
            }
        }
        RefusalCode::ResponseNotRequired => {
            format!("no first response is asked for of {about} at {at}; only who has answered may update")
        }
        RefusalCode::NotInScope => {
            format!("organisation `{organisation}` is not in the scope of alert `{alert}`; no clock names it")
        }
        RefusalCode::ResponseClosed => {
            format!("the response of {about} is closed; reopen it first")
        }
        RefusalCode::ResponseNotClosed => {
            format!("the response of {about} is not closed; record the new status instead")
        }
        RefusalCode::AcknowledgeFirst => {
            format!("the first record of {about} is an acknowledgement; record `in_progress` first")
        }
        RefusalCode::MissingDetail => {
            format!("`in_progress` for {about} says nothing; give `actions`")
        }
        RefusalCode::RiskAcceptanceRequired => {
            format!(
                "`unable_to_implement` for {about} needs the SIRO's acceptance of the risk; give `risk_acceptance`"
            )
        }
        RefusalCode::InstantInPast => {
            format!("expected completion, next update and review lie in the future; give instants after {at}")
        }
        RefusalCode::InstantInFuture => {
            format!("completion and risk acceptance lie in the past; give instants not after {at}")
        }
        RefusalCode::InvalidValue => {
            "the next update would fall due after the year 9999; give `next_update_at` or an earlier instant"
                .into()
        }
        code => format!("{} ({about})", code.meaning().trim_end_matches('.').to_lowercase()),
    };
    Refusal::new(code, explanation)
}
