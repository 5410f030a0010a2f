use crate::wire::{Limit, object, tagged, words};

use super::StatusKind;
use crate::text::{Name, Text};
use crate::time::Timestamp;

tagged! {
    /// The remediation status of one organisation for one alert, with its details (rules R1 and R6).
    ///
    /// ```
    /// use alert_response::{Complete, RemediationStatus, StatusKind, Text};
    ///
    /// let status = RemediationStatus::from(Complete { actions: Text::new("Patched.")?, completed_at: None });
    /// assert_eq!(status.kind(), StatusKind::Complete);
    /// assert!(StatusKind::allowed_after(Some(StatusKind::InProgress)).contains(&status.kind()));
    /// # Ok::<(), alert_response::InputError>(())
    /// ```
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub enum RemediationStatus, "an object whose key is a status, such as `in_progress`" {
        /// Under investigation or in progress.
        InProgress(InProgress) = "in_progress",
        /// Remediation is complete.
        Complete(Complete) = "complete",
        /// The alert does not apply.
        NotApplicable(NotApplicable) = "not_applicable",
        /// Remediation cannot be implemented. Boxed, because it is rare and large.
        UnableToImplement(Box<UnableToImplement>) = "unable_to_implement",
    }
}

impl RemediationStatus {
    /// The status without its details.
    #[must_use]
    pub const fn kind(&self) -> StatusKind {
        match self {
            Self::InProgress(_) => StatusKind::InProgress,
            Self::Complete(_) => StatusKind::Complete,
            Self::NotApplicable(_) => StatusKind::NotApplicable,
            Self::UnableToImplement(_) => StatusKind::UnableToImplement,
        }
    }
}

object! {
    /// Details of in progress.
    #[derive(Debug, Clone, Default, PartialEq, Eq)]
    pub struct InProgress {
        /// The actions being taken; only a first record under an acknowledge-first policy goes without.
        pub actions: Option<Text>,
        /// When completion is expected, after the command's instant.
        pub expected_by: Option<Timestamp>,
        /// When the next update falls due, after the command's instant (rule R12).
        pub next_update_at: Option<Timestamp>,
    }
}

object! {
    /// Details of complete.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Complete {
        /// What was done.
        pub actions: Text,
        /// When it was done, not after the command's instant; left out, then.
        pub completed_at: Option<Timestamp>,
    }
}

object! {
    /// Details of not applicable.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct NotApplicable {
        /// Why the alert does not apply.
        pub explanation: Text,
        /// The same in a word of the Vulnerability Exploitability eXchange.
        pub justification: Option<Justification>,
    }
}

words! {
    /// Why a vulnerability does not affect, in the five words of VEX.
    pub enum Justification, "one of the five words of VEX, such as `component_not_present`" {
        /// The component is not there.
        ComponentNotPresent = "component_not_present",
        /// The component is there without the vulnerable code.
        VulnerableCodeNotPresent = "vulnerable_code_not_present",
        /// The vulnerable code is never run.
        VulnerableCodeNotInExecutePath = "vulnerable_code_not_in_execute_path",
        /// An attacker cannot reach the vulnerable code.
        VulnerableCodeCannotBeControlledByAdversary = "vulnerable_code_cannot_be_controlled_by_adversary",
        /// Something in place already stops an attack.
        InlineMitigationsAlreadyExist = "inline_mitigations_already_exist",
    }
}

object! {
    /// Details of unable to implement.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct UnableToImplement {
        /// The reason, in a word.
        pub reason: UnableReason,
        /// Why.
        pub explanation: Text,
        /// What is done instead, if anything.
        #[at_most(Limit::MITIGATIONS)]
        pub mitigations: Vec<Text> = Vec::new(),
        /// The SIRO's acceptance of the risk, where the policy asks for it (rule R7).
        pub risk_acceptance: Option<RiskAcceptance>,
    }
}

words! {
    /// Why remediation cannot be implemented.
    pub enum UnableReason, "a reason such as `no_fix_available` or `other`" {
        /// There is no fix.
        NoFixAvailable = "no_fix_available",
        /// A supplier stands in the way.
        SupplierConstraint = "supplier_constraint",
        /// The fix would endanger patients.
        ClinicalSafety = "clinical_safety",
        /// The system is too old.
        LegacySystem = "legacy_system",
        /// Operations do not allow it.
        OperationalConstraint = "operational_constraint",
        /// Something else.
        Other = "other",
    }
}

object! {
    /// A risk accepted by the Senior Information Risk Owner (rule R7).
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct RiskAcceptance {
        /// Who accepted it.
        pub accepted_by: Name,
        /// When, not after the command's instant.
        pub accepted_at: Timestamp,
        /// When it is reviewed, after the command's instant.
        pub review_by: Timestamp,
    }
}

impl From<InProgress> for RemediationStatus {
    fn from(details: InProgress) -> Self {
        Self::InProgress(details)
    }
}

impl From<Complete> for RemediationStatus {
    fn from(details: Complete) -> Self {
        Self::Complete(details)
    }
}

impl From<NotApplicable> for RemediationStatus {
    fn from(details: NotApplicable) -> Self {
        Self::NotApplicable(details)
    }
}

impl From<UnableToImplement> for RemediationStatus {
    fn from(details: UnableToImplement) -> Self {
        Self::UnableToImplement(Box::new(details))
    }
}
