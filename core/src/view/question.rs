use serde::de::MapAccess;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{
    AccessRequestSummary, Action, AlertDetail, AlertSummary, AuthorisedOrganisation, Evidence, May, Members,
    OrganisationSummary, Position, PositionOf, Report, Responder, View, WorklistItem,
};
use crate::actor::UserId;
use crate::alert::AlertId;
use crate::ods_code::OdsCode;
use crate::refusal::Refusal;
use crate::register::Entry;
use crate::response::RemediationStatus;
use crate::time::Timestamp;
use crate::wire::{
    Described, InputError, Limit, Parts, Value, Written,
    description::{QuestionType, Shape},
    fault, from_json, object, read_parts, reading, tagged, words,
};

macro_rules! questions {
    ($(
        $(#[doc = $doc:literal])*
        $variant:ident($about:ident) $word:literal => $answer:ty $(as $described:ty)?,
        |$view:ident, $asked:ident| $method:expr;
    )*) => {
        tagged! {
            /// A question to the register.
            ///
            /// [`View`] has a typed method for each.
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
            #[derive(Debug, Clone, PartialEq, Eq)]
            pub enum Question, "an object whose key is a question, such as `report`" {
                $($(#[doc = $doc])* $variant($about) = $word,)*
            }
        }

        impl Question {
            /// Every question and the form of its answer, in the order of the documentation.
            pub const DESCRIPTIONS: &'static [QuestionType] = &[$(QuestionType {
                word: $word,
                docs: &[$($doc),*],
                object: $about::OBJECT,
                answer: answer_shape!($answer $(, $described)?),
            }),*];

            /// The question's word on the wire.
            #[must_use]
            pub const fn word(&self) -> &'static str {
                match self { $(Self::$variant(_) => $word,)* }
            }
        }

        /// The answer to a [`Question`], written without a tag.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Answer<'a> {
            $(#[doc = concat!("To `", $word, "`.")] $variant($answer),)*
        }

        impl Serialize for Answer<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self { $(Self::$variant(answer) => Serialize::serialize(answer, serializer),)* }
            }
        }

        impl<'a> View<'a> {
            /// The answer to any question.
            ///
            /// # Errors
            /// The refusal that the question's own method gives.
            pub fn ask(&self, question: &Question) -> Result<Answer<'a>, Refusal> {
                Ok(match question {
                    $(Question::$variant($asked) => {
                        let $view = self;
                        Answer::$variant($method)
                    })*
                })
            }
        }
    };
}

/// An answer that borrows from the register is described by its owned form.
macro_rules! answer_shape {
    ($answer:ty) => {
        <$answer as Described>::SHAPE
    };
    ($answer:ty, $described:ty) => {
        <$described as Described>::SHAPE
    };
}

questions! {
    /// The position of one organisation on one alert (rules P1, P2 and R12).
    Position(AboutResponse) "position" => Position<'a> as PositionOf<RemediationStatus>,
    |view, about| view.position(about.alert, about.organisation)?;

    /// The positions on one alert of every organisation in scope, by ODS code (rule P1).
    Positions(AboutAlert) "positions" => Vec<Position<'a>> as Vec<PositionOf<RemediationStatus>>,
    |view, about| view.positions(about.alert)?;

    /// Every alert, by id.
    Alerts(AboutEverything) "alerts" => Vec<AlertSummary>,
    |view, _about| view.alerts();

    /// Every organisation, by ODS code.
    Organisations(AboutEverything) "organisations" => Vec<OrganisationSummary>,
    |view, _about| view.organisations();

    /// How many organisations are in each state for one alert, and which are overdue (rules P1 to P3).
    Report(AboutAlert) "report" => Report,
    |view, about| view.report(about.alert)?;

    /// Whether a user may do something, and by what authority or why not.
    May(AboutAuthority) "may" => May,
    |view, about| view.may(&about.user, about.action);

    /// The organisations that a user may respond for, by ODS code.
    OrganisationsFor(AboutUser) "organisations_for" => Vec<AuthorisedOrganisation>,
    |view, about| view.organisations_for(&about.user)?;

    /// The users who may respond for an organisation, by user id.
    RespondersFor(AboutOrganisation) "responders_for" => Vec<Responder>,
    |view, about| view.responders_for(about.organisation)?;

    /// The responses that a user could give or update now, the soonest due first (rule P4).
    Worklist(AboutUser) "worklist" => Vec<WorklistItem>,
    |view, about| view.worklist(&about.user)?;

    /// How an organisation met the duties that began in a period (rule P5).
    Evidence(AboutPeriod) "evidence" => Evidence,
    |view, about| view.evidence(about.organisation, about.from, about.to)?;

    /// The entries of one response and its follow-ups, by instant and then by number (rule R8).
    History(AboutResponse) "history" => Vec<Entry>,
    |view, about| view.history(about.alert, about.organisation)?;

    /// Everything about one alert except its responses, with every severity and every due instant.
    Alert(AboutAlertItself) "alert" => AlertDetail,
    |view, about| view.alert(about.id)?;

    /// The users who have a role at an organisation, and its alert contacts.
    Members(AboutOrganisation) "members" => Members,
    |view, about| view.members(about.organisation)?;

    /// The requests for access to an organisation, by number.
    AccessRequests(AboutOrganisation) "access_requests" => Vec<AccessRequestSummary>,
    |view, about| view.access_requests(about.organisation)?;
}

