//! Who asks: the national service itself, or a user.

use std::fmt;
use std::str::FromStr;

use smol_str::SmolStr;

use crate::index::Key;
use crate::refusal::Refusal;
use crate::refusal_code::RefusalCode;
use crate::text::Name;
use crate::wire::{InputError, from_json, reading, string, tagged};

const EXPECTED: &str = "a user id of 1 to 64 letters, digits, `.`, `_`, `@` or `-`";

/// The id of a user: 1 to 64 of `A–Z a–z 0–9 . _ @ -`, case-sensitive.
///
/// ```
/// use alert_response::UserId;
///
/// assert!("alice.jones@nhs.net".parse::<UserId>().is_ok());
/// assert!("alice jones".parse::<UserId>().is_err());
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UserId(
    /// In place up to 23 characters, shared beyond.
    SmolStr,
);

impl UserId {
    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for UserId {
    type Err = InputError;

    fn from_str(id: &str) -> Result<Self, InputError> {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"._@-".contains(&byte);
        if (1..=64).contains(&id.len()) && id.bytes().all(allowed) {
            Ok(Self(id.into()))
        } else {
            Err(InputError::value(id, EXPECTED))
        }
    }
}

impl std::borrow::Borrow<str> for UserId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for UserId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for UserId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.0.as_str(), f)
    }
}

string!(UserId, EXPECTED, patterns: ["^[0-9A-Za-z._@-]{1,64}$"], format: None);

tagged! {
    /// The person or service that gives a command: the operator, which is the national service (rule N1), or a user.
    ///
    /// The host program vouches for it; the library knows no sign-in.
    ///
    /// ```
    /// use alert_response::Actor;
    ///
    /// let actor = Actor::from_json(r#"{"user": "alice"}"#)?;
    /// assert_eq!(actor, Actor::User("alice".parse()?));
    /// # Ok::<(), alert_response::InputError>(())
    /// ```
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub enum Actor, "an object with the key `operator` or `user`" {
        /// The national service, under any name that is not blank.
        Operator(Name) = "operator",
        /// A registered user, identified by user id.
        User(UserId) = "user",
    }
}

impl Actor {
    /// The operator under that name.
    ///
    /// # Errors
    /// `invalid_text`: a blank or over-long name.
    pub fn operator(name: &str) -> Result<Self, InputError> {
        Name::new(name).map(Self::Operator)
    }

    /// The user with that id.
    ///
    /// # Errors
    /// `invalid_value`: not a user id.
    pub fn user(id: &str) -> Result<Self, InputError> {
        id.parse().map(Self::User)
    }

    /// Reads an actor as written on the wire.
    ///
    /// # Errors
    /// `invalid_value` or `invalid_text`.
    pub fn from_json(json: &str) -> Result<Self, InputError> {
        reading(|| from_json(json))
    }
}

/// An actor whom the register knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Caller {
    Operator,
    User(UserKey),
}

/// The number of a user in the register.
pub(crate) type UserKey = Key<User>;

/// What user keys number.
#[derive(Debug)]
pub(crate) enum User {}

impl Caller {
    /// Step 4 for what only the national service does (rule N1).
    pub(crate) fn must_be_operator(self, action: &str) -> Result<(), Refusal> {
        match self {
            Self::Operator => Ok(()),
            Self::User(_) => Err(not_permitted(action, "only the operator")),
        }
    }
}

pub(crate) fn not_permitted(action: &str, who_could: &str) -> Refusal {
    Refusal::new(RefusalCode::NotPermitted, format!("the actor may not {action}; {who_could} could"))
}
