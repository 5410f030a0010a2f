use crate::wire::words;

words! {
    /// What a user is at one organisation (rules U1 and U2).
    ///
    /// ```
    /// use alert_response::Role;
    ///
    /// assert_eq!("administrator".parse(), Ok(Role::Administrator));
    /// ```
    pub enum Role, "`administrator` or `responder`" {
        /// May respond, and nothing else.
        Responder = "responder",
        /// May respond, manage users and decide access requests.
        Administrator = "administrator",
    }
}
