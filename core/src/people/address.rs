use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::de;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::unseen::{is_blank, is_format};
use crate::wire::{
    Check, Described, InputError, Kind, Limit, Parts, Value, Written,
    description::{Shape, StringType},
    fault, is_stored, read_parts, string,
};

const EXPECTED_ADDRESS: &str = "an email address of at most 250 characters, such as `alice@nhs.net`";
const EXPECTED_NUMBER: &str = "a mobile number of 7 to 20 digits and spaces, such as `+44 7700 900123`";

/// The most characters of an email address.
const MOST_OF_ADDRESS: usize = 250;

/// An email address: exactly one `@` with text on each side, no white space and no format characters, at most 250
/// characters.
///
/// ```
/// use alert_response::Email;
///
/// let email: Email = "alice.jones@NHS.net".parse()?;
/// assert!(email.is_nhsmail());
/// assert!(!"alice@example.org".parse::<Email>()?.is_nhsmail());
/// # Ok::<(), alert_response::InputError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Email(Arc<str>);

impl Email {
    /// The address as it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is the same address as another, without regard to case (rule U10).
    pub(crate) fn is_same_as(&self, other: &Self) -> bool {
        // Letter by letter: that of whole texts depends on where a letter is, as for a sigma at the end of a word.
        let letters = |address: &Self| {
            let upper: Vec<char> = address.0.chars().flat_map(char::to_uppercase).collect();
            upper.into_iter().flat_map(char::to_lowercase).collect::<String>()
        };
        self.0.eq_ignore_ascii_case(&other.0) || letters(self) == letters(other)
    }

    /// Whether the domain is `nhs.net`, in any case (rule U4).
    #[must_use]
    pub fn is_nhsmail(&self) -> bool {
        self.0.split_once('@').is_some_and(|(_, domain)| domain.eq_ignore_ascii_case("nhs.net"))
    }
}

impl Email {
    /// Takes an address of an entry as it was stored, perhaps before rule W1 was made: it may have format characters,
    /// and such an address is refused in a command.
    ///
    /// # Errors
    /// `invalid_value`: no such address.
    pub fn stored(address: &str) -> Result<Self, InputError> {
        Self::without(address, |letter| letter.is_whitespace() || letter.is_control())
    }

    /// Whether a command may have it, which may not be so for an address of an entry (rule W1).
    fn fits_a_command(&self) -> Result<(), InputError> {
        if self.0.is_ascii() { Ok(()) } else { self.0.parse::<Self>().map(drop) }
    }

    fn without(address: &str, unfit: impl Fn(char) -> bool) -> Result<Self, InputError> {
        let whole = address
            .split_once('@')
            .is_some_and(|(user, domain)| !user.is_empty() && !domain.is_empty() && !domain.contains('@'));
        let short = address.chars().nth(MOST_OF_ADDRESS).is_none();
        if whole && short && !address.chars().any(unfit) {
            Ok(Self(address.into()))
        } else {
            Err(Self::unreadable(address))
        }
    }

    fn unreadable(address: &str) -> InputError {
        InputError::value(address, EXPECTED_ADDRESS)
    }
}

impl FromStr for Email {
    type Err = InputError;

    fn from_str(address: &str) -> Result<Self, InputError> {
        let email = Self::without(address, |letter| {
            letter.is_whitespace() || letter.is_control() || is_format(letter)
        })?;
        match address.split('@').any(|side| side.chars().all(is_blank)) {
            true => Err(Self::unreadable(address)),
            false => Ok(email),
        }
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, f)
    }
}

impl Serialize for Email {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Email {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::read(deserializer, None)
    }
}

impl Described for Email {
    const SHAPE: &'static Shape = &Shape::String(StringType {
        name: "Email",
        expected: EXPECTED_ADDRESS,
        patterns: &[
            "^[^@\\s\\p{Cc}\\p{Cf}]+@[^@\\s\\p{Cc}\\p{Cf}]+$",
            "[^@\\u115f\\u1160\\u2800\\u3164\\uffa0][^@]*@",
            "@[^@]*[^@\\u115f\\u1160\\u2800\\u3164\\uffa0]",
        ],
        stored_patterns: &["^[^@\\s\\p{Cc}]+@[^@\\s\\p{Cc}]+$"],
        most: Some(MOST_OF_ADDRESS),
        format: None,
    });
}

