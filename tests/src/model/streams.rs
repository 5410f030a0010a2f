use alert_response::{AlertId, Event, OdsCode, RequestId, Timestamp, UserId};

use super::Model;

/// What keeps its entries in order (rule T5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stream {
    /// A user.
    User(UserId),
    /// An organisation.
    Organisation(OdsCode),
    /// An alert.
    Alert(AlertId),
    /// The response of an organisation to an alert.
    Response(AlertId, OdsCode),
    /// The policies.
    Policy,
}

impl Model {
    /// The stream that an event belongs to; a follow-up belongs to none.
    #[must_use]
    pub fn stream_of(&self, event: &Event) -> Option<Stream> {
        Some(match event {
            Event::PolicySet(_) => Stream::Policy,
            Event::OrganisationRegistered(e) => Stream::Organisation(e.ods_code),
            Event::MandateChanged(e) => Stream::Organisation(e.ods_code),
            Event::OrganisationClosed(e) => Stream::Organisation(e.ods_code),
            Event::RoleGranted(e) => Stream::Organisation(e.organisation),
            Event::RoleChanged(e) => Stream::Organisation(e.organisation),
            Event::RoleRemoved(e) => Stream::Organisation(e.organisation),
            Event::AlertContactAdded(e) => Stream::Organisation(e.organisation),
            Event::AlertContactRemoved(e) => Stream::Organisation(e.organisation),
            Event::AccessRequested(e) => Stream::Organisation(e.organisation),
            Event::AccessApproved(e) => self.stream_of_request(e.request)?,
            Event::AccessDenied(e) => self.stream_of_request(e.request)?,
            Event::AccessRequestWithdrawn(e) => self.stream_of_request(e.request)?,
            Event::AccessRevoked(e) => self.stream_of_request(e.request)?,
            Event::UserRegistered(e) => Stream::User(e.id.clone()),
            Event::UserUpdated(e) => Stream::User(e.user.clone()),
            Event::MfaConfirmed(e) => Stream::User(e.user.clone()),
            Event::MfaReset(e) => Stream::User(e.user.clone()),
            Event::AuditorAppointed(e) => Stream::User(e.user.clone()),
            Event::AuditorRemoved(e) => Stream::User(e.user.clone()),
            Event::ContactPreferencesSet(e) => Stream::User(e.user.clone()),
            Event::AlertIssued(e) => Stream::Alert(e.id),
            Event::ResponseRequired(e) => Stream::Alert(e.alert),
            Event::AlertUpdated(e) => Stream::Alert(e.id),
            Event::SeverityChanged(e) => Stream::Alert(e.id),
            Event::DeadlineSet(e) => Stream::Alert(e.id),
            Event::AlertWithdrawn(e) => Stream::Alert(e.id),
            Event::ResponseRecorded(e) => Stream::Response(e.alert, e.organisation),
            Event::ResponseReopened(e) => Stream::Response(e.alert, e.organisation),
            Event::FollowUpRecorded(_) => return None,
        })
    }

    /// That of the organisation asked for, not of the lead.
    fn stream_of_request(&self, request: RequestId) -> Option<Stream> {
        self.entries.iter().find_map(|entry| match &entry.event {
            Event::AccessRequested(e) if e.request == request => Some(Stream::Organisation(e.organisation)),
            _ => None,
        })
    }

    /// The instant of the last entry of a stream.
    #[must_use]
    pub fn last_of(&self, stream: &Stream) -> Option<Timestamp> {
        let of_stream =
            self.entries.iter().filter(|entry| self.stream_of(&entry.event).as_ref() == Some(stream));
        of_stream.map(|entry| entry.at).max()
    }

    /// The latest start of any clock: no policy is set before it.
    pub(super) fn newest_clock_start(&self) -> Option<Timestamp> {
        let starts = self.entries.iter().filter(|entry| matches!(entry.event, Event::ResponseRequired(_)));
        starts.map(|entry| entry.at).max()
    }
}
