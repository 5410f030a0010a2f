use std::fmt;
use std::num::NonZeroU64;
use std::str::FromStr;

use crate::actor::UserKey;
use crate::index::Key;
use crate::ods_code::OdsCode;
use crate::organisation::OrganisationKey;
use crate::text::Text;
use crate::time::Timestamp;
use crate::wire::{InputError, string, words};

const EXPECTED: &str = "the id of an access request, such as `AR-1`";

/// The id of an access request: `AR-` and a number that counts from 1 in each register.
///
/// ```
/// use alert_response::RequestId;
///
/// let id: RequestId = "AR-1".parse()?;
/// assert_eq!(id.number(), 1);
/// assert!("AR-01".parse::<RequestId>().is_err());
/// # Ok::<(), alert_response::InputError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RequestId(NonZeroU64);

impl RequestId {
    /// The number, from 1.
    #[must_use]
    pub const fn number(self) -> u64 {
        self.0.get()
    }

    /// The id of the request that comes after so many.
    pub(crate) fn after(count: usize) -> Self {
        let number = u64::try_from(count).unwrap_or(u64::MAX).saturating_add(1);
        Self(NonZeroU64::new(number).unwrap_or(NonZeroU64::MAX))
    }

    /// Where it stands among all requests.
    pub(crate) fn place(self) -> usize {
        usize::try_from(self.0.get().saturating_sub(1)).unwrap_or(usize::MAX)
    }
}

impl FromStr for RequestId {
    type Err = InputError;

    fn from_str(id: &str) -> Result<Self, InputError> {
        let digits = id.strip_prefix("AR-").filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
        digits
            .filter(|digits| !digits.starts_with('0'))
            .and_then(|digits| digits.parse().ok())
            .map(Self)
            .ok_or_else(|| InputError::value(id, EXPECTED))
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AR-{}", self.0)
    }
}

string!(RequestId, EXPECTED, patterns: ["^AR-[1-9][0-9]*$"], format: None);

words! {
    /// The state of a request for access at an instant.
    pub enum RequestState, "a state of an access request such as `pending`" {
        /// The request is undecided.
        Pending = "pending",
        /// The request was approved, and the access is in force.
        Approved = "approved",
        /// An administrator of the organisation denied the request.
        Denied = "denied",
        /// The person who asked withdrew the request.
        Withdrawn = "withdrawn",
        /// The request was approved, and the access was revoked later.
        Revoked = "revoked",
        /// The request was undecided when the role behind it ended or the lead organisation closed (rule D6).
        Lapsed = "lapsed",
        /// The request was approved. Its set end has come, the role behind it ended, or the lead organisation closed
        /// (rules D5 and D6).
        Ended = "ended",
    }
}

/// What was decided about a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Decided {
    Approved { until: Option<Timestamp> },
    Denied,
    Withdrawn,
    Revoked,
}

/// The number of a request among all requests, in little room.
pub(crate) type RequestKey = Key<Request>;

/// What is remembered of one request.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Request {
    pub(crate) id: RequestId,
    pub(crate) user: UserKey,
    pub(crate) organisation: OrganisationKey,
    pub(crate) lead: OrganisationKey,
    pub(crate) lead_code: OdsCode,
    pub(crate) agreement: Text,
    pub(crate) asked_at: Timestamp,
    pub(crate) asked_seq: u64,
    pub(crate) decisions: crate::history::History<Decided>,
    /// From here on it is neither pending nor approved, whatever may still arrive; none where that is not settled.
    pub(super) over_at: Option<Timestamp>,
}
