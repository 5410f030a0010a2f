use serde::de::{self, MapAccess};

use super::error::{InputError, one_of, quoted};
use super::limit::Limit;
use super::reading::{fault, in_field};
use super::value::{Seed, Value};

/// Reads the value of a field, which may be given once.
pub(crate) fn read_field<'de, T: Value, A: MapAccess<'de>>(
    field: &mut Option<T>,
    key: &'static str,
    limit: Option<Limit>,
    object: &mut A,
) -> Result<(), A::Error> {
    if field.is_some() {
        return Err(fault(InputError::explained(format!("`{key}` is given twice; expected each key once"))));
    }
    *field = Some(object.next_value_seed(Seed::new(limit)).map_err(in_field(key))?);
    Ok(())
}

/// The value of a field, or what an object without it has.
pub(crate) fn field_or_missing<T: Value, E: de::Error>(field: Option<T>, key: &str) -> Result<T, E> {
    field.or_else(T::missing).ok_or_else(|| {
        fault(InputError::explained(format!("`{key}` is missing; expected a value for this key")))
    })
}

/// A key that the object does not have.
pub(crate) fn unknown_key<E: de::Error>(given: &str, keys: &[&str]) -> E {
    let expected = if keys.is_empty() { "no keys".into() } else { one_of(keys) };
    fault(InputError::explained(format!("unknown key {}; expected {expected}", quoted(given))))
}

/// The most items of a list, if the declaration names a limit.
macro_rules! limit_of {
    () => {
        None
    };
    ($limit:expr) => {
        Some($limit)
    };
}
pub(crate) use limit_of;

/// The name of a type outside Rust, which is its name in Rust unless the declaration gives another one.
macro_rules! name_of {
    ($name:ident) => {
        stringify!($name)
    };
    ($name:ident $called:literal) => {
        $called
    };
}
pub(crate) use name_of;

macro_rules! expected_of {
    () => {
        "an object"
    };
    ($expected:literal) => {
        $expected
    };
}
pub(crate) use expected_of;

/// The key of a field, which is its name unless the declaration gives another one.
macro_rules! key_of {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $key:literal) => {
        $key
    };
}
pub(crate) use key_of;

/// What reading a field gives before the object is whole; with a default, `null` counts as left out.
macro_rules! slot_of {
    ($kind:ty) => { Option<$kind> };
    ($kind:ty = $default:expr) => { Option<Option<$kind>> };
}
pub(crate) use slot_of;

macro_rules! value_of {
    ($slot:ident $key:expr) => {
        $crate::wire::field_or_missing($slot, $key)?
    };
    ($slot:ident $key:expr, $default:expr) => {
        $slot.flatten().unwrap_or_else(|| $default)
    };
}
pub(crate) use value_of;

macro_rules! default_of {
    ($kind:ty) => {
        None
    };
    ($kind:ty = $default:expr) => {
        Some(|| {
            let value: $kind = $default;
            serde_json::to_string(&value).unwrap_or_default()
        })
    };
}
pub(crate) use default_of;

