//! Everything public can be given from one thread to another.

use alert_response::wire::description::*;
use alert_response::*;

macro_rules! cross_threads {
    ($($name:ident $(<$($argument:lifetime)? $(&$borrowed:lifetime $of:ident)?>)?,)*) => {
        /// Compiles only if every one of these may cross threads.
        fn names_that_cross_threads() -> Vec<&'static str> {
            fn name<T: Send + Sync>() -> &'static str {
                let whole = std::any::type_name::<T>();
                whole.split('<').next().and_then(|name| name.rsplit("::").next()).unwrap_or_default()
            }
            vec![$(name::<$name $(<$($argument)? $(&$borrowed $of)?>)?>(),)*]
        }
    };
}

cross_threads! {
    AboutAlert,
    AboutAlertItself,
    AboutAuthority,
    AboutEverything,
    AboutOrganisation,
    AboutPeriod,
    AboutResponse,
    AboutUser,
    AccessApproved,
    AccessDenied,
    AccessRequestSummary,
    AccessRequestWithdrawn,
    AccessRequested,
    AccessRevoked,
    Action,
    ActionWord,
    Actor,
    AddAlertContact,
    AddUser,
    AlertContact,
    AlertContactAdded,
    AlertContactRemoved,
    AlertDetail,
    AlertId,
    AlertIssued,
    AlertSummary,
    AlertUpdated,
    AlertWithdrawn,
    Answer<'static>,
    ApplyError,
    AppointAuditor,
    ApproveAccess,
    AuditorAppointed,
    AuditorRemoved,
    AuthorisedOrganisation,
    Authority,
    Bookmark,
    BookmarkError,
    ChangeRole,
    ChangeSeverity,
    CloseOrganisation,
    Command,
    CommandType,
    Complete,
    ConfirmMfa,
    ContactPreferencesSet,
    DeadlineChange,
    DeadlineSet,
    Decision,
    DenyAccess,
    Either,
    Email,
    Entry,
    Event,
    EventType,
    Evidence,
    ExecuteError,
    Field,
    FollowUpRecorded,
    Form,
    Hours,
    InProgress,
    InputError,
    Integer,
    IssueAlert,
    Justification,
    Limit,
    MandateChanged,
    May,
    Member,
    Members,
    MfaConfirmed,
    MfaReset,
    Mobile,
    Mode,
    Name,
    NominateLeadAdministrator,
    NotApplicable,
    Object,
    OdsCode,
    OrganisationClosed,
    OrganisationRegistered,
    OrganisationSelection,
    OrganisationSummary,
    Person,
    Policy,
    PolicySet,
    PositionOf<&'static RemediationStatus>,
    PositionsOf<'static>,
    Question,
    QuestionType,
    RecordFollowUp,
    RecordResponse,
    Refusal,
    RefusalCode,
    Register,
    RegisterOrganisation,
    RemediationStatus,
    RemoveAlertContact,
    RemoveAuditor,
    RemoveUser,
    ReopenResponse,
    Report,
    RequestAccess,
    RequestId,
    RequestState,
    ResetMfa,
    Responder,
    ResponseRecorded,
    ResponseReopened,
    ResponseRequired,
    RevokeAccess,
    RiskAcceptance,
    Role,
    RoleChanged,
    RoleGranted,
    RoleRemoved,
    Sector,
    SetContactPreferences,
    SetDeadline,
    SetMandate,
    SetPolicy,
    Severities,
    Severity,
    SeverityAt,
    SeverityChanged,
    Shape,
    Shown<'static>,
    Siro,
    State,
    StateCounts,
    StatusKind,
    StringType,
    Tagged,
    Text,
    Timeliness,
    TimelinessCounts,
    Timestamp,
    UnableReason,
    UnableToImplement,
    UpdateAlert,
    UpdateUser,
    UserId,
    UserRegistered,
    UserUpdated,
    Variant,
    View<'static>,
    WithdrawAccessRequest,
    WithdrawAlert,
    Word,
    Words,
    WorklistItem,
}

#[test]
fn every_public_type_crosses_threads() {
    fn collect(folder: &std::path::Path, names: &mut std::collections::BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, names);
                continue;
            }
            for line in std::fs::read_to_string(&path).unwrap().lines().map(str::trim_start) {
                let name = line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum "));
                let name = name.map(|rest| rest.split(|c: char| !c.is_alphanumeric()).next().unwrap());
                // Macros write `$name` for a name of their own.
                names.extend(name.filter(|name| !name.is_empty()).map(str::to_owned));
            }
        }
    }
    let mut public = std::collections::BTreeSet::new();
    collect(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut public);
    let checked = names_that_cross_threads();
    let is_checked = |name: &str| checked.contains(&name);
    let missing: Vec<_> = public.iter().filter(|name| !is_checked(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
