use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, Visitor,
};
use serde::ser::Serialize;

use super::check::Check;
use super::description::{Described, Integer, Shape};
use super::error::{InputError, quoted};
use super::limit::Limit;
use super::reading::{fault, in_item, is_stored};

/// A value of the wire format, as it is written.
pub trait Written: Serialize {
    /// Whether an object is written without it.
    fn is_left_out(&self) -> bool {
        false
    }
}

impl<T: Written> Written for &T {
    fn is_left_out(&self) -> bool {
        (*self).is_left_out()
    }
}

/// A value of the wire format, as it is read and checked.
pub(crate) trait Value: Described + Written + Sized {
    /// Reads it. In a command, a list has at most so many items.
    fn read<'de, D: Deserializer<'de>>(deserializer: D, limit: Option<Limit>) -> Result<Self, D::Error>;

    /// What an object without its key has.
    fn missing() -> Option<Self> {
        None
    }

    /// Checks a value of a command that was made in code (rules W1 and W2).
    fn check(&self, _limit: Option<Limit>, _check: &mut Check) {}
}

/// What a value can be made of. Every other kind of JSON is refused with a sentence that names what is expected.
pub(crate) trait Parts: Sized {
    /// What is expected, with its article: `an ODS code`.
    const EXPECTED: &'static str;
    /// What a packed format is asked for.
    const KIND: Kind = Kind::Any;

    fn from_text<E: de::Error>(text: &str) -> Result<Self, E> {
        Err(unexpected(&quoted(text), Self::EXPECTED))
    }

    fn from_flag<E: de::Error>(flag: bool) -> Result<Self, E> {
        Err(unexpected(&format!("`{flag}`"), Self::EXPECTED))
    }

    fn from_number<E: de::Error>(number: u64) -> Result<Self, E> {
        Err(unexpected(&format!("`{number}`"), Self::EXPECTED))
    }

    fn from_list<'de, A: SeqAccess<'de>>(_list: A, _limit: Option<Limit>) -> Result<Self, A::Error> {
        Err(unexpected("a list", Self::EXPECTED))
    }

    fn from_object<'de, A: MapAccess<'de>>(_object: A) -> Result<Self, A::Error> {
        Err(unexpected("an object", Self::EXPECTED))
    }

    fn from_variant<'de, A: EnumAccess<'de>>(_variant: A) -> Result<Self, A::Error> {
        Err(unexpected("a variant", Self::EXPECTED))
    }
}

/// What a format is asked for that may not say by itself what comes next. JSON is asked for any kind: what its parser
/// would say of another kind is not ours, and may repeat all of the input.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    Any,
    Text,
    Number,
    Variant(&'static [&'static str]),
}

/// Reads a value that is made of parts.
pub(crate) fn read_parts<'de, T: Parts, D: Deserializer<'de>>(
    deserializer: D,
    limit: Option<Limit>,
) -> Result<T, D::Error> {
    let visitor = PartsVisitor { limit, value: PhantomData };
    match T::KIND {
        Kind::Text if !deserializer.is_human_readable() => deserializer.deserialize_str(visitor),
        Kind::Number if !deserializer.is_human_readable() => deserializer.deserialize_u16(visitor),
        Kind::Variant(words) if !deserializer.is_human_readable() => {
            deserializer.deserialize_enum("", words, visitor)
        }
        Kind::Any | Kind::Text | Kind::Number | Kind::Variant(_) => deserializer.deserialize_any(visitor),
    }
}

/// The fault of a value of another kind than is expected.
pub(super) fn unexpected<E: de::Error>(given: &str, expected: &str) -> E {
    fault(InputError::explained(format!("cannot read {given}; expected {expected}")))
}

/// Visits a value that is made of parts.
struct PartsVisitor<T> {
    limit: Option<Limit>,
    value: PhantomData<T>,
}

