//! Reading whose errors repeat little of the input: a long string where something else belongs is not copied into a
//! message only to be cut there. A wrapper for each of serde's parts, which otherwise passes everything on.

use std::fmt::{self, Display, Write};

use serde::Deserializer;
use serde::de::{
    self, DeserializeSeed, EnumAccess, Expected, MapAccess, SeqAccess, Unexpected, VariantAccess, Visitor,
};

/// The most characters of the input that an error repeats. Whoever quotes it cuts it further.
const MOST_REPEATED: usize = 100;
/// The most characters of a sentence; the words that are expected are among them.
const MOST_SAID: usize = 4_000;

/// A deserializer, a visitor, a seed or an access whose errors are short.
pub(crate) struct Short<T>(pub(crate) T);

/// The error of the reader beneath, made short.
pub(crate) struct ShortError<E>(pub(crate) E);

impl<E: fmt::Debug> fmt::Debug for ShortError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<E: Display> Display for ShortError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<E: de::Error> std::error::Error for ShortError<E> {}

impl<E: de::Error> de::Error for ShortError<E> {
    fn custom<T: Display>(said: T) -> Self {
        let mut sentence = Sentence { said: String::new(), left: MOST_SAID };
        // It stops with an error when it is full.
        let _ = write!(sentence, "{said}");
        Self(E::custom(sentence.said))
    }

    fn invalid_type(given: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self(with_short(given, |given| E::invalid_type(given, expected)))
    }

    fn invalid_value(given: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self(with_short(given, |given| E::invalid_value(given, expected)))
    }

    fn unknown_variant(given: &str, expected: &'static [&'static str]) -> Self {
        Self(E::unknown_variant(beginning(given), expected))
    }

    fn unknown_field(given: &str, expected: &'static [&'static str]) -> Self {
        Self(E::unknown_field(beginning(given), expected))
    }

    fn missing_field(field: &'static str) -> Self {
        Self(E::missing_field(field))
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self(E::duplicate_field(field))
    }
}

/// What is written until there is no more room.
struct Sentence {
    said: String,
    left: usize,
}

impl Write for Sentence {
    fn write_str(&mut self, more: &str) -> fmt::Result {
        for character in more.chars() {
            self.left = self.left.checked_sub(1).ok_or(fmt::Error)?;
            self.said.push(character);
        }
        Ok(())
    }
}

fn beginning(text: &str) -> &str {
    let end = text.char_indices().nth(MOST_REPEATED).map_or(text.len(), |(end, _)| end);
    text.get(..end).unwrap_or_default()
}

fn with_short<E>(given: Unexpected<'_>, error: impl FnOnce(Unexpected<'_>) -> E) -> E {
    match given {
        Unexpected::Str(text) if beginning(text).len() < text.len() => {
            error(Unexpected::Str(&format!("{}…", beginning(text))))
        }
        given => error(given),
    }
}

macro_rules! forward {
    ($($method:ident($($argument:ident: $kind:ty),*);)*) => {$(
        fn $method<V: Visitor<'de>>(self, $($argument: $kind,)* visitor: V) -> Result<V::Value, Self::Error> {
            self.0.$method($($argument,)* Short(visitor)).map_err(ShortError)
        }
    )*};
}

