//! The enums of words. Written by `make generate`.

crate::convert::words! {
    alert_response::Severity, "Severity", "a member of `Severity`, or its word such as \"high\"";
    alert_response::Sector, "Sector", "a member of `Sector`, or its word such as \"acute\"";
    alert_response::Role, "Role", "a member of `Role`, or its word such as \"responder\"";
    alert_response::Justification, "Justification", "a member of `Justification`, or its word such as \"component_not_present\"";
    alert_response::UnableReason, "UnableReason", "a member of `UnableReason`, or its word such as \"no_fix_available\"";
    alert_response::Mode, "Mode", "a member of `Mode`, or its word such as \"all_or_nothing\"";
    alert_response::ActionWord, "Action", "a member of `Action`, or its word such as \"respond\"";
    alert_response::RefusalCode, "RefusalCode", "a member of `RefusalCode`, or its word such as \"unknown_user\"";
    alert_response::StatusKind, "StatusKind", "a member of `StatusKind`, or its word such as \"in_progress\"";
    alert_response::State, "State", "a member of `State`, or its word such as \"awaiting\"";
    alert_response::Timeliness, "Timeliness", "a member of `Timeliness`, or its word such as \"awaiting\"";
    alert_response::RequestState, "RequestState", "a member of `RequestState`, or its word such as \"pending\"";
}
