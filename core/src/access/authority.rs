use std::fmt;

use super::RequestId;
use crate::wire::tagged;

tagged! {
    /// By what right a user answers for an organisation (rules R8 and D8).
    ///
    /// ```
    /// use alert_response::Authority;
    ///
    /// let access = Authority::Access("AR-1".parse()?);
    /// assert_eq!(serde_json::to_string(&access).unwrap(), r#"{"access":"AR-1"}"#);
    /// # Ok::<(), alert_response::InputError>(())
    /// ```
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Authority, "`own_role` or an object with the key `access`" {
        /// By a role of one's own there.
        OwnRole = "own_role",
        /// By access that was asked for and approved.
        Access(RequestId) = "access",
    }
}

impl fmt::Display for Authority {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OwnRole => f.write_str("own role"),
            Self::Access(request) => write!(f, "access {request}"),
        }
    }
}
