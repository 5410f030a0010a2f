use serde::de::{self, SeqAccess};
use serde::ser::SerializeSeq;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::RemediationStatus;
use crate::access::Authority;
use crate::alert::AlertId;
use crate::ods_code::OdsCode;
use crate::text::Text;
use crate::wire::{
    Check, Described, InputError, Limit, Parts, Value, Written, command,
    description::{Either, Form, Shape},
    event, fault, read_parts, words,
};

/// The word for every organisation.
const ALL: &str = "all";

/// Whom a response is for (rule R9).
///
/// ```
/// use alert_response::OrganisationSelection;
///
/// let all: OrganisationSelection = serde_json::from_str(r#""all""#).unwrap();
/// assert_eq!(all, OrganisationSelection::All);
/// let one = OrganisationSelection::from("R0A".parse::<alert_response::OdsCode>()?);
/// assert_eq!(serde_json::to_string(&one).unwrap(), r#"["R0A"]"#);
/// # Ok::<(), alert_response::InputError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OrganisationSelection {
    /// Every organisation in scope that the actor may answer for and whose response is open, or missing with the
    /// duty standing.
    All,
    /// These; a repeated one counts once.
    These(Vec<OdsCode>),
}

impl From<OdsCode> for OrganisationSelection {
    fn from(organisation: OdsCode) -> Self {
        Self::These(vec![organisation])
    }
}

impl From<Vec<OdsCode>> for OrganisationSelection {
    fn from(organisations: Vec<OdsCode>) -> Self {
        Self::These(organisations)
    }
}

impl Serialize for OrganisationSelection {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::All => serializer.serialize_str(ALL),
            // Of a length that is not said, as objects are.
            Self::These(organisations) => {
                let mut list = serializer.serialize_seq(None)?;
                organisations.iter().try_for_each(|organisation| list.serialize_element(organisation))?;
                list.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for OrganisationSelection {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::read(deserializer, None)
    }
}

impl Described for OrganisationSelection {
    const SHAPE: &'static Shape = &Shape::Either(Either {
        name: "OrganisationSelection",
        module: module_path!(),
        docs: &[" Whom a response is for (rule R9)."],
        of: &[Form::Constants(&[ALL]), Form::AtMost(Vec::<OdsCode>::SHAPE, Limit::ORGANISATIONS.most())],
    });
}

impl Written for OrganisationSelection {}

impl Parts for OrganisationSelection {
    const EXPECTED: &'static str = "`all` or a list of ODS codes";

    fn from_text<E: de::Error>(word: &str) -> Result<Self, E> {
        if word == ALL { Ok(Self::All) } else { Err(fault(InputError::value(word, Self::EXPECTED))) }
    }

    fn from_list<'de, A: SeqAccess<'de>>(list: A, _limit: Option<Limit>) -> Result<Self, A::Error> {
        Vec::from_list(list, Some(Limit::ORGANISATIONS)).map(Self::These)
    }
}

impl Value for OrganisationSelection {
    fn read<'de, D: Deserializer<'de>>(deserializer: D, limit: Option<Limit>) -> Result<Self, D::Error> {
        read_parts(deserializer, limit)
    }

    fn check(&self, _limit: Option<Limit>, check: &mut Check) {
        if let Self::These(list) = self {
            list.check(Some(Limit::ORGANISATIONS), check);
        }
    }
}

words! {
    /// What a refusal for one organisation means for the others of a bulk response (rule R10).
    #[derive(Default)]
    pub enum Mode, "`all_or_nothing` or `best_effort`" {
        /// One refusal refuses the whole.
        #[default]
        AllOrNothing = "all_or_nothing",
        /// The rest is recorded, the refused are named.
        BestEffort = "best_effort",
    }
}

command! {
    /// Record a remediation status for one organisation or many (rules R1 to R12).
    ///
    /// ```
    /// # use alert_response::{Command, Complete, Mode, OrganisationSelection, RecordResponse};
    /// let command = RecordResponse {
    ///     alert: "CC-1".parse()?,
    ///     organisations: OrganisationSelection::from(vec!["R0A".parse()?]),
    ///     status: Complete {
    ///         actions: "Patched.".parse()?,
    ///         completed_at: Some("2026-05-02T08:00:00Z".parse()?),
    ///     }
    ///     .into(),
    ///     mode: Mode::AllOrNothing,
    /// };
    /// assert_eq!(
    ///     Command::from(command).to_json(),
    ///     r#"{"record_response":{"alert":"CC-1","organisations":["R0A"],"status":{"complete":{"actions":"Patched.","completed_at":"2026-05-02T08:00:00Z"}},"mode":"all_or_nothing"}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("record_response")]
    #[rules(R1, R2, R3, R6, R9, R10, R11, R12)]
    #[by("a user with a role there, or with access")]
    #[events(ResponseRecorded)]
    pub struct RecordResponse {
        /// The alert.
        pub alert: AlertId,
        /// For whom.
        pub organisations: OrganisationSelection,
        /// The status, the same for all.
        pub status: RemediationStatus,
        /// All or nothing, or best effort.
        pub mode: Mode = Mode::AllOrNothing,
    }
}

