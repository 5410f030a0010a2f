use serde::Serialize;

use super::{
    AccessRequestSummary, AlertDetail, AlertSummary, AuthorisedOrganisation, Evidence, May, Members,
    OrganisationSummary, Position, Report, Responder, WorklistItem,
};
use crate::Entry;

/// The answer to a [`Question`](crate::Question), written without a tag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Answer<'a> {
    /// To `position`.
    Position(Position<'a>),
    /// To `positions`.
    Positions(Vec<Position<'a>>),
    /// To `alerts`.
    Alerts(Vec<AlertSummary>),
    /// To `organisations`.
    Organisations(Vec<OrganisationSummary>),
    /// To `report`.
    Report(Report),
    /// To `may`.
    May(May),
    /// To `organisations_for`.
    OrganisationsFor(Vec<AuthorisedOrganisation>),
    /// To `responders_for`.
    RespondersFor(Vec<Responder>),
    /// To `worklist`.
    Worklist(Vec<WorklistItem>),
    /// To `evidence`.
    Evidence(Evidence),
    /// To `history`.
    History(Vec<Entry>),
    /// To `alert`.
    Alert(AlertDetail),
    /// To `members`.
    Members(Members),
    /// To `access_requests`.
    AccessRequests(Vec<AccessRequestSummary>),
}
