//! The lists of rows. Written by `make generate`.

use pyo3::prelude::*;

crate::sequence::sequences! {
    /// The positions on one alert of every organisation in scope, by ODS code (rule P1).
    Positions of crate::position::OwnedPosition;
    /// Every alert, by id.
    Alerts of alert_response::AlertSummary;
    /// Every organisation, by ODS code.
    Organisations of alert_response::OrganisationSummary;
    /// The organisations that a user may respond for, by ODS code.
    AuthorisedOrganisations of alert_response::AuthorisedOrganisation;
    /// The users who may respond for an organisation, by user id.
    Responders of alert_response::Responder;
    /// The responses that a user could give or update now, the soonest due first (rule P4).
    Worklist of alert_response::WorklistItem;
    /// The entries of one response and its follow-ups, by instant and then by number (rule R8).
    History of alert_response::Entry;
    /// The requests for access to an organisation, by number.
    AccessRequests of alert_response::AccessRequestSummary;
    /// Every severity up to the instant of the view, the oldest first (rule A4).
    SeverityHistory of alert_response::SeverityAt;
    /// Every due instant of every clock up to the instant of the view, the oldest first (rule A7).
    DeadlineHistory of alert_response::DeadlineChange;
    /// Every user who has a role at the organisation, by user id.
    MemberUsers of alert_response::Member;
    /// The alert contacts of the organisation, by name.
    AlertContacts of alert_response::AlertContact;
}
