use crate::wire::words;

words! {
    /// The role of a user at one organisation (rules U1 and U2).
    ///
    /// ```
    /// use alert_response::Role;
    ///
    /// assert_eq!("administrator".parse(), Ok(Role::Administrator));
    /// ```
    pub enum Role, "`administrator` or `responder`" {
        /// The user may respond for the organisation, and nothing else.
        Responder = "responder",
        /// The user may respond for the organisation, manage its users, and decide requests for access to it.
        Administrator = "administrator",
    }
}