impl Answer<'_> {
    /// The answer as written on the wire.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

object! {
    /// The keys of a question about everything of a kind. There are none.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
    pub struct AboutEverything {}
}

object! {
    /// The keys of a question about the responses to one alert.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct AboutAlert {
        /// The id of the alert.
        pub alert: AlertId,
    }
}

object! {
    /// The keys of a question about one alert itself.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct AboutAlertItself {
        /// The id of the alert.
        pub id: AlertId,
    }
}

object! {
    /// The keys of a question about the response of one organisation to one alert.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct AboutResponse {
        /// The id of the alert.
        pub alert: AlertId,
        /// The ODS code of the organisation.
        pub organisation: OdsCode,
    }
}

object! {
    /// The keys of a question about one organisation.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct AboutOrganisation {
        /// The ODS code of the organisation.
        pub organisation: OdsCode,
    }
}

object! {
    /// The keys of a question about one user.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct AboutUser {
        /// The id of the user.
        pub user: UserId,
    }
}

object! {
    /// The keys of a question about one organisation in a period.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct AboutPeriod {
        /// The ODS code of the organisation.
        pub organisation: OdsCode,
        /// The beginning of the period, which belongs to it.
        pub from: Timestamp,
        /// The end of the period, which does not belong to it. It must not be earlier than the beginning.
        pub to: Timestamp,
    }
}

/// The keys of a question about what a user may do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AboutAuthority {
    /// The id of the user.
    pub user: UserId,
    /// What the user would like to do.
    pub action: Action,
}

words! {
    /// What a user would like to do.
    pub enum ActionWord, "`respond`, `manage_users`, `decide_access` or `view_reports`" {
        /// Respond for the organisation, by a role there or by access (rules U2 and D4).
        Respond = "respond",
        /// Manage the users and alert contacts of the organisation (rule U7).
        ManageUsers = "manage_users",
        /// Decide requests for access to the organisation (rule D3).
        DecideAccess = "decide_access",
        /// View reports, which only auditors may (rule U2).
        ViewReports = "view_reports",
    }
}

object! {
    /// The keys of a question about what a user may do.
    #[derive(Debug)]
    #[called("AboutAuthority")]
    struct MayKeys {
        /// The id of the user.
        pub user: UserId,
        /// What the user would like to do.
        pub action: ActionWord,
        /// The ODS code of the organisation. It must be given for every action except `view_reports`, where it has no
        /// effect.
        pub organisation: Option<OdsCode>,
    }
}

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

impl AboutAuthority {
    const OBJECT: &'static crate::wire::description::Object = MayKeys::OBJECT;
}

impl Serialize for AboutAuthority {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (action, organisation) = self.action.parts();
        MayKeys { user: self.user.clone(), action, organisation }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for AboutAuthority {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::read(deserializer, None)
    }
}

impl Described for AboutAuthority {
    const SHAPE: &'static Shape = MayKeys::SHAPE;
}

impl Written for AboutAuthority {}

impl Parts for AboutAuthority {
    const EXPECTED: &'static str = MayKeys::EXPECTED;

    fn from_object<'de, A: MapAccess<'de>>(object: A) -> Result<Self, A::Error> {
        let MayKeys { user, action, organisation } = MayKeys::from_object(object)?;
        Action::from_parts(action, organisation).map(|action| Self { user, action }).map_err(fault)
    }
}

impl Value for AboutAuthority {
    fn read<'de, D: Deserializer<'de>>(deserializer: D, limit: Option<Limit>) -> Result<Self, D::Error> {
        read_parts(deserializer, limit)
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
