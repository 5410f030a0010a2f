use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Action, Answer, View};
use crate::input::{from_json, objects_on_the_wire, reading, words};
use crate::{AlertId, InputError, OdsCode, Refusal, Timestamp, UserId};

macro_rules! questions {
    ($($variant:ident($about:ident) $word:literal $method:literal,)*) => {
        /// Every question, as written on the wire; [`View`] has a typed method for each.
        ///
        /// ```
        /// use alert_response::{Question, Register};
        ///
        /// let register = Register::new();
        /// let question = Question::from_json(r#"{"alerts": {}}"#)?;
        /// let answer = register.as_of("2026-05-01T09:00:00Z".parse()?).ask(&question);
        /// assert_eq!(answer.map(|answer| answer.to_json()), Ok("[]".to_owned()));
        /// # Ok::<(), alert_response::InputError>(())
        /// ```
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        pub enum Question {
            $(#[doc = concat!("[`View::", $method, "`]")] #[serde(rename = $word)] $variant($about),)*
        }

        impl Question {
            /// The words of all questions.
            pub const WORDS: &'static [&'static str] = &[$($word,)*];

            /// The question's word on the wire.
            #[must_use]
            pub const fn word(&self) -> &'static str {
                match self { $(Self::$variant(_) => $word,)* }
            }
        }
    };
}

questions! {
    Position(AboutResponse) "position" "position",
    Positions(AboutAlert) "positions" "positions",
    Alerts(AboutEverything) "alerts" "alerts",
    Organisations(AboutEverything) "organisations" "organisations",
    Report(AboutAlert) "report" "report",
    May(AboutAuthority) "may" "may",
    OrganisationsFor(AboutUser) "organisations_for" "organisations_for",
    RespondersFor(AboutOrganisation) "responders_for" "responders_for",
    Worklist(AboutUser) "worklist" "worklist",
    Evidence(AboutPeriod) "evidence" "evidence",
    History(AboutResponse) "history" "history",
    Alert(AboutAlertItself) "alert" "alert",
    Members(AboutOrganisation) "members" "members",
    AccessRequests(AboutOrganisation) "access_requests" "access_requests",
}

/// About everything of a kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AboutEverything {}

/// About the responses to one alert.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AboutAlert {
    /// The alert.
    pub alert: AlertId,
}

/// About one alert itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AboutAlertItself {
    /// The alert.
    pub id: AlertId,
}

/// About one alert × one organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AboutResponse {
    /// The alert.
    pub alert: AlertId,
    /// The organisation.
    pub organisation: OdsCode,
}

/// About one organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AboutOrganisation {
    /// The organisation.
    pub organisation: OdsCode,
}

/// About one user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AboutUser {
    /// The user.
    pub user: UserId,
}

/// About one organisation in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AboutPeriod {
    /// The organisation.
    pub organisation: OdsCode,
    /// The beginning of the period, inclusive.
    pub from: Timestamp,
    /// The end of the period, exclusive.
    pub to: Timestamp,
}

/// About what a user may do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AboutAuthority {
    /// The user.
    pub user: UserId,
    /// What they would do.
    pub action: Action,
}

words! {
    /// The word of an [`Action`].
    pub enum ActionWord, "`respond`, `manage_users`, `decide_access` or `view_reports`" {
        /// [`Action::Respond`]
        Respond = "respond",
        /// [`Action::ManageUsers`]
        ManageUsers = "manage_users",
        /// [`Action::DecideAccess`]
        DecideAccess = "decide_access",
        /// [`Action::ViewReports`]
        ViewReports = "view_reports",
    }
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
struct MayFields {
    user: UserId,
    action: ActionWord,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    organisation: Option<OdsCode>,
}

objects_on_the_wire!(
    AboutEverything,
    AboutAlert,
    AboutAlertItself,
    AboutResponse,
    AboutOrganisation,
    AboutUser,
    AboutPeriod,
    MayFields,
);

impl Action {
    /// The action's word, and the organisation it is about.
    #[must_use]
    pub const fn parts(self) -> (ActionWord, Option<OdsCode>) {
        match self {
            Self::Respond(organisation) => (ActionWord::Respond, Some(organisation)),
            Self::ManageUsers(organisation) => (ActionWord::ManageUsers, Some(organisation)),
            Self::DecideAccess(organisation) => (ActionWord::DecideAccess, Some(organisation)),
            Self::ViewReports => (ActionWord::ViewReports, None),
        }
    }

    /// The action of a word and an organisation. Reports are of the whole register: naming an organisation beside
    /// `view_reports` changes nothing.
    ///
    /// # Errors
    /// Any other action without an organisation.
    pub fn from_parts(word: ActionWord, organisation: Option<OdsCode>) -> Result<Self, InputError> {
        match (word, organisation) {
            (ActionWord::Respond, Some(organisation)) => Ok(Self::Respond(organisation)),
            (ActionWord::ManageUsers, Some(organisation)) => Ok(Self::ManageUsers(organisation)),
            (ActionWord::DecideAccess, Some(organisation)) => Ok(Self::DecideAccess(organisation)),
            (ActionWord::ViewReports, _) => Ok(Self::ViewReports),
            (word, None) => Err(InputError::value(word.as_str(), "`organisation` beside this action")),
        }
    }
}

impl Serialize for AboutAuthority {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (action, organisation) = self.action.parts();
        Serialize::serialize(&MayFields { user: self.user.clone(), action, organisation }, serializer)
    }
}

impl<'de> Deserialize<'de> for AboutAuthority {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fields = <MayFields as Deserialize>::deserialize(deserializer)?;
        let action = Action::from_parts(fields.action, fields.organisation);
        action.map(|action| Self { user: fields.user, action }).map_err(serde::de::Error::custom)
    }
}

impl Question {
    /// Reads a question as written on the wire.
    ///
    /// # Errors
    /// `invalid_value`.
    pub fn from_json(json: &str) -> Result<Self, InputError> {
        reading(|| from_json(json))
    }
}

impl<'a> View<'a> {
    /// The answer to any question.
    ///
    /// # Errors
    /// The refusal that the question's own method gives.
    pub fn ask(&self, question: &Question) -> Result<Answer<'a>, Refusal> {
        Ok(match question {
            Question::Position(about) => Answer::Position(self.position(about.alert, about.organisation)?),
            Question::Positions(about) => Answer::Positions(self.positions(about.alert)?),
            Question::Alerts(_) => Answer::Alerts(self.alerts()),
            Question::Organisations(_) => Answer::Organisations(self.organisations()),
            Question::Report(about) => Answer::Report(self.report(about.alert)?),
            Question::May(about) => Answer::May(self.may(&about.user, about.action)),
            Question::OrganisationsFor(about) => {
                Answer::OrganisationsFor(self.organisations_for(&about.user)?)
            }
            Question::RespondersFor(about) => Answer::RespondersFor(self.responders_for(about.organisation)?),
            Question::Worklist(about) => Answer::Worklist(self.worklist(&about.user)?),
            Question::Evidence(about) => {
                Answer::Evidence(self.evidence(about.organisation, about.from, about.to)?)
            }
            Question::History(about) => Answer::History(self.history(about.alert, about.organisation)?),
            Question::Alert(about) => Answer::Alert(self.alert(about.id)?),
            Question::Members(about) => Answer::Members(self.members(about.organisation)?),
            Question::AccessRequests(about) => {
                Answer::AccessRequests(self.access_requests(about.organisation)?)
            }
        })
    }
}
