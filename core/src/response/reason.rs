use super::StatusKind;
use crate::alert::AlertId;
use crate::ods_code::OdsCode;
use crate::refusal::Refusal;
use crate::refusal_code::RefusalCode;
use crate::time::Timestamp;

/// Why a response is refused, with what judging knew and the sentence needs.
///
/// A long list may be refused for thousands of organisations, of which one is put into words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reason {
    /// The alert was not asking anybody.
    AsksNobody,
    /// The alert asked this organisation once, and was not asking it any more.
    NoLongerAsked,
    NotInScope,
    OutOfOrder {
        last: Timestamp,
    },
    Closed {
        status: StatusKind,
    },
    NotClosed {
        status: StatusKind,
    },
    NothingRecorded,
    AcknowledgeFirst,
    ActionsMissing,
    RiskAcceptanceMissing,
    NotAfter {
        field: &'static str,
        given: Timestamp,
    },
    After {
        field: &'static str,
        given: Timestamp,
    },
    NextUpdateTooLate,
}

impl Reason {
    pub(crate) const fn code(self) -> RefusalCode {
        match self {
            Self::AsksNobody | Self::NoLongerAsked => RefusalCode::ResponseNotRequired,
            Self::NotInScope => RefusalCode::NotInScope,
            Self::OutOfOrder { .. } => RefusalCode::OutOfOrder,
            Self::Closed { .. } => RefusalCode::ResponseClosed,
            Self::NotClosed { .. } | Self::NothingRecorded => RefusalCode::ResponseNotClosed,
            Self::AcknowledgeFirst => RefusalCode::AcknowledgeFirst,
            Self::ActionsMissing => RefusalCode::MissingDetail,
            Self::RiskAcceptanceMissing => RefusalCode::RiskAcceptanceRequired,
            Self::NotAfter { .. } => RefusalCode::InstantInPast,
            Self::After { .. } => RefusalCode::InstantInFuture,
            Self::NextUpdateTooLate => RefusalCode::InvalidValue,
        }
    }

    /// The reason in words.
    pub(crate) fn refusal(self, alert: AlertId, organisation: OdsCode, at: Timestamp) -> Refusal {
        let response = format_args!("the response of organisation `{organisation}` to alert `{alert}`");
        let explanation = match self {
            Self::AsksNobody => format!(
                "alert `{alert}` was not asking for responses at {at}; only organisations that have already responded may send updates"
            ),
            Self::NoLongerAsked => format!(
                "organisation `{organisation}` was not required to respond to alert `{alert}` at {at}; only organisations that have already responded may send updates"
            ),
            Self::NotInScope => format!(
                "organisation `{organisation}` is not in the scope of alert `{alert}`; the alert has never asked it to respond"
            ),
            Self::OutOfOrder { last } => return Refusal::out_of_order(at, last, &response),
            Self::Closed { status } => {
                format!("{response} is closed as `{status}`; reopen it before recording another status")
            }
            Self::NotClosed { status } => {
                format!("{response} is `{status}`, which is not closed; record the new status instead")
            }
            Self::NothingRecorded => format!(
                "organisation `{organisation}` has not responded to alert `{alert}` yet; record a status instead"
            ),
            Self::AcknowledgeFirst => format!(
                "the first status that organisation `{organisation}` records for alert `{alert}` must be `in_progress`; record any other status after it"
            ),
            Self::ActionsMissing => format!(
                "the status `in_progress` of organisation `{organisation}` for alert `{alert}` does not say what is being done; give `actions`"
            ),
            Self::RiskAcceptanceMissing => format!(
                "the SIRO of organisation `{organisation}` must accept the risk of `unable_to_implement` for alert `{alert}`; give `risk_acceptance`"
            ),
            Self::NotAfter { field, given } => {
                format!("`{field}` {given} is not later than the command; give an instant after {at}")
            }
            Self::After { field, given } => {
                format!("`{field}` {given} is later than the command; give an instant no later than {at}")
            }
            Self::NextUpdateTooLate => {
                "the next update would fall due after the year 9999; give `next_update_at` or an earlier instant"
                    .into()
            }
        };
        Refusal::new(self.code(), explanation)
    }
}