/// Declares a struct that is an object on the wire: how it is written and read, how a value made in code is checked, and
/// its description.
///
/// A field may have `#[at_most(…)]`, the most items of a list in a command; `#[key("…")]`, a key other than its name; and
/// `= …`, the value that counts if it is left out or `null`. Values of a `#[stored]` struct are read as they were stored
/// (rule W1). `#[called("…")]` gives the struct another name outside Rust. A struct with `#[or_name(…)]` may be given by one
/// of a few names instead.
macro_rules! object {
    (
        $(#[doc = $doc:expr])*
        $(#[derive($($derive:path),* $(,)?)])?
        $(#[stored $($stored:tt)?])?
        $(#[called($called:literal)])?
        $(#[or_name($named:path, $names:expr, $expected:literal)])?
        $(#[error($($error:tt)*)])?
        $visibility:vis struct $name:ident $(<$generic:ident>)? {
            $(
                $(#[doc = $field_doc:literal])*
                $(#[at_most($limit:expr)])?
                $(#[key($key:literal)])?
                pub $field:ident: $kind:ty $(= $default:expr)?,
            )*
        }
    ) => {
        $(#[doc = $doc])*
        $(#[derive($($derive),*)])?
        $(#[error($($error)*)])?
        $visibility struct $name $(<$generic>)? {
            $($(#[doc = $field_doc])* pub $field: $kind,)*
        }

        impl $(<$generic: $crate::wire::Written>)? serde::Serialize for $name $(<$generic>)? {
            fn serialize<Format: serde::Serializer>(&self, serializer: Format) -> Result<Format::Ok, Format::Error> {
                // Of a length that is not given: formats that do not describe themselves have to know lengths in advance,
                // and refuse to write what they could not read.
                let map = serde::Serializer::serialize_map(serializer, None)?;
                #[allow(unused_mut, clippy::allow_attributes, reason = "an object without fields changes nothing")]
                let mut map = map;
                $(if !$crate::wire::Written::is_left_out(&self.$field) {
                    serde::ser::SerializeMap::serialize_entry(
                        &mut map,
                        $crate::wire::key_of!($field $($key)?),
                        &self.$field,
                    )?;
                })*
                serde::ser::SerializeMap::end(map)
            }
        }

        impl $(<$generic: $crate::wire::Written>)? $crate::wire::Written for $name $(<$generic>)? {}

        impl $(<$generic: $crate::wire::Value>)? $crate::wire::Parts for $name $(<$generic>)? {
            const EXPECTED: &'static str = $crate::wire::expected_of!($($expected)?);

            $(fn from_text<Error: serde::de::Error>(name: &str) -> Result<Self, Error> {
                $named(name).map_err($crate::wire::fault)
            })?

            fn from_object<'de, Object: serde::de::MapAccess<'de>>(mut object: Object) -> Result<Self, Object::Error> {
                $(let _stored = $crate::wire::Stored::begin(); $($stored)?)?
                $(let mut $field: $crate::wire::slot_of!($kind $(= $default)?) = None;)*
                while let Some(key) = object.next_key::<$crate::wire::Key<'_>>()? {
                    let key = key.as_str();
                    $(if key == $crate::wire::key_of!($field $($key)?) {
                        $crate::wire::read_field(
                            &mut $field,
                            $crate::wire::key_of!($field $($key)?),
                            $crate::wire::limit_of!($($limit)?),
                            &mut object,
                        )?;
                        continue;
                    })*
                    return Err($crate::wire::unknown_key(key, &[$($crate::wire::key_of!($field $($key)?)),*]));
                }
                Ok(Self {
                    $($field: $crate::wire::value_of!($field $crate::wire::key_of!($field $($key)?) $(, $default)?),)*
                })
            }
        }

        impl $(<$generic: $crate::wire::Value>)? $crate::wire::Value for $name $(<$generic>)? {
            fn read<'de, Format: serde::Deserializer<'de>>(
                deserializer: Format,
                limit: Option<$crate::wire::Limit>,
            ) -> Result<Self, Format::Error> {
                $crate::wire::read_parts(deserializer, limit)
            }

            fn check(&self, _limit: Option<$crate::wire::Limit>, _check: &mut $crate::wire::Check) {
                $($crate::wire::Value::check(&self.$field, $crate::wire::limit_of!($($limit)?), _check);)*
            }
        }

        impl<'de $(, $generic: $crate::wire::Value)?> serde::Deserialize<'de> for $name $(<$generic>)? {
            fn deserialize<Format: serde::Deserializer<'de>>(deserializer: Format) -> Result<Self, Format::Error> {
                $crate::wire::Value::read(deserializer, None)
            }
        }

        impl $(<$generic: $crate::wire::Described>)? $name $(<$generic>)? {
            pub(crate) const OBJECT: &'static $crate::wire::description::Object = &$crate::wire::description::Object {
                name: $crate::wire::name_of!($name $($called)?),
                module: module_path!(),
                docs: &[$($doc),*],
                fields: &[$($crate::wire::description::Field {
                    key: $crate::wire::key_of!($field $($key)?),
                    name: stringify!($field),
                    docs: &[$($field_doc),*],
                    shape: <$kind as $crate::wire::Described>::SHAPE,
                    default: $crate::wire::default_of!($kind $(= $default)?),
                    most_items: $crate::wire::most_of!($($limit)?),
                }),*],
            };
        }

        impl $(<$generic: $crate::wire::Described>)? $crate::wire::Described for $name $(<$generic>)? {
            const SHAPE: &'static $crate::wire::description::Shape =
                $crate::wire::object_shape!(Self $(, $names)?);
        }
    };
}
pub(crate) use object;

/// An object, perhaps one that may be given by a name instead.
macro_rules! object_shape {
    ($this:ident) => {
        &$crate::wire::description::Shape::Object(*$this::OBJECT)
    };
    ($this:ident, $names:expr) => {
        &$crate::wire::description::Shape::Either($crate::wire::description::Either {
            name: $this::OBJECT.name,
            module: $this::OBJECT.module,
            docs: $this::OBJECT.docs,
            of: &[
                $crate::wire::description::Form::Constants($names),
                $crate::wire::description::Form::Any(&$crate::wire::description::Shape::Object(
                    *$this::OBJECT,
                )),
            ],
        })
    };
}
pub(crate) use object_shape;

macro_rules! most_of {
    () => {
        None
    };
    ($limit:expr) => {
        Some($limit.most())
    };
}
pub(crate) use most_of;

/// Declares a command: an object with its word, the rules it rests on, who may give it, and the events it comes to.
macro_rules! command {
    (
        $(#[doc = $doc:literal])*
        #[word($word:literal)]
        #[rules($($rule:ident),* $(,)?)]
        #[by($by:literal)]
        #[events($($event:ident),+)]
        $(#[derive($($derive:path),*)])?
        pub struct $name:ident { $($fields:tt)* }
    ) => {
        $crate::wire::object! {
            $(#[doc = $doc])*
            #[doc = ""]
            #[doc = concat!("Given by ", $by, ".")]
            #[derive(Debug, Clone, PartialEq, Eq $($(, $derive)*)?)]
            pub struct $name { $($fields)* }
        }

        impl $crate::wire::OneCommand for $name {
            type Events = ($($event,)+);

            const DESCRIPTION: &'static $crate::wire::description::CommandType =
                &$crate::wire::description::CommandType {
                    word: $word,
                    rules: &[$(stringify!($rule)),*],
                    by: $by,
                    events: &[$(<$event as $crate::wire::OneEvent>::DESCRIPTION.word),+],
                    object: &$crate::wire::description::Object { docs: &[$($doc),*], ..*Self::OBJECT },
                };
        }
    };
}
pub(crate) use command;

/// Declares an answer: an object that is read as it was stored, and writes itself.
macro_rules! answer {
    (
        $(#[doc = $doc:literal])*
        #[derive($($derive:path),* $(,)?)]
        $(#[called($called:literal)])?
        pub struct $name:ident $(<$generic:ident>)? { $($fields:tt)* }
    ) => {
        $crate::wire::object! {
            $(#[doc = $doc])*
            #[derive($($derive),*)]
            #[stored]
            $(#[called($called)])?
            pub struct $name $(<$generic>)? { $($fields)* }
        }

        impl $(<$generic: $crate::wire::Written>)? $name $(<$generic>)? {
            /// The answer as written on the wire.
            #[must_use]
            pub fn to_json(&self) -> String {
                serde_json::to_string(self).unwrap_or_default()
            }
        }
    };
}
pub(crate) use answer;

/// Declares an event: an object with its word, read as it was stored.
macro_rules! event {
    (
        $(#[doc = $doc:literal])*
        #[word($word:literal)]
        pub struct $name:ident { $($fields:tt)* }
    ) => {
        $crate::wire::object! {
            $(#[doc = $doc])*
            #[derive(Debug, Clone, PartialEq, Eq)]
            #[stored]
            pub struct $name { $($fields)* }
        }

        impl $crate::wire::OneEvent for $name {
            const DESCRIPTION: &'static $crate::wire::description::EventType =
                &$crate::wire::description::EventType { word: $word, object: Self::OBJECT };
        }
    };
}
pub(crate) use event;
