//! How much one command may say (rule W2).

use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::input::is_stored;
use crate::{InputError, OdsCode, Text};

/// A list in a command, which has an end.
///
/// ```
/// use alert_response::Limit;
///
/// assert_eq!(Limit::MITIGATIONS.most(), 100);
/// assert!(Limit::MITIGATIONS.check(100).is_ok());
/// assert!(Limit::MITIGATIONS.check(101).is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    list: &'static str,
    most: usize,
}

impl Limit {
    /// The mitigations of one who is unable to implement.
    pub const MITIGATIONS: Self = Self { list: "mitigations", most: 100 };
    /// The further email addresses of a user.
    pub const EMAILS: Self = Self { list: "emails", most: 20 };
    /// The further mobile numbers of a user.
    pub const MOBILES: Self = Self { list: "mobiles", most: 20 };
    /// The organisations that a command names.
    pub const ORGANISATIONS: Self = Self { list: "organisations", most: 20_000 };

    /// The most items that the list may have, counted as they are given, repeated ones too.
    #[must_use]
    pub const fn most(self) -> usize {
        self.most
    }

    /// Whether a list may have so many items. Whoever reads item by item asks before each one is kept.
    ///
    /// # Errors
    /// `invalid_value`: there are too many.
    pub fn check(self, items: usize) -> Result<(), InputError> {
        if items <= self.most {
            return Ok(());
        }
        let Self { list, most } = self;
        Err(InputError::explained(format!("`{list}` has too many items; expected at most {most}")))
    }
}

/// Reads the list and stops at the first item too many. What was stored before has no such end.
pub(crate) struct Items<T> {
    limit: Limit,
    item: PhantomData<T>,
}

impl<T> Items<T> {
    pub(crate) const fn of(limit: Limit) -> Self {
        Self { limit, item: PhantomData }
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Items<T> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Vec<T>, A::Error> {
        let stored = is_stored();
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            if !stored {
                self.limit.check(items.len().saturating_add(1)).map_err(de::Error::custom)?;
            }
            items.push(item);
        }
        Ok(items)
    }
}

/// The list, or `null` for none.
struct Optional<T>(Items<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Optional<T> {
    type Value = Option<Vec<T>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }

    fn visit_none<E: de::Error>(self) -> Result<Option<Vec<T>>, E> {
        Ok(None)
    }

    fn visit_unit<E: de::Error>(self) -> Result<Option<Vec<T>>, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<Vec<T>>, D::Error> {
        deserializer.deserialize_seq(self.0).map(Some)
    }
}

/// The field `mitigations`, for serde.
pub(crate) fn mitigations<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Text>, D::Error> {
    deserializer.deserialize_option(Optional(Items::of(Limit::MITIGATIONS))).map(Option::unwrap_or_default)
}

/// The field `organisations`, for serde.
pub(crate) fn organisations<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Vec<OdsCode>>, D::Error> {
    deserializer.deserialize_option(Optional(Items::of(Limit::ORGANISATIONS)))
}

/// The field `emails`, for serde.
pub(crate) fn emails<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    deserializer.deserialize_seq(Items::of(Limit::EMAILS))
}

/// The field `mobiles`, for serde.
pub(crate) fn mobiles<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    deserializer.deserialize_seq(Items::of(Limit::MOBILES))
}
