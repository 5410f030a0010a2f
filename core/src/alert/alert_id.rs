use std::fmt;
use std::str::FromStr;

use crate::padded::Padded;
use crate::wire::{InputError, string};

const EXPECTED: &str = "an alert id of 1 to 32 letters, digits and inner hyphens, such as `CC-3989`";

/// The id of an alert: 1 to 32 of `A–Z 0–9 -`, beginning and ending with a letter or digit, upper-cased on entry
/// (rule A1). NHS ids look like `CC-3989`.
///
/// ```
/// use alert_response::AlertId;
///
/// let id: AlertId = "cc-3989".parse()?;
/// assert_eq!(id.as_str(), "CC-3989");
/// # Ok::<(), alert_response::InputError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AlertId(Padded<32>);

impl AlertId {
    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl FromStr for AlertId {
    type Err = InputError;

    fn from_str(id: &str) -> Result<Self, InputError> {
        Padded::upper_cased(id, |byte| byte.is_ascii_alphanumeric() || byte == b'-')
            .filter(|_| !id.starts_with('-') && !id.ends_with('-'))
            .map(Self)
            .ok_or_else(|| InputError::value(id, EXPECTED))
    }
}

impl fmt::Display for AlertId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for AlertId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

string!(AlertId, EXPECTED, patterns: ["^[0-9A-Za-z](?:[0-9A-Za-z-]{0,30}[0-9A-Za-z])?$"], format: None);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_to_thirty_two_characters_with_inner_hyphens() {
        for good in ["A", "9", "cc-3989", "A--B", &"A".repeat(32)] {
            assert_eq!(good.parse::<AlertId>().unwrap().as_str(), good.to_uppercase());
        }
        for bad in ["", "-A", "A-", "-", "A B", "CC_1", "É1", &"A".repeat(33), "A\u{0}"] {
            assert!(bad.parse::<AlertId>().is_err(), "{bad:?}");
        }
    }
}
