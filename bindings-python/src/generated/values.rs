//! What commands are made of. Written by `make generate`.

use pyo3::prelude::*;

use crate::convert::{Given, GivenList, limit};

/// The class `Policy` with the methods that are given.
macro_rules! policy_class {
    ($class:ident: $($methods:tt)*) => {
crate::record::record! {
    /// The numbers and switches of the rules. A clock keeps the policy it started under.
    $class(alert_response::Policy),
    /// The policy's name; `ranca_2020` and `ranca_2023` are taken by the built-in ones.
    name: Given<alert_response::Name>,
    /// The severities at which an alert asks for responses (rule A3).
    response_severities: Given<alert_response::Severities>,
    /// Elapsed hours from the clock's start to the due instant (rule T3).
    respond_within_hours: Given<alert_response::Hours>,
    /// Elapsed hours from a record on an open response to the next update, if any (rule R12).
    next_update_within_hours: Option<Given<alert_response::Hours>> = [None],
    /// The first record must be in progress, and needs no text (rule R12).
    acknowledge_first: Given<bool> = [Given::default(false)],
    /// Unable to implement needs the SIRO's risk acceptance (rule R7).
    unable_needs_risk_acceptance: Given<bool> = [Given::default(false)],
=> { $($methods)* }
}
};
}
pub(crate) use policy_class;

crate::record::record! {
    /// A person to be registered as a user.
    Person(alert_response::Person),
    /// The user id, for ever.
    id: Given<alert_response::UserId>,
    /// The name.
    name: Given<alert_response::Name>,
    /// The address; a user's is an NHSmail address (rule U4).
    email: Given<alert_response::Email>,
}

crate::record::record! {
    /// The Senior Information Risk Owner who nominates (rule U6).
    Siro(alert_response::Siro),
    /// The name.
    name: Given<alert_response::Name>,
    /// The address, of any domain.
    email: Given<alert_response::Email>,
}

crate::record::record! {
    /// Details of in progress.
    InProgress(alert_response::InProgress) in alert_response::RemediationStatus::from,
    /// The actions being taken; only a first record under an acknowledge-first policy goes without.
    actions: Option<Given<alert_response::Text>> = [None],
    /// When completion is expected, after the command's instant.
    expected_by: Option<Given<alert_response::Timestamp>> = [None],
    /// When the next update falls due, after the command's instant (rule R12).
    next_update_at: Option<Given<alert_response::Timestamp>> = [None],
}

crate::record::record! {
    /// Details of complete.
    Complete(alert_response::Complete) in alert_response::RemediationStatus::from,
    /// What was done.
    actions: Given<alert_response::Text>,
    /// When it was done, not after the command's instant; left out, then.
    completed_at: Option<Given<alert_response::Timestamp>> = [None],
}

crate::record::record! {
    /// Details of not applicable.
    NotApplicable(alert_response::NotApplicable) in alert_response::RemediationStatus::from,
    /// Why the alert does not apply.
    explanation: Given<alert_response::Text>,
    /// The same in a word of the Vulnerability Exploitability eXchange.
    justification: Option<Given<alert_response::Justification>> = [None],
}

crate::record::record! {
    /// A risk accepted by the Senior Information Risk Owner (rule R7).
    RiskAcceptance(alert_response::RiskAcceptance),
    /// Who accepted it.
    accepted_by: Given<alert_response::Name>,
    /// When, not after the command's instant.
    accepted_at: Given<alert_response::Timestamp>,
    /// When it is reviewed, after the command's instant.
    review_by: Given<alert_response::Timestamp>,
}

crate::record::record! {
    /// Details of unable to implement.
    UnableToImplement(alert_response::UnableToImplement) in alert_response::RemediationStatus::from,
    /// The reason, in a word.
    reason: Given<alert_response::UnableReason>,
    /// Why.
    explanation: Given<alert_response::Text>,
    /// What is done instead, if anything.
    mitigations: GivenList<alert_response::Text, limit::Mitigations> = [GivenList::none()],
    /// The SIRO's acceptance of the risk, where the policy asks for it (rule R7).
    risk_acceptance: Option<Given<alert_response::RiskAcceptance>> = [None],
}

crate::record::one_of! {
    RemediationStatus, "RemediationStatus", "`InProgress`, `Complete`, `NotApplicable` or `UnableToImplement`":
    InProgress => InProgress,
    Complete => Complete,
    NotApplicable => NotApplicable,
    UnableToImplement => UnableToImplement,
}
