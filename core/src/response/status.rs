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
        /// The organisation is investigating the alert or working on it.
        InProgress(InProgress) = "in_progress",
        /// The organisation has completed remediation.
        Complete(Complete) = "complete",
        /// The alert does not apply to the organisation.
        NotApplicable(NotApplicable) = "not_applicable",
        /// The organisation cannot implement remediation, and still owes updates (rule R5).
        ///
        /// Boxed, because it is rare and large.
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
    /// The details of the status in progress (rule R6).
    #[derive(Debug, Clone, Default, PartialEq, Eq)]
    pub struct InProgress {
        /// The actions that are being taken. They can be left out only from a first record under a policy with
        /// `acknowledge_first` (rule R12).
        pub actions: Option<Text>,
        /// When completion is expected. It must be later than the command.
        pub expected_by: Option<Timestamp>,
        /// When the next update is due. It must be later than the command. If it is left out, a policy that requires
        /// updates sets the instant (rule R12).
        pub next_update_at: Option<Timestamp>,
    }
}

object! {
    /// The details of the status complete (rule R6).
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Complete {
        /// The actions that were taken.
        pub actions: Text,
        /// When the work was completed. It cannot be later than the command. Defaults to the instant of the command.
        pub completed_at: Option<Timestamp>,
    }
}

object! {
    /// The details of the status not applicable (rule R6).
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct NotApplicable {
        /// Why the alert does not apply to the organisation.
        pub explanation: Text,
        /// The same reason in a word of VEX, the exchange format for the exploitability of vulnerabilities.
        pub justification: Option<Justification>,
    }
}

words! {
    /// Why a vulnerability does not affect an organisation, in one of the five words of VEX.
    pub enum Justification, "one of the five words of VEX, such as `component_not_present`" {
        /// The vulnerable component is not present.
        ComponentNotPresent = "component_not_present",
        /// The component is present, but without the vulnerable code.
        VulnerableCodeNotPresent = "vulnerable_code_not_present",
        /// The vulnerable code is present, but it is never run.
        VulnerableCodeNotInExecutePath = "vulnerable_code_not_in_execute_path",
        /// An attacker cannot control the vulnerable code.
        VulnerableCodeCannotBeControlledByAdversary = "vulnerable_code_cannot_be_controlled_by_adversary",
        /// Mitigations that are already in place stop an attack.
        InlineMitigationsAlreadyExist = "inline_mitigations_already_exist",
    }
}

object! {
    /// The details of the status unable to implement (rule R6).
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct UnableToImplement {
        /// The kind of reason why remediation cannot be implemented.
        pub reason: UnableReason,
        /// Why remediation cannot be implemented, in the words of the organisation.
        pub explanation: Text,
        /// What is done instead of the remediation. Defaults to an empty list.
        #[at_most(Limit::MITIGATIONS)]
        pub mitigations: Vec<Text> = Vec::new(),
        /// The acceptance of the risk by the SIRO. It must be given if the policy requires it (rule R7).
        pub risk_acceptance: Option<RiskAcceptance>,
    }
}

words! {
    /// The kind of reason why remediation cannot be implemented.
    pub enum UnableReason, "a reason such as `no_fix_available` or `other`" {
        /// No fix is available.
        NoFixAvailable = "no_fix_available",
        /// A supplier prevents the fix.
        SupplierConstraint = "supplier_constraint",
        /// The fix would put patients at risk.
        ClinicalSafety = "clinical_safety",
        /// The system is too old for the fix.
        LegacySystem = "legacy_system",
        /// The way the organisation operates does not allow the fix.
        OperationalConstraint = "operational_constraint",
        /// The reason is none of the others.
        Other = "other",
    }
}

object! {
    /// The acceptance of a risk by the Senior Information Risk Owner, or SIRO (rule R7).
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct RiskAcceptance {
        /// The name of the SIRO who accepted the risk.
        pub accepted_by: Name,
        /// When the risk was accepted. It cannot be later than the command.
        pub accepted_at: Timestamp,
        /// When the acceptance must be reviewed. It must be later than the command.
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
