//! The code by which the NHS knows an organisation (rule O1).

use std::fmt;
use std::str::FromStr;

use crate::padded::Padded;
use crate::wire::{InputError, string};

const EXPECTED: &str = "an ODS code of 1 to 9 letters and digits";

/// An Organisation Data Service code: 1 to 9 ASCII letters and digits, upper-cased on entry (rule O1).
///
/// Nothing about the organisation's type is read from its letters.
///
/// ```
/// use alert_response::OdsCode;
///
/// let code: OdsCode = "r0a".parse()?;
/// assert_eq!(code.as_str(), "R0A");
/// # Ok::<(), alert_response::InputError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OdsCode(Padded<9>);

impl OdsCode {
    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl FromStr for OdsCode {
    type Err = InputError;

    fn from_str(code: &str) -> Result<Self, InputError> {
        Padded::upper_cased(code, |byte| byte.is_ascii_alphanumeric())
            .map(Self)
            .ok_or_else(|| InputError::value(code, EXPECTED))
    }
}

impl fmt::Display for OdsCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for OdsCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

string!(OdsCode, EXPECTED, patterns: ["^[0-9A-Za-z]{1,9}$"], format: None);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_to_nine_letters_and_digits_upper_cased() {
        assert_eq!("k81003001".parse::<OdsCode>().unwrap().as_str(), "K81003001");
        assert_eq!("0".parse::<OdsCode>().unwrap().as_str(), "0");
        for bad in ["", "K810030012", "R0-", "R0 ", "Ré", "R\u{0}"] {
            assert!(bad.parse::<OdsCode>().is_err(), "{bad:?}");
        }
    }

    #[test]
    fn codes_sort_by_bytes() {
        let code = |text: &str| text.parse::<OdsCode>().unwrap();
        assert!(code("0AR") < code("R0A") && code("R0") < code("R0A") && code("R0A") < code("R0B"));
    }
}
