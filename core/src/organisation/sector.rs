use crate::wire::words;

words! {
    /// The kind of organisation. It does not decide whether the organisation must respond (rule O2).
    ///
    /// ```
    /// use alert_response::Sector;
    ///
    /// assert_eq!("mental_health".parse(), Ok(Sector::MentalHealth));
    /// assert_eq!(Sector::Csu.as_str(), "csu");
    /// ```
    pub enum Sector, "a sector such as `acute`, `csu` or `other`" {
        /// An acute trust.
        Acute = "acute",
        /// An ambulance trust.
        Ambulance = "ambulance",
        /// A mental health trust.
        MentalHealth = "mental_health",
        /// A community trust.
        Community = "community",
        /// A care trust.
        CareTrust = "care_trust",
        /// A clinical commissioning group. These existed until 2022.
        Ccg = "ccg",
        /// An integrated care board. These have existed since 2022.
        Icb = "icb",
        /// A commissioning support unit.
        Csu = "csu",
        /// An arm's length body.
        ArmsLengthBody = "arms_length_body",
        /// Any other organisation.
        Other = "other",
    }
}
