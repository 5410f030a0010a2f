use std::fmt;

use super::RequestId;
use crate::wire::tagged;

tagged! {
    /// The authority by which a user responds for an organisation (rules R8 and D8).
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
        /// The user holds a role at the organisation. If they have access as well, the role is the one named.
        OwnRole = "own_role",
        /// The user has access to the organisation, by the approved request with this id.
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
