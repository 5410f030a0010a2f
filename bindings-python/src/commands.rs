//! One class and one method of `Register` for each command.

use pyo3::prelude::*;

use crate::record::{one_of, record_class};

/// What the fields of the commands are made of: their classes and their methods name it.
pub(crate) mod fields {
    pub(crate) use alert_response::{
        AlertId, Email, Mobile, Mode, Name, OdsCode, OrganisationSelection, Person, RemediationStatus,
        RequestId, Role, Sector, Severity, Siro, Text, Timestamp, UserId,
    };

    pub(crate) use crate::convert::{Given, GivenList, limit};
    pub(crate) use crate::decision::DecisionOf;
    pub(crate) use crate::values::AnyPolicy;
}

use fields::*;

/// The commands: each with its fields, the first of which may be given without its name.
///
/// It also writes the macro `methods_of_register`, which makes one block of the methods that it is given and one for each
/// command: PyO3 allows a class no more than one block. `$d` is the dollar sign of that macro.
macro_rules! commands {
    ($d:tt $(
        $(#[doc = $doc:literal])*
        $class:ident $method:ident {
            $(#[doc = $first_doc:literal])*
            $first:ident: $first_argument:ty
            $(; $($(#[doc = $field_doc:literal])* $field:ident: $argument:ty $(= [$($default:tt)+])?,)+)?
        }
    )+) => {
        $(record_class! {
            [$(#[doc = $doc])*] $class(alert_response::$class) [alert_response::Command::from]
            [$first $(, *, $($field $(= $($default)+)?),+)?]
            [$(#[doc = $first_doc])*] $first of $first: $first_argument,
            $($([$(#[doc = $field_doc])*] $field of $field: $argument,)+)?
        })+

        one_of! {
            Command, "Command", "one of the command classes, a `dict`, or JSON text": $($class => $class,)+
        }

        macro_rules! methods_of_register {
            ($d of:ident: $d($d others:tt)*) => {
        #[pymethods]
        impl $d of {
            $d($d others)*
            $(
                $(#[doc = $doc])*
                ///
                #[doc = concat!("The fields are those of `", stringify!($class), "`; `by` gives the command, `at` is its")]
                /// instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
                /// then nothing has changed.
                #[pyo3(signature = ($first, *, $($($field $(= $($default)+)?,)+)? by, at))]
                fn $method(
                    &self,
                    py: Python<'_>,
                    $first: $first_argument,
                    $($($field: $argument,)+)?
                    by: Given<Actor>,
                    at: Given<Timestamp>,
                ) -> PyResult<DecisionOf<alert_response::$class>> {
                    let ($first, $($($field,)+)? by, at) = extract!(py, $first, $($($field,)+)? by, at)?;
                    let command = alert_response::$class { $first, $($($field),+)? };
                    self.run(py, command.into(), &by, at).map(DecisionOf::from)
                }
            )+
        }
            };
        }
        pub(crate) use methods_of_register;
    };
}

commands! {
    $
    /// From this instant on, clocks start under this policy. By the operator.
    SetPolicy set_policy {
        /// The policy, in full or by a built-in name.
        policy: AnyPolicy
    }

    /// Make an organisation known. By the operator.
    RegisterOrganisation register_organisation {
        /// Its ODS code, never free again.
        ods_code: Given<OdsCode>;
        /// Its name.
        name: Given<Name>,
        /// Its sector.
        sector: Given<Sector>,
        /// Its region, in the operator's words.
        region: Option<Given<Name>> = [None],
        /// Whether it is on the mandated list (rule O2); left out, it is.
        mandated: Given<bool> = [Given::default(true)],
    }

    /// Put an organisation on the mandated list, or take it off. By the operator.
    SetMandate set_mandate {
        /// The organisation.
        ods_code: Given<OdsCode>;
        /// Whether it must respond from now on; running clocks stay as they are (rule A5).
        mandated: Given<bool>,
    }

    /// Close an organisation for good (rule O3). By the operator.
    CloseOrganisation close_organisation {
        /// The organisation.
        ods_code: Given<OdsCode>
    }

    /// The first administrator of an organisation, nominated by its SIRO (rule U6). By the operator.
    NominateLeadAdministrator nominate_lead_administrator {
        /// The organisation.
        organisation: Given<OdsCode>;
        /// The person. If the id is known already, the address must be the known one, and the name is ignored (rule U10).
        user: Given<Person>,
        /// Who nominates.
        siro: Given<Siro>,
    }

    /// Give a person a role at an organisation. By an administrator there or the operator (rule U7).
    AddUser add_user {
        /// The organisation.
        organisation: Given<OdsCode>;
        /// The person. If the id is known already, the address must be the known one, and the name is ignored (rule U10).
        user: Given<Person>,
        /// The role.
        role: Given<Role>,
    }

    /// Change the role that a user holds. By an administrator there or the operator (rule U7).
    ChangeRole change_role {
        /// The organisation.
        organisation: Given<OdsCode>;
        /// The user.
        user: Given<UserId>,
        /// The new role.
        role: Given<Role>,
    }

    /// End the role that a user holds. By an administrator there, the operator or the user (rule U7).
    RemoveUser remove_user {
        /// The organisation.
        organisation: Given<OdsCode>;
        /// The user.
        user: Given<UserId>,
    }

    /// Correct a user's name or address, at least one. By the operator or the user.
    UpdateUser update_user {
        /// The user.
        user: Given<UserId>;
        /// The new name.
        name: Option<Given<Name>> = [None],
        /// The new NHSmail address.
        email: Option<Given<Email>> = [None],
    }

    /// Multi-factor authentication works for this user (rule U3). By the operator.
    ConfirmMfa confirm_mfa {
        /// The user.
        user: Given<UserId>
    }

    /// Multi-factor authentication must be confirmed anew (rule U3). By the operator.
    ResetMfa reset_mfa {
        /// The user.
        user: Given<UserId>
    }

    /// Let a person view reports (rule U2). By the operator.
    AppointAuditor appoint_auditor {
        /// The person. If the id is known already, the address must be the known one, and the name is ignored (rule U10).
        user: Given<Person>
    }

    /// End an auditor's appointment. By the operator.
    RemoveAuditor remove_auditor {
        /// The user.
        user: Given<UserId>
    }

    /// Further addresses and numbers of the user who gives it; replaces both lists (rule U8).
    SetContactPreferences set_contact_preferences {
        /// Further email addresses, perhaps none.
        emails: GivenList<Email, limit::Emails>;
        /// Further mobile numbers, perhaps none.
        mobiles: GivenList<Mobile, limit::Mobiles>,
    }

    /// Somebody who gets alerts and no access (rule U8). By an administrator there or the operator.
    AddAlertContact add_alert_contact {
        /// The organisation.
        organisation: Given<OdsCode>;
        /// The contact's name, one of a kind at the organisation.
        name: Given<Name>,
        /// An address of any domain.
        email: Option<Given<Email>> = [None],
        /// A mobile number; at least one of the two is needed.
        mobile: Option<Given<Mobile>> = [None],
    }

    /// Take an alert contact off. By an administrator there or the operator.
    RemoveAlertContact remove_alert_contact {
        /// The organisation.
        organisation: Given<OdsCode>;
        /// The contact's name.
        name: Given<Name>,
    }

    /// Ask to answer for another organisation (rules D1 and D2).
    RequestAccess request_access {
        /// The organisation to answer for.
        organisation: Given<OdsCode>;
        /// The organisation of one's own on whose behalf one asks.
        lead_organisation: Given<OdsCode>,
        /// The agreement that exists between the two.
        agreement: Given<Text>,
    }

    /// Approve a request. By an administrator of the organisation asked for (rule D3).
    ApproveAccess approve_access {
        /// The request.
        request: Given<RequestId>;
        /// The instant from which the access is gone, after the approval (rule D5).
        until: Option<Given<Timestamp>> = [None],
    }

    /// Deny a request. By an administrator of the organisation asked for (rule D3).
    DenyAccess deny_access {
        /// The request.
        request: Given<RequestId>;
        /// Why.
        reason: Given<Text>,
    }

    /// Withdraw one's own undecided request.
    WithdrawAccessRequest withdraw_access_request {
        /// The request.
        request: Given<RequestId>
    }

    /// End access that is in force. By an administrator there, the operator or its holder (rule D6).
    RevokeAccess revoke_access {
        /// The request.
        request: Given<RequestId>;
        /// Why.
        reason: Given<Text>,
    }

    /// Issue an alert. By the operator.
    IssueAlert issue_alert {
        /// Its id, never free again.
        id: Given<AlertId>;
        /// Its title.
        title: Given<Name>,
        /// Its severity; one that the policy names starts the clock (rule A5).
        severity: Given<Severity>,
        /// What it is about.
        summary: Option<Given<Text>> = [None],
        /// The published due instant; left out, the policy's hours count (rule A7).
        respond_by: Option<Given<Timestamp>> = [None],
        /// Exactly these must respond; left out, all mandated ones (rule A5).
        organisations: Option<GivenList<OdsCode, limit::Organisations>> = [None],
    }

    /// Add text to an alert, and perhaps correct its title (rule A8). By the operator.
    UpdateAlert update_alert {
        /// The alert.
        id: Given<AlertId>;
        /// What is new.
        text: Given<Text>,
        /// The corrected title.
        title: Option<Given<Name>> = [None],
    }

    /// Raise or lower an alert (rules A4 to A6). By the operator.
    ChangeSeverity change_severity {
        /// The alert.
        id: Given<AlertId>;
        /// The new severity.
        severity: Given<Severity>,
        /// The due instant of the clock that starts.
        respond_by: Option<Given<Timestamp>> = [None],
        /// Exactly these must respond to the clock that starts.
        organisations: Option<GivenList<OdsCode, limit::Organisations>> = [None],
    }

    /// Move the due instant of the clock that runs (rule A7). By the operator.
    SetDeadline set_deadline {
        /// The alert.
        id: Given<AlertId>;
        /// The new due instant.
        respond_by: Given<Timestamp>,
        /// Why.
        reason: Given<Text>,
    }

    /// Withdraw an alert for good (rule A9). By the operator.
    WithdrawAlert withdraw_alert {
        /// The alert.
        id: Given<AlertId>;
        /// Why.
        reason: Given<Text>,
    }

    /// Record a remediation status for one organisation or many (rules R1 to R12).
    RecordResponse record_response {
        /// The alert.
        alert: Given<AlertId>;
        /// For whom.
        organisations: Given<OrganisationSelection>,
        /// The status, the same for all.
        status: Given<RemediationStatus>,
        /// All or nothing, or best effort.
        mode: Given<Mode> = [Given::default(Mode::AllOrNothing)],
    }

    /// Open a closed response again; it becomes in progress (rule R4).
    ReopenResponse reopen_response {
        /// The alert.
        alert: Given<AlertId>;
        /// The organisation.
        organisation: Given<OdsCode>,
        /// Why.
        reason: Given<Text>,
    }

    /// Note that the national service followed up. By the operator.
    RecordFollowUp record_follow_up {
        /// The alert.
        alert: Given<AlertId>;
        /// The organisation.
        organisation: Given<OdsCode>,
        /// What was done or said.
        note: Given<Text>,
    }
}
