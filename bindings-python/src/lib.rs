//! The native part of the Python package `alert_response`: values, register and views over the Rust core.
//!
//! No rules are here. `convert` says how values cross, `record` how a value of core becomes a class, `errors` how a
//! refusal becomes an exception, `columns` how many rows cross at once; the other rooms list what there is.

#![expect(clippy::too_many_arguments, reason = "in Python most of them are given by name")]

// Unions of type hints are built by a macro that calls itself by this name.
#[cfg(feature = "stubs")]
#[macro_use(type_hint_union)]
extern crate pyo3;

mod answers;
mod arguments;
mod cached;
mod columns;
mod commands;
mod convert;
mod decision;
mod errors;
mod events;
mod forks;
mod functions;
mod generated;
mod gil;
mod html;
mod position;
mod preview;
mod record;
mod register;
mod sequence;
mod values;
mod view;

/// Private: import `alert_response`.
#[pyo3::pymodule(gil_used = false)]
mod _native {
    /// The version of the package.
    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "the name that Python knows")]
    const __version__: &str = env!("CARGO_PKG_VERSION");

    #[pymodule_init]
    fn init(module: &pyo3::Bound<'_, pyo3::types::PyModule>) -> pyo3::PyResult<()> {
        crate::cached::require_first_interpreter(module.py())?;
        crate::forks::watch(module.py())
    }

    #[pymodule_export]
    use crate::cached::adopt;

    #[pymodule_export]
    use crate::values::{Access, Operator, OwnRole, User};

    // generated: classes
    #[pymodule_export]
    use crate::values::{
        Complete, InProgress, NotApplicable, Person, Policy, RiskAcceptance, Siro, UnableToImplement,
    };

    #[pymodule_export]
    use crate::commands::{
        AddAlertContact, AddUser, AppointAuditor, ApproveAccess, ChangeRole, ChangeSeverity,
        CloseOrganisation, ConfirmMfa, DenyAccess, IssueAlert, NominateLeadAdministrator, RecordFollowUp,
        RecordResponse, RegisterOrganisation, RemoveAlertContact, RemoveAuditor, RemoveUser, ReopenResponse,
        RequestAccess, ResetMfa, RevokeAccess, SetContactPreferences, SetDeadline, SetMandate, SetPolicy,
        UpdateAlert, UpdateUser, WithdrawAccessRequest, WithdrawAlert,
    };

    #[pymodule_export]
    use crate::events::{
        AccessApproved, AccessDenied, AccessRequestWithdrawn, AccessRequested, AccessRevoked,
        AlertContactAdded, AlertContactRemoved, AlertIssued, AlertUpdated, AlertWithdrawn, AuditorAppointed,
        AuditorRemoved, ContactPreferencesSet, DeadlineSet, Entry, FollowUpRecorded, MandateChanged,
        MfaConfirmed, MfaReset, OrganisationClosed, OrganisationRegistered, PolicySet, ResponseRecorded,
        ResponseReopened, ResponseRequired, RoleChanged, RoleGranted, RoleRemoved, SeverityChanged,
        UserRegistered, UserUpdated,
    };

    #[pymodule_export]
    use crate::answers::{
        AccessRequestSummary, AlertContact, AlertDetail, AlertSummary, AuthorisedOrganisation,
        DeadlineChange, Evidence, May, Member, Members, OrganisationSummary, Position, Report, Responder,
        SeverityAt, StateCounts, TimelinessCounts, WorklistItem,
    };

    #[pymodule_export]
    use crate::sequence::{
        AccessRequests, AlertContacts, Alerts, AuthorisedOrganisations, DeadlineHistory, History,
        MemberUsers, Organisations, Positions, Responders, SeverityHistory, Worklist,
    };
    // end of generated

    #[pymodule_export]
    use crate::decision::Decision;

    #[pymodule_export]
    use crate::columns::{Column, Table, timeliness};

    #[pymodule_export]
    use crate::record::_restored;

    #[pymodule_export]
    use crate::register::Register;

    #[pymodule_export]
    use crate::view::View;

    #[pymodule_export]
    use crate::functions::{
        alert_id, allowed_after, core_words, format_instant, ods_code, parse_instant, read_command,
        refusal_code, severity_word, user_id,
    };
}
