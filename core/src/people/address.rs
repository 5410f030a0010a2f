use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use crate::InputError;
use crate::input::string_on_the_wire;

/// An email address: exactly one `@` with text on each side, no white space, at most 250 characters.
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
        self.0.eq_ignore_ascii_case(&other.0) || self.0.to_lowercase() == other.0.to_lowercase()
    }

    /// Whether the domain is `nhs.net`, in any case (rule U4).
    #[must_use]
    pub fn is_nhsmail(&self) -> bool {
        self.0.split_once('@').is_some_and(|(_, domain)| domain.eq_ignore_ascii_case("nhs.net"))
    }
}

impl FromStr for Email {
    type Err = InputError;

    fn from_str(address: &str) -> Result<Self, InputError> {
        let whole = address
            .split_once('@')
            .is_some_and(|(user, domain)| !user.is_empty() && !domain.is_empty() && !domain.contains('@'));
        let short = address.chars().count() <= 250;
        let plain = !address.chars().any(|letter| letter.is_whitespace() || letter.is_control());
        if whole && short && plain {
            Ok(Self(address.into()))
        } else {
            Err(InputError::value(
                address,
                "an email address of at most 250 characters, such as `alice@nhs.net`",
            ))
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

string_on_the_wire!(Email, "an email address");

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
            Err(InputError::value(
                number,
                "a mobile number of 7 to 20 digits and spaces, such as `+44 7700 900123`",
            ))
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

string_on_the_wire!(Mobile, "a mobile number");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_email_has_one_at_sign_and_no_white_space() {
        let long = format!("{}@nhs.net", "a".repeat(242));
        assert!(long.parse::<Email>().is_ok());
        assert!(format!("a{long}").parse::<Email>().is_err());
        for bad in ["", "@", "a@", "@b", "a@b@c", "a b@c", "a@b\u{a0}", "a@b\u{1}", "ab"] {
            assert!(bad.parse::<Email>().is_err(), "{bad:?}");
        }
        assert!(!"a@x.nhs.net".parse::<Email>().unwrap().is_nhsmail());
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