impl Written for Email {}

impl Parts for Email {
    const EXPECTED: &'static str = EXPECTED_ADDRESS;
    const KIND: Kind = Kind::Text;

    fn from_text<E: de::Error>(address: &str) -> Result<Self, E> {
        let read = if is_stored() { Self::stored(address) } else { address.parse() };
        read.map_err(fault)
    }
}

impl Value for Email {
    fn read<'de, D: Deserializer<'de>>(deserializer: D, limit: Option<Limit>) -> Result<Self, D::Error> {
        read_parts(deserializer, limit)
    }

    fn check(&self, _limit: Option<Limit>, check: &mut Check) {
        check.note(self.fits_a_command());
    }
}

/// A mobile number: 7 to 20 digits and spaces, at least one a digit, with an optional leading `+`.
///
/// ```
/// use alert_response::Mobile;
///
/// assert!("+44 7700 900123".parse::<Mobile>().is_ok());
/// assert!("07700-900123".parse::<Mobile>().is_err());
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mobile(Arc<str>);

impl Mobile {
    /// The number as it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Mobile {
    type Err = InputError;

    fn from_str(number: &str) -> Result<Self, InputError> {
        let digits = number.strip_prefix('+').unwrap_or(number);
        let allowed = digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b' ');
        if allowed && (7..=20).contains(&digits.len()) && digits.contains(|c: char| c.is_ascii_digit()) {
            Ok(Self(number.into()))
        } else {
            Err(InputError::value(number, EXPECTED_NUMBER))
        }
    }
}

impl fmt::Display for Mobile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Mobile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, f)
    }
}

string!(Mobile, EXPECTED_NUMBER, patterns: ["^\\+?[0-9 ]{7,20}$", "[0-9]"], format: None);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_email_has_one_at_sign_and_no_white_space() {
        let long = format!("{}@nhs.net", "a".repeat(242));
        assert!(long.parse::<Email>().is_ok());
        assert!(format!("a{long}").parse::<Email>().is_err());
        for bad in [
            "",
            "@",
            "a@",
            "@b",
            "a@b@c",
            "a b@c",
            "a@b\u{a0}",
            "a@b\u{1}",
            "ab",
            "bo\u{200b}b@nhs.net",
            "a@nhs.net\u{feff}",
            "\u{3164}@nhs.net",
            "a@\u{2800}",
        ] {
            assert!(bad.parse::<Email>().is_err(), "{bad:?}");
        }
        let stored = Email::stored("bo\u{200b}b@nhs.net").unwrap();
        assert_eq!(stored.as_str(), "bo\u{200b}b@nhs.net");
        assert!(stored.fits_a_command().is_err() && Email::stored("a@b\u{a0}").is_err());
        assert!(!"a@x.nhs.net".parse::<Email>().unwrap().is_nhsmail());
    }

    #[test]
    fn an_address_is_the_same_in_any_case() {
        let email = |address: &str| address.parse::<Email>().unwrap();
        assert!(email("Alice@NHS.net").is_same_as(&email("alice@nhs.net")));
        assert!(email("ΑΣ@nhs.net").is_same_as(&email("ας@nhs.net")));
        assert!(!email("alice@nhs.net").is_same_as(&email("alicé@nhs.net")));
    }

    #[test]
    fn a_mobile_has_seven_to_twenty_digits_and_spaces() {
        for good in ["1234567", "+1234567", "12345678901234567890", "      1"] {
            assert!(good.parse::<Mobile>().is_ok(), "{good:?}");
        }
        for bad in ["123456", "+123456", "123456789012345678901", "       ", "++1234567", "1234567+", ""] {
            assert!(bad.parse::<Mobile>().is_err(), "{bad:?}");
        }
    }
}
