//! The lists of rows. Written by `make generate`.

use pyo3::prelude::*;

crate::sequence::sequences! {
    /// Where every organisation in scope stands with one alert, by ODS code.
    Positions of crate::position::OwnedPosition;
    /// Every alert, by its id.
    Alerts of alert_response::AlertSummary;
    /// Every organisation, by its ODS code.
    Organisations of alert_response::OrganisationSummary;
    /// The organisations that a user may answer for, by ODS code.
    AuthorisedOrganisations of alert_response::AuthorisedOrganisation;
    /// The users who may answer for an organisation, by user id.
    Responders of alert_response::Responder;
    /// What a user could act on now (rule P4).
    Worklist of alert_response::WorklistItem;
    /// The entries of one response and its follow-ups, by instant and then by number (rule R8).
    History of alert_response::Entry;
    /// The requests for access to an organisation, by number.
    AccessRequests of alert_response::AccessRequestSummary;
    /// Every severity, oldest first.
    SeverityHistory of alert_response::SeverityAt;
    /// Every due instant, oldest first.
    DeadlineHistory of alert_response::DeadlineChange;
    /// Everybody with a role there, by user id.
    MemberUsers of alert_response::Member;
    /// Its alert contacts, by name.
    AlertContacts of alert_response::AlertContact;
}
