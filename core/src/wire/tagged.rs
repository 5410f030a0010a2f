use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, Visitor};

use super::error::{InputError, one_of, quoted};
use super::reading::{fault, in_field};
use super::value::{Key, Seed, Value};

/// The only key of an object that names a variant.
pub(crate) fn read_word<'de, A: MapAccess<'de>>(
    object: &mut A,
    words: &[&str],
) -> Result<Key<'de>, A::Error> {
    object.next_key()?.ok_or_else(|| {
        fault(InputError::explained(format!("the object has no key; expected {}", one_of(words))))
    })
}

/// The data of a variant, and the end of the object.
pub(crate) fn read_data<'de, T: Value, A: MapAccess<'de>>(
    object: &mut A,
    word: &'static str,
) -> Result<T, A::Error> {
    let data = object.next_value_seed(Seed::new(None)).map_err(in_field(word))?;
    match object.next_key::<Key<'_>>()? {
        None => Ok(data),
        Some(key) => Err(fault(InputError::explained(format!(
            "unknown key {} after `{word}`; expected an object with one key",
            quoted(key.as_str())
        )))),
    }
}

/// A word that is not one of the variants.
pub(crate) fn unknown_word<E: de::Error>(given: &str, words: &[&str]) -> E {
    fault(InputError::explained(format!("unknown word {}; expected {}", quoted(given), one_of(words))))
}

/// A word that needs an object around its data, or none, as it is not.
pub(crate) fn bare_word<E: de::Error>(word: &str) -> E {
    fault(InputError::explained(format!(
        "cannot read {} as a word alone; expected an object with the key `{word}`",
        quoted(word)
    )))
}

pub(crate) fn needless_object<E: de::Error>(word: &str) -> E {
    fault(InputError::explained(format!(
        "cannot read an object with the key `{word}`; expected the word alone"
    )))
}

/// The number of a variant, which only packed formats write: the others do not have it looked up.
pub(crate) fn number_of(word: &str, words: &[&str], is_readable: bool) -> u32 {
    if is_readable {
        return 0;
    }
    let place = words.iter().position(|known| *known == word);
    place.and_then(|place| u32::try_from(place).ok()).unwrap_or_default()
}

/// Reads the word of a variant, which packed formats give by its number.
pub(crate) struct WordSeed(pub(crate) &'static [&'static str]);

impl<'de> DeserializeSeed<'de> for WordSeed {
    type Value = &'static str;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<&'static str, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for WordSeed {
    type Value = &'static str;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&one_of(self.0))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<&'static str, E> {
        let place = usize::try_from(number).ok();
        let word = place.and_then(|place| self.0.get(place)).copied();
        word.ok_or_else(|| unknown_word(&number.to_string(), self.0))
    }

    fn visit_str<E: de::Error>(self, given: &str) -> Result<&'static str, E> {
        self.0.iter().copied().find(|word| *word == given).ok_or_else(|| unknown_word(given, self.0))
    }
}

