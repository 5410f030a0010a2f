use super::error::InputError;

/// The most items that a list in a command may have (rule W2).
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
    /// The mitigations in a status of unable to implement.
    pub const MITIGATIONS: Self = Self { list: "mitigations", most: 100 };
    /// The further email addresses of a user.
    pub const EMAILS: Self = Self { list: "emails", most: 20 };
    /// The further mobile numbers of a user.
    pub const MOBILES: Self = Self { list: "mobiles", most: 20 };
    /// The organisations that a command names.
    pub const ORGANISATIONS: Self = Self { list: "organisations", most: 20_000 };

    /// The most items that the list may have. Repeated items count each time.
    #[must_use]
    pub const fn most(self) -> usize {
        self.most
    }

    /// Checks whether a list may have this many items. Code that reads item by item calls this before it keeps each one.
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
