use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::RequestId;
use crate::InputError;

/// By what right a user answers for an organisation (rules R8 and D8).
///
/// ```
/// use alert_response::Authority;
///
/// let access = Authority::Access("AR-1".parse()?);
/// assert_eq!(serde_json::to_string(&access).unwrap(), r#"{"access":"AR-1"}"#);
/// # Ok::<(), alert_response::InputError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Authority {
    /// By a role of one's own there.
    OwnRole,
    /// By access that was asked for and approved.
    Access(RequestId),
}

impl fmt::Display for Authority {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OwnRole => f.write_str("own role"),
            Self::Access(request) => write!(f, "access {request}"),
        }
    }
}

impl<'de> Deserialize<'de> for Authority {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        /// As the derived `Serialize` writes it: in a format that does not describe itself, too.
        #[derive(Deserialize)]
        #[serde(rename_all = "snake_case")]
        enum Variant {
            OwnRole,
            Access(RequestId),
        }

        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct OfAccess {
            access: RequestId,
        }

        struct WordOrObject;
        impl<'de> Visitor<'de> for WordOrObject {
            type Value = Authority;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("`own_role` or an object with `access`")
            }

            fn visit_str<E: de::Error>(self, word: &str) -> Result<Authority, E> {
                if word == "own_role" {
                    return Ok(Authority::OwnRole);
                }
                Err(E::custom(InputError::value(word, "`own_role` or an object with `access`")))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Authority, A::Error> {
                let access = OfAccess::deserialize(MapAccessDeserializer::new(map))?;
                Ok(Authority::Access(access.access))
            }
        }
        if deserializer.is_human_readable() {
            return deserializer.deserialize_any(WordOrObject);
        }
        Variant::deserialize(deserializer).map(|variant| match variant {
            Variant::OwnRole => Self::OwnRole,
            Variant::Access(request) => Self::Access(request),
        })
    }
}