impl<'de, T: Parts> Visitor<'de> for PartsVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        T::from_text(text)
    }

    fn visit_bool<E: de::Error>(self, flag: bool) -> Result<T, E> {
        T::from_flag(flag)
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<T, E> {
        T::from_number(number)
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<T, E> {
        match u64::try_from(number) {
            Ok(number) => T::from_number(number),
            Err(_) => Err(unexpected(&format!("`{number}`"), T::EXPECTED)),
        }
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<T, E> {
        Err(unexpected(&format!("`{number}`"), T::EXPECTED))
    }

    fn visit_bytes<E: de::Error>(self, _bytes: &[u8]) -> Result<T, E> {
        Err(unexpected("bytes", T::EXPECTED))
    }

    fn visit_unit<E: de::Error>(self) -> Result<T, E> {
        Err(unexpected("`null`", T::EXPECTED))
    }

    fn visit_none<E: de::Error>(self) -> Result<T, E> {
        self.visit_unit()
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<T, A::Error> {
        T::from_list(list, self.limit)
    }

    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<T, A::Error> {
        T::from_object(object)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, variant: A) -> Result<T, A::Error> {
        T::from_variant(variant)
    }
}

/// Reads a value, with the most items that it may have if it is a list of a command.
pub(crate) struct Seed<T> {
    limit: Option<Limit>,
    value: PhantomData<T>,
}

impl<T> Seed<T> {
    pub(crate) const fn new(limit: Option<Limit>) -> Self {
        Self { limit, value: PhantomData }
    }
}

impl<'de, T: Value> DeserializeSeed<'de> for Seed<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::read(deserializer, self.limit)
    }
}

/// Values that are made of parts.
macro_rules! read_by_parts {
    ($($name:ty),*) => {$(
        impl $crate::wire::Value for $name {
            fn read<'de, D: serde::Deserializer<'de>>(
                deserializer: D,
                limit: Option<$crate::wire::Limit>,
            ) -> Result<Self, D::Error> {
                $crate::wire::read_parts(deserializer, limit)
            }
        }
    )*};
}
pub(crate) use read_by_parts;

impl Described for bool {
    const SHAPE: &'static Shape = &Shape::Boolean;
}

impl Written for bool {}

impl Parts for bool {
    const EXPECTED: &'static str = "`true` or `false`";

    fn from_flag<E: de::Error>(flag: bool) -> Result<Self, E> {
        Ok(flag)
    }
}

impl Described for u32 {
    const SHAPE: &'static Shape =
        &Shape::Integer(Integer { name: None, expected: Self::EXPECTED, least: 0, most: Self::MAX as u64 });
}

impl Written for u32 {}

impl Parts for u32 {
    const EXPECTED: &'static str = "a whole number, 0 to 4294967295";

    fn from_number<E: de::Error>(number: u64) -> Result<Self, E> {
        Self::try_from(number).map_err(|_| unexpected(&format!("`{number}`"), Self::EXPECTED))
    }
}

impl Described for u64 {
    const SHAPE: &'static Shape =
        &Shape::Integer(Integer { name: None, expected: Self::EXPECTED, least: 0, most: Self::MAX });
}

impl Written for u64 {}

impl Parts for u64 {
    const EXPECTED: &'static str = "a whole number, 0 or more";

    fn from_number<E: de::Error>(number: u64) -> Result<Self, E> {
        Ok(number)
    }
}

impl Described for String {
    const SHAPE: &'static Shape = &Shape::String(super::description::StringType {
        name: "String",
        expected: "a text",
        patterns: &[],
        stored_patterns: &[],
        most: None,
        format: None,
    });
}

impl Written for String {}

impl Parts for String {
    const EXPECTED: &'static str = "a text";

    fn from_text<E: de::Error>(text: &str) -> Result<Self, E> {
        Ok(text.into())
    }
}

read_by_parts!(bool, u32, u64, String);

impl<T: Described> Described for Option<T> {
    const SHAPE: &'static Shape = &Shape::Optional(T::SHAPE);
}

impl<T: Written> Written for Option<T> {
    fn is_left_out(&self) -> bool {
        self.is_none()
    }
}

impl<T: Value> Value for Option<T> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D, limit: Option<Limit>) -> Result<Self, D::Error> {
        struct Optional<T>(Seed<T>);
        impl<'de, T: Value> Visitor<'de> for Optional<T> {
            type Value = Option<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value or `null`")
            }

            fn visit_none<E: de::Error>(self) -> Result<Option<T>, E> {
                Ok(None)
            }

            fn visit_unit<E: de::Error>(self) -> Result<Option<T>, E> {
                Ok(None)
            }

            fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
                self.0.deserialize(deserializer).map(Some)
            }
        }
        deserializer.deserialize_option(Optional(Seed::new(limit)))
    }

    fn missing() -> Option<Self> {
        Some(None)
    }

    fn check(&self, limit: Option<Limit>, check: &mut Check) {
        if let Some(value) = self {
            value.check(limit, check);
        }
    }
}

impl<T: Described> Described for Vec<T> {
    const SHAPE: &'static Shape = &Shape::List(T::SHAPE);
}

impl<T: Serialize> Written for Vec<T> {}

impl<T: Value> Parts for Vec<T> {
    const EXPECTED: &'static str = "a list";

    fn from_list<'de, A: SeqAccess<'de>>(mut list: A, limit: Option<Limit>) -> Result<Self, A::Error> {
        let limit = limit.filter(|_| !is_stored());
        let mut items = Self::new();
        while let Some(item) = list.next_element_seed(Seed::new(None)).map_err(in_item(items.len()))? {
            if let Some(limit) = limit {
                limit.check(items.len().saturating_add(1)).map_err(fault)?;
            }
            items.push(item);
        }
        Ok(items)
    }
}

impl<T: Value> Value for Vec<T> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D, limit: Option<Limit>) -> Result<Self, D::Error> {
        read_parts(deserializer, limit)
    }

    fn check(&self, limit: Option<Limit>, check: &mut Check) {
        let most = limit.map_or(usize::MAX, Limit::most);
        if let Some(limit) = limit {
            check.note(limit.check(self.len()));
        }
        // More than the list may have are not looked at: the command is refused already.
        self.iter().take(most).for_each(|item| item.check(None, check));
    }
}

impl<T: Described> Described for Box<T> {
    const SHAPE: &'static Shape = T::SHAPE;
}

impl<T: Written> Written for Box<T> {
    fn is_left_out(&self) -> bool {
        T::is_left_out(self)
    }
}

impl<T: Value> Value for Box<T> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D, limit: Option<Limit>) -> Result<Self, D::Error> {
        T::read(deserializer, limit).map(Self::new)
    }

    fn check(&self, limit: Option<Limit>, check: &mut Check) {
        T::check(self, limit, check);
    }
}

impl<K: Described, V: Described> Described for BTreeMap<K, V> {
    const SHAPE: &'static Shape = &Shape::Map(K::SHAPE, V::SHAPE);
}

impl<K: Serialize, V: Serialize> Written for BTreeMap<K, V> {
    fn is_left_out(&self) -> bool {
        self.is_empty()
    }
}

impl<K: Value + Ord, V: Value> Parts for BTreeMap<K, V> {
    const EXPECTED: &'static str = "an object";

    fn from_object<'de, A: MapAccess<'de>>(mut object: A) -> Result<Self, A::Error> {
        let mut map = Self::new();
        while let Some(key) = object.next_key_seed(Seed::new(None))? {
            if map.insert(key, object.next_value_seed(Seed::new(None))?).is_some() {
                return Err(fault(InputError::explained(
                    "a key is given twice; expected each key once".into(),
                )));
            }
        }
        Ok(map)
    }
}

impl<K: Value + Ord, V: Value> Value for BTreeMap<K, V> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D, limit: Option<Limit>) -> Result<Self, D::Error> {
        read_parts(deserializer, limit)
    }

    fn missing() -> Option<Self> {
        Some(Self::new())
    }
}

/// A key of an object, borrowed where the parser lends it.
pub(crate) enum Key<'de> {
    Lent(&'de str),
    Kept(String),
}

impl Key<'_> {
    pub(crate) fn as_str(&self) -> &str {
        match self {
            Self::Lent(key) => key,
            Self::Kept(key) => key,
        }
    }
}

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Lend;
        impl<'de> Visitor<'de> for Lend {
            type Value = Key<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a key")
            }

            fn visit_borrowed_str<E: de::Error>(self, key: &'de str) -> Result<Key<'de>, E> {
                Ok(Key::Lent(key))
            }

            fn visit_str<E: de::Error>(self, key: &str) -> Result<Key<'de>, E> {
                Ok(Key::Kept(key.into()))
            }
        }
        deserializer.deserialize_str(Lend)
    }
}