macro_rules! of_any_kind {
    ($($method:ident($($argument:ident: $kind:ty),*);)*) => {$(
        fn $method<V: Visitor<'de>>(self, $($argument: $kind,)* visitor: V) -> Result<V::Value, Self::Error> {
            self.0.deserialize_any(Short(visitor)).map_err(ShortError)
        }
    )*};
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Short<D> {
    type Error = ShortError<D::Error>;

    forward! {
        deserialize_any();
        deserialize_option();
        deserialize_newtype_struct(name: &'static str);
        deserialize_enum(name: &'static str, variants: &'static [&'static str]);
        deserialize_identifier();
        deserialize_ignored_any();
    }

    // Where JSON has another kind than is asked for, its reader makes the error itself, with all of the input in it. So it
    // is asked for any kind, and the visitor, whose errors are short, says what it takes.
    of_any_kind! {
        deserialize_bool();
        deserialize_i8();
        deserialize_i16();
        deserialize_i32();
        deserialize_i64();
        deserialize_i128();
        deserialize_u8();
        deserialize_u16();
        deserialize_u32();
        deserialize_u64();
        deserialize_u128();
        deserialize_f32();
        deserialize_f64();
        deserialize_char();
        deserialize_str();
        deserialize_string();
        deserialize_bytes();
        deserialize_byte_buf();
        deserialize_unit();
        deserialize_unit_struct(_name: &'static str);
        deserialize_seq();
        deserialize_tuple(_length: usize);
        deserialize_tuple_struct(_name: &'static str, _length: usize);
        deserialize_struct(_name: &'static str, _fields: &'static [&'static str]);
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        self.0.deserialize_any(Short(MapsOnly(visitor))).map_err(ShortError)
    }

    fn is_human_readable(&self) -> bool {
        self.0.is_human_readable()
    }
}

/// A visitor that is given no list, though it could take one: the fields of a struct in their order.
struct MapsOnly<V>(V);

impl<'de, V: Visitor<'de>> Visitor<'de> for MapsOnly<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        self.0.visit_map(map)
    }
}

macro_rules! visit {
    ($($method:ident($($argument:ident: $kind:ty)?);)*) => {$(
        fn $method<E: de::Error>(self $(, $argument: $kind)?) -> Result<V::Value, E> {
            self.0.$method::<ShortError<E>>($($argument)?).map_err(|error| error.0)
        }
    )*};
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Short<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }

    visit! {
        visit_bool(value: bool);
        visit_i8(value: i8);
        visit_i16(value: i16);
        visit_i32(value: i32);
        visit_i64(value: i64);
        visit_i128(value: i128);
        visit_u8(value: u8);
        visit_u16(value: u16);
        visit_u32(value: u32);
        visit_u64(value: u64);
        visit_u128(value: u128);
        visit_f32(value: f32);
        visit_f64(value: f64);
        visit_char(value: char);
        visit_str(value: &str);
        visit_borrowed_str(value: &'de str);
        visit_string(value: String);
        visit_bytes(value: &[u8]);
        visit_borrowed_bytes(value: &'de [u8]);
        visit_byte_buf(value: Vec<u8>);
        visit_none();
        visit_unit();
    }

    fn visit_some<D: Deserializer<'de>>(self, value: D) -> Result<V::Value, D::Error> {
        self.0.visit_some(Short(value)).map_err(|error| error.0)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, value: D) -> Result<V::Value, D::Error> {
        self.0.visit_newtype_struct(Short(value)).map_err(|error| error.0)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<V::Value, A::Error> {
        self.0.visit_seq(Short(list)).map_err(|error| error.0)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        self.0.visit_map(Short(map)).map_err(|error| error.0)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<V::Value, A::Error> {
        self.0.visit_enum(Short(data)).map_err(|error| error.0)
    }
}

impl<'de, T: DeserializeSeed<'de>> DeserializeSeed<'de> for Short<T> {
    type Value = T::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T::Value, D::Error> {
        self.0.deserialize(Short(deserializer)).map_err(|error| error.0)
    }
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Short<A> {
    type Error = ShortError<A::Error>;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Self::Error> {
        self.0.next_element_seed(Short(seed)).map_err(ShortError)
    }

    fn size_hint(&self) -> Option<usize> {
        self.0.size_hint()
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Short<A> {
    type Error = ShortError<A::Error>;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Self::Error> {
        self.0.next_key_seed(Short(seed)).map_err(ShortError)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Self::Error> {
        self.0.next_value_seed(Short(seed)).map_err(ShortError)
    }

    fn size_hint(&self) -> Option<usize> {
        self.0.size_hint()
    }
}

impl<'de, A: EnumAccess<'de>> EnumAccess<'de> for Short<A> {
    type Error = ShortError<A::Error>;
    type Variant = Short<A::Variant>;

    fn variant_seed<V: DeserializeSeed<'de>>(
        self,
        seed: V,
    ) -> Result<(V::Value, Self::Variant), Self::Error> {
        let (value, variant) = self.0.variant_seed(Short(seed)).map_err(ShortError)?;
        Ok((value, Short(variant)))
    }
}

impl<'de, A: VariantAccess<'de>> VariantAccess<'de> for Short<A> {
    type Error = ShortError<A::Error>;

    fn unit_variant(self) -> Result<(), Self::Error> {
        self.0.unit_variant().map_err(ShortError)
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Self::Error> {
        self.0.newtype_variant_seed(Short(seed)).map_err(ShortError)
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Self::Error> {
        self.0.tuple_variant(length, Short(visitor)).map_err(ShortError)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        self.0.struct_variant(fields, Short(visitor)).map_err(ShortError)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    /// An error that counts the characters of what it is told.
    fn said<'de, T: Deserialize<'de>>(json: &'de str) -> usize {
        let mut reader = serde_json::Deserializer::from_str(json);
        T::deserialize(Short(&mut reader)).map(drop).unwrap_err().0.to_string().chars().count()
    }

    #[test]
    fn errors_repeat_little_of_a_long_input() {
        let long = "\u{200b}".repeat(1_000_000);
        for json in [
            format!("\"{long}\""),
            format!("{{\"{long}\": 1}}"),
            format!("{{\"confirm_mfa\": \"{long}\"}}"),
            format!("{{\"confirm_mfa\": {{\"{long}\": 1}}}}"),
            format!("{{\"set_mandate\": {{\"ods_code\": \"R0A\", \"mandated\": \"{long}\"}}}}"),
            format!("{{\"set_contact_preferences\": {{\"emails\": \"{long}\"}}}}"),
            format!("{{\"set_policy\": {{\"policy\": \"{long}\"}}}}"),
        ] {
            assert!(said::<crate::Command>(&json) < 2_000, "{:?}", json.chars().take(40).collect::<String>());
        }
    }
}
