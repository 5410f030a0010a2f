/// On the wire the type is a string: written as it is displayed, read by its `FromStr`. `patterns` say in regular
/// expressions what `FromStr` accepts.
macro_rules! string {
    ($name:ident, $expected:expr, patterns: [$($pattern:expr),*], format: $format:expr) => {
        $crate::wire::string_on_the_wire!($name, $expected);

        impl $crate::wire::Described for $name {
            const SHAPE: &'static $crate::wire::description::Shape =
                &$crate::wire::description::Shape::String($crate::wire::description::StringType {
                    name: stringify!($name),
                    expected: $expected,
                    patterns: &[$($pattern),*],
                    stored_patterns: &[$($pattern),*],
                    most: None,
                    format: $format,
                });
        }
    };
}
pub(crate) use string;

/// Writing and reading by `Display` and `FromStr`.
macro_rules! string_on_the_wire {
    ($name:ident, $expected:expr) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::wire::Value::read(deserializer, None)
            }
        }

        impl $crate::wire::Written for $name {}

        impl $crate::wire::Parts for $name {
            const EXPECTED: &'static str = $expected;
            const KIND: $crate::wire::Kind = $crate::wire::Kind::Text;

            fn from_text<E: serde::de::Error>(text: &str) -> Result<Self, E> {
                text.parse().map_err($crate::wire::fault)
            }
        }

        $crate::wire::read_by_parts!($name);
    };
}
pub(crate) use string_on_the_wire;

/// Declares an enum of words: every member, its word, its description, and reading a word exactly as written.
macro_rules! words {
    (
        $(#[doc = $doc:literal])*
        $(#[derive($derive:ident)])?
        pub enum $name:ident, $expected:literal {
            $($(#[doc = $variant_doc:literal])* $(#[default $($default:tt)?])? $variant:ident = $word:literal,)*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $(#[derive($derive)])?
        pub enum $name {
            $($(#[doc = $variant_doc])* $(#[default $($default)?])? $variant,)*
        }

        impl $name {
            /// Every member, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The word on the wire.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::wire::InputError;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                Self::ALL
                    .iter()
                    .copied()
                    .find(|member| member.as_str() == word)
                    .ok_or_else(|| $crate::wire::InputError::value(word, $expected))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        $crate::wire::string_on_the_wire!($name, $expected);

        impl $crate::wire::Described for $name {
            const SHAPE: &'static $crate::wire::description::Shape =
                &$crate::wire::description::Shape::Words($crate::wire::description::Words {
                    name: stringify!($name),
                    module: module_path!(),
                    docs: &[$($doc),*],
                    words: &[$($crate::wire::description::Word {
                        word: $word,
                        name: stringify!($variant),
                        docs: &[$($variant_doc),*],
                    }),*],
                    lenient: false,
                });
        }
    };
}
pub(crate) use words;
