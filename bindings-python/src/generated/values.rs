//! What commands are made of. Written by `make generate`.

use pyo3::prelude::*;

use crate::convert::{Given, GivenList, limit};

/// The class `Policy` with the methods that are given.
macro_rules! policy_class {
    ($class:ident: $($methods:tt)*) => {
crate::record::record! {
    /// The numbers and switches of the rules. A clock keeps the policy under which it started.
    $class(alert_response::Policy),
    /// The name of the policy. Only the built-in policies can be called `ranca_2020` or `ranca_2023`.
    name: Given<alert_response::Name>,
    /// The severities at which an alert asks for responses. If the list is empty, no alert does (rule A3).
    response_severities: Given<alert_response::Severities>,
    /// The number of elapsed hours from the start of a clock to its due instant (rule T3).
    respond_within_hours: Given<alert_response::Hours>,
    /// The number of elapsed hours from a record on an open response until the next update is due. If it is left out,
    /// an update is due only where a record names an instant (rule R12).
    next_update_within_hours: Option<Given<alert_response::Hours>> = [None],
    /// Whether the first record must be in progress, which then needs no text (rule R12).
    acknowledge_first: Given<bool> = [Given::default(false)],
    /// Whether the status unable to implement needs the SIRO's acceptance of the risk (rule R7).
    unable_needs_risk_acceptance: Given<bool> = [Given::default(false)],
=> { $($methods)* }
}
};
}
pub(crate) use policy_class;

crate::record::record! {
    /// A person who is, or is to become, a user of the register.
    Person(alert_response::Person),
    /// The user id, which belongs to this person for good (rule U10).
    id: Given<alert_response::UserId>,
    /// The name of the person. It is ignored if the user id is already known (rule U10).
    name: Given<alert_response::Name>,
    /// The email address, which must be an NHSmail address (rule U4).
    email: Given<alert_response::Email>,
}

crate::record::record! {
    /// The Senior Information Risk Owner (SIRO) who nominates a lead administrator (rule U6).
    Siro(alert_response::Siro),
    /// The name of the SIRO.
    name: Given<alert_response::Name>,
    /// The email address of the SIRO, which may be in any domain.
    email: Given<alert_response::Email>,
}

crate::record::record! {
    /// The details of the status in progress (rule R6).
    InProgress(alert_response::InProgress) in alert_response::RemediationStatus::from,
    /// The actions that are being taken. They can be left out only from a first record under a policy with
    /// `acknowledge_first` (rule R12).
    actions: Option<Given<alert_response::Text>> = [None],
    /// When completion is expected. It must be later than the command.
    expected_by: Option<Given<alert_response::Timestamp>> = [None],
    /// When the next update is due. It must be later than the command. If it is left out, a policy that requires
    /// updates sets the instant (rule R12).
    next_update_at: Option<Given<alert_response::Timestamp>> = [None],
}

crate::record::record! {
    /// The details of the status complete (rule R6).
    Complete(alert_response::Complete) in alert_response::RemediationStatus::from,
    /// The actions that were taken.
    actions: Given<alert_response::Text>,
    /// When the work was completed. It cannot be later than the command. Defaults to the instant of the command.
    completed_at: Option<Given<alert_response::Timestamp>> = [None],
}

crate::record::record! {
    /// The details of the status not applicable (rule R6).
    NotApplicable(alert_response::NotApplicable) in alert_response::RemediationStatus::from,
    /// Why the alert does not apply to the organisation.
    explanation: Given<alert_response::Text>,
    /// The same reason in a word of VEX, the exchange format for the exploitability of vulnerabilities.
    justification: Option<Given<alert_response::Justification>> = [None],
}

crate::record::record! {
    /// The acceptance of a risk by the Senior Information Risk Owner, or SIRO (rule R7).
    RiskAcceptance(alert_response::RiskAcceptance),
    /// The name of the SIRO who accepted the risk.
    accepted_by: Given<alert_response::Name>,
    /// When the risk was accepted. It cannot be later than the command.
    accepted_at: Given<alert_response::Timestamp>,
    /// When the acceptance must be reviewed. It must be later than the command.
    review_by: Given<alert_response::Timestamp>,
}

crate::record::record! {
    /// The details of the status unable to implement (rule R6).
    UnableToImplement(alert_response::UnableToImplement) in alert_response::RemediationStatus::from,
    /// The kind of reason why remediation cannot be implemented.
    reason: Given<alert_response::UnableReason>,
    /// Why remediation cannot be implemented, in the words of the organisation.
    explanation: Given<alert_response::Text>,
    /// What is done instead of the remediation. Defaults to an empty list.
    mitigations: GivenList<alert_response::Text, limit::Mitigations> = [GivenList::none()],
    /// The acceptance of the risk by the SIRO. It must be given if the policy requires it (rule R7).
    risk_acceptance: Option<Given<alert_response::RiskAcceptance>> = [None],
}

crate::record::one_of! {
    RemediationStatus, "RemediationStatus", "`InProgress`, `Complete`, `NotApplicable` or `UnableToImplement`":
    InProgress => InProgress,
    Complete => Complete,
    NotApplicable => NotApplicable,
    UnableToImplement => UnableToImplement,
}