impl RecordResponse {
    /// A response for those organisations, all or nothing.
    #[must_use]
    pub fn new(
        alert: AlertId,
        organisations: impl Into<OrganisationSelection>,
        status: impl Into<RemediationStatus>,
    ) -> Self {
        Self { alert, organisations: organisations.into(), status: status.into(), mode: Mode::AllOrNothing }
    }
}

command! {
    /// Open a closed response again; it becomes in progress (rule R4).
    ///
    /// ```
    /// # use alert_response::{Command, ReopenResponse};
    /// let command = ReopenResponse {
    ///     alert: "CC-1".parse()?,
    ///     organisation: "R0A".parse()?,
    ///     reason: "New servers found.".parse()?,
    /// };
    /// assert_eq!(
    ///     Command::from(command).to_json(),
    ///     r#"{"reopen_response":{"alert":"CC-1","organisation":"R0A","reason":"New servers found."}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("reopen_response")]
    #[rules(R4)]
    #[by("a user with a role there, or with access")]
    #[events(ResponseReopened)]
    pub struct ReopenResponse {
        /// The alert.
        pub alert: AlertId,
        /// The organisation.
        pub organisation: OdsCode,
        /// Why.
        pub reason: Text,
    }
}

command! {
    /// Note that the national service followed up.
    ///
    /// ```
    /// # use alert_response::{Command, RecordFollowUp};
    /// let command = RecordFollowUp {
    ///     alert: "CC-1".parse()?,
    ///     organisation: "R0A".parse()?,
    ///     note: "Telephoned.".parse()?,
    /// };
    /// assert_eq!(
    ///     Command::from(command).to_json(),
    ///     r#"{"record_follow_up":{"alert":"CC-1","organisation":"R0A","note":"Telephoned."}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("record_follow_up")]
    #[rules(N1, P3)]
    #[by("the operator")]
    #[events(FollowUpRecorded)]
    pub struct RecordFollowUp {
        /// The alert.
        pub alert: AlertId,
        /// The organisation.
        pub organisation: OdsCode,
        /// What was done or said.
        pub note: Text,
    }
}

event! {
    /// A remediation status was recorded (rule R8).
    ///
    /// ```
    /// # use alert_response::{Authority, Event, InProgress, ResponseRecorded};
    /// let event = ResponseRecorded {
    ///     alert: "CC-1".parse()?,
    ///     organisation: "R0A".parse()?,
    ///     status: InProgress {
    ///         actions: Some("Patching.".parse()?),
    ///         expected_by: Some("2026-06-01T00:00:00Z".parse()?),
    ///         next_update_at: Some("2026-05-05T09:00:00Z".parse()?),
    ///     }
    ///     .into(),
    ///     authority: Authority::OwnRole,
    ///     revision: 1,
    /// };
    /// assert_eq!(
    ///     serde_json::to_string(&Event::from(event))?,
    ///     r#"{"response_recorded":{"alert":"CC-1","organisation":"R0A","status":{"in_progress":{"actions":"Patching.","expected_by":"2026-06-01T00:00:00Z","next_update_at":"2026-05-05T09:00:00Z"}},"authority":"own_role","revision":1}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("response_recorded")]
    pub struct ResponseRecorded {
        /// The alert.
        pub alert: AlertId,
        /// The organisation.
        pub organisation: OdsCode,
        /// The status, defaults filled in.
        pub status: RemediationStatus,
        /// By what right.
        pub authority: Authority,
        /// The alert's revision when it was given (rule A8).
        pub revision: u32,
    }
}

event! {
    /// A closed response was opened again.
    ///
    /// ```
    /// # use alert_response::{Authority, Event, ResponseReopened};
    /// let event = ResponseReopened {
    ///     alert: "CC-1".parse()?,
    ///     organisation: "R0A".parse()?,
    ///     reason: "New servers found.".parse()?,
    ///     authority: Authority::OwnRole,
    /// };
    /// assert_eq!(
    ///     serde_json::to_string(&Event::from(event))?,
    ///     r#"{"response_reopened":{"alert":"CC-1","organisation":"R0A","reason":"New servers found.","authority":"own_role"}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("response_reopened")]
    pub struct ResponseReopened {
        /// The alert.
        pub alert: AlertId,
        /// The organisation.
        pub organisation: OdsCode,
        /// Why.
        pub reason: Text,
        /// By what right.
        pub authority: Authority,
    }
}

event! {
    /// The national service followed up.
    ///
    /// ```
    /// # use alert_response::{Event, FollowUpRecorded};
    /// let event = FollowUpRecorded {
    ///     alert: "CC-1".parse()?,
    ///     organisation: "R0A".parse()?,
    ///     note: "Telephoned.".parse()?,
    /// };
    /// assert_eq!(
    ///     serde_json::to_string(&Event::from(event))?,
    ///     r#"{"follow_up_recorded":{"alert":"CC-1","organisation":"R0A","note":"Telephoned."}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("follow_up_recorded")]
    pub struct FollowUpRecorded {
        /// The alert.
        pub alert: AlertId,
        /// The organisation.
        pub organisation: OdsCode,
        /// What was done or said.
        pub note: Text,
    }
}