/// Declares an enum that is a word on the wire, or an object whose only key is the word: how it is written, read and
/// checked, and its description. `#[stored]` is as for `object!`.
macro_rules! tagged {
    (
        $(#[doc = $doc:literal])*
        $(#[derive($($derive:path),* $(,)?)])?
        $(#[stored $($stored:tt)?])?
        pub enum $name:ident, $expected:literal {
            $($(#[doc = $variant_doc:expr])* $variant:ident $(($data:ty))? = $word:expr,)*
        }
    ) => {
        $(#[doc = $doc])*
        $(#[derive($($derive),*)])?
        pub enum $name {
            $($(#[doc = $variant_doc])* $variant $(($data))?,)*
        }

        impl $name {
            /// The words on the wire, in the order of the variants.
            pub const WORDS: &'static [&'static str] = &[$($word),*];
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant { $(0: $crate::wire::named!(data $data))? } => {
                        $crate::wire::write_variant!(serializer Self $name $word $(, data $data)?)
                    })*
                }
            }
        }

        impl $crate::wire::Written for $name {}

        impl $crate::wire::Parts for $name {
            const EXPECTED: &'static str = $expected;

            fn from_text<E: serde::de::Error>(word: &str) -> Result<Self, E> {
                $(if word == $word {
                    return $crate::wire::variant_of_word!(Self $variant $word $(, $data)?);
                })*
                Err($crate::wire::unknown_word(word, Self::WORDS))
            }

            const KIND: $crate::wire::Kind = $crate::wire::Kind::Variant(Self::WORDS);

            fn from_variant<'de, A: serde::de::EnumAccess<'de>>(variant: A) -> Result<Self, A::Error> {
                $(let _stored = $crate::wire::Stored::begin(); $($stored)?)?
                let (word, data) = variant.variant_seed($crate::wire::WordSeed(Self::WORDS))?;
                $(if word == $word {
                    return $crate::wire::variant_of_access!(Self $variant data $(, $data)?);
                })*
                Err($crate::wire::unknown_word(word, Self::WORDS))
            }

            fn from_object<'de, Object: serde::de::MapAccess<'de>>(mut object: Object) -> Result<Self, Object::Error> {
                $(let _stored = $crate::wire::Stored::begin(); $($stored)?)?
                let key = $crate::wire::read_word(&mut object, Self::WORDS)?;
                let word = key.as_str();
                $(if word == $word {
                    return $crate::wire::variant_of_object!(Self $variant object, $word $(, $data)?);
                })*
                Err($crate::wire::unknown_word(word, Self::WORDS))
            }
        }

        impl $crate::wire::Value for $name {
            fn read<'de, D: serde::Deserializer<'de>>(
                deserializer: D,
                limit: Option<$crate::wire::Limit>,
            ) -> Result<Self, D::Error> {
                $crate::wire::read_parts(deserializer, limit)
            }

            fn check(&self, _limit: Option<$crate::wire::Limit>, check: &mut $crate::wire::Check) {
                match self {
                    $(Self::$variant { $(0: $crate::wire::named!(data $data))? } => {
                        $(<$data as $crate::wire::Value>::check(data, None, check);)?
                    })*
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::wire::Value::read(deserializer, None)
            }
        }

        impl $crate::wire::Described for $name {
            const SHAPE: &'static $crate::wire::description::Shape =
                &$crate::wire::description::Shape::Tagged($crate::wire::description::Tagged {
                    name: stringify!($name),
                    module: module_path!(),
                    docs: &[$($doc),*],
                    variants: &[$($crate::wire::description::Variant {
                        word: $word,
                        name: stringify!($variant),
                        docs: &[$($variant_doc),*],
                        shape: $crate::wire::shape_of!($($data)?),
                    }),*],
                });
        }
    };
}
pub(crate) use tagged;

macro_rules! shape_of {
    () => {
        None
    };
    ($data:ty) => {
        Some(<$data as $crate::wire::Described>::SHAPE)
    };
}
pub(crate) use shape_of;

macro_rules! variant_of_word {
    ($this:ident $variant:ident $word:expr) => {
        Ok($this::$variant)
    };
    ($this:ident $variant:ident $word:expr, $data:ty) => {
        Err($crate::wire::bare_word($word))
    };
}
pub(crate) use variant_of_word;

macro_rules! variant_of_access {
    ($this:ident $variant:ident $access:ident) => {
        serde::de::VariantAccess::unit_variant($access).map(|()| $this::$variant)
    };
    ($this:ident $variant:ident $access:ident, $data:ty) => {
        serde::de::VariantAccess::newtype_variant_seed($access, $crate::wire::Seed::<$data>::new(None))
            .map($this::$variant)
    };
}
pub(crate) use variant_of_access;

macro_rules! variant_of_object {
    ($this:ident $variant:ident $object:ident, $word:expr) => {
        Err($crate::wire::needless_object($word))
    };
    ($this:ident $variant:ident $object:ident, $word:expr, $data:ty) => {
        $crate::wire::read_data::<$data, _>(&mut $object, $word).map($this::$variant)
    };
}
pub(crate) use variant_of_object;

/// The data of a variant, where it has some, in a pattern.
macro_rules! named {
    ($name:ident $data:ty) => {
        $name
    };
}
pub(crate) use named;

macro_rules! write_variant {
    ($serializer:ident $this:ident $name:ident $word:expr) => {{
        let number = $crate::wire::number_of($word, $this::WORDS, $serializer.is_human_readable());
        $serializer.serialize_unit_variant(stringify!($name), number, $word)
    }};
    ($serializer:ident $this:ident $name:ident $word:expr, $value:ident $data:ty) => {{
        let number = $crate::wire::number_of($word, $this::WORDS, $serializer.is_human_readable());
        $serializer.serialize_newtype_variant(stringify!($name), number, $word, $value)
    }};
}
pub(crate) use write_variant;
