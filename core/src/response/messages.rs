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

/// The organisations that a response is for: `all`, or a list of ODS codes (rule R9).
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
    /// Every open organisation in scope that the actor may respond for and whose response is open, or missing and still
    /// required.
    All,
    /// Exactly these organisations. One that is named twice counts once.
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
        docs: &[" The organisations that a response is for: `all`, or a list of ODS codes (rule R9)."],
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
    /// What happens to the other organisations of a response when one of them is refused (rule R10).
    #[derive(Default)]
    pub enum Mode, "`all_or_nothing` or `best_effort`" {
        /// Nothing is recorded for any organisation, and every refused organisation is named.
        #[default]
        AllOrNothing = "all_or_nothing",
        /// The response is recorded for the other organisations, and the refused ones are named.
        BestEffort = "best_effort",
    }
}

command! {
    /// Records a remediation status for one organisation or several (rules R1 to R12).
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
    #[by("a user who has a role at the organisation, or access to it")]
    #[events(ResponseRecorded)]
    pub struct RecordResponse {
        /// The id of the alert that the response is to.
        pub alert: AlertId,
        /// The organisations that the response is for: `all`, or a list of ODS codes (rule R9).
        pub organisations: OrganisationSelection,
        /// The remediation status with its details, which is the same for every organisation.
        pub status: RemediationStatus,
        /// What happens to the other organisations when one of them is refused (rule R10). Defaults to
        /// `all_or_nothing`.
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
    /// Reopens a closed response, which is in progress from then on (rule R4).
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
    #[by("a user who has a role at the organisation, or access to it")]
    #[events(ResponseReopened)]
    pub struct ReopenResponse {
        /// The id of the alert that the response is to.
        pub alert: AlertId,
        /// The ODS code of the organisation whose response is reopened.
        pub organisation: OdsCode,
        /// Why the response is reopened.
        pub reason: Text,
    }
}

command! {
    /// Records that the national service followed up an organisation about an alert (rules N1 and P3).
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
        /// The id of the alert that the follow-up is about.
        pub alert: AlertId,
        /// The ODS code of the organisation that was followed up.
        pub organisation: OdsCode,
        /// What was done or said. A follow-up changes no position (rule P3).
        pub note: Text,
    }
}

event! {
    /// A remediation status was recorded for one organisation (rule R8).
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
        /// The id of the alert that the response is to.
        pub alert: AlertId,
        /// The ODS code of the organisation that the response is for.
        pub organisation: OdsCode,
        /// The remediation status with its details. A complete status always says when the work was completed
        /// (rule R6).
        pub status: RemediationStatus,
        /// The authority by which the user responded for the organisation (rule R8).
        pub authority: Authority,
        /// The revision that the alert had when the status was given (rule A8).
        pub revision: u32,
    }
}

event! {
    /// A closed response was reopened, and is in progress from then on (rule R4).
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
        /// The id of the alert that the response is to.
        pub alert: AlertId,
        /// The ODS code of the organisation whose response was reopened.
        pub organisation: OdsCode,
        /// Why the response was reopened.
        pub reason: Text,
        /// The authority by which the user responded for the organisation (rule R8).
        pub authority: Authority,
    }
}

event! {
    /// The national service followed up an organisation about an alert (rules N1 and P3).
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
        /// The id of the alert that the follow-up is about.
        pub alert: AlertId,
        /// The ODS code of the organisation that was followed up.
        pub organisation: OdsCode,
        /// What was done or said. A follow-up changes no position (rule P3).
        pub note: Text,
    }
}
