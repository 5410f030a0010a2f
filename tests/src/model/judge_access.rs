use alert_response::{
    AccessApproved, AccessDenied, AccessRequestWithdrawn, AccessRequested, AccessRevoked, ApproveAccess,
    DenyAccess, Event, OdsCode, RefusalCode, RequestAccess, RequestId, RevokeAccess,
};

use super::access::Request;
use super::judge::{Events, Judge, require};

/// Access on behalf of another organisation (rules D1 to D6).
impl Judge<'_> {
    pub(super) fn request_access(&self, command: &RequestAccess) -> Events {
        let RequestAccess { organisation, lead_organisation, agreement } = command.clone();
        self.organisation_known(organisation)?;
        self.organisation_known(lead_organisation)?;
        let user = self.acting_user()?;
        let leads =
            self.facts.role(user, lead_organisation).is_some() && !self.facts.closed(lead_organisation);
        require(leads, RefusalCode::NotPermitted)?;
        self.organisation_in_order(organisation)?;
        self.open(organisation)?;
        require(self.facts.authority(user, organisation).is_none(), RefusalCode::AlreadyHasAccess)?;
        let pending = self.facts.requests().into_iter().any(|request| {
            request.state == "pending"
                && request.asked.user == *user
                && request.asked.organisation == organisation
        });
        require(!pending, RefusalCode::RequestAlreadyPending)?;
        let user = user.clone();
        let request = self.next_request()?;
        Ok(vec![AccessRequested { request, user, organisation, lead_organisation, agreement }.into()])
    }

    /// Requests are numbered as they arrive, whatever their instants.
    fn next_request(&self) -> Result<RequestId, RefusalCode> {
        let asked = |event: &Event| matches!(event, Event::AccessRequested(_));
        let so_far = self.model.entries.iter().filter(|entry| asked(&entry.event)).count();
        format!("AR-{}", so_far + 1).parse().map_err(|_| RefusalCode::InvalidValue)
    }

    pub(super) fn approve_access(&self, command: &ApproveAccess) -> Events {
        let ApproveAccess { request, until } = command.clone();
        self.undecided(&self.decided_by_me(request)?)?;
        require(until.is_none_or(|until| until > self.at), RefusalCode::InstantInPast)?;
        Ok(vec![AccessApproved { request, until }.into()])
    }

    pub(super) fn deny_access(&self, command: &DenyAccess) -> Events {
        let DenyAccess { request, reason } = command.clone();
        self.undecided(&self.decided_by_me(request)?)?;
        Ok(vec![AccessDenied { request, reason }.into()])
    }

    /// Steps 3 and 4 of approving and denying (rule D3).
    fn decided_by_me(&self, request: RequestId) -> Result<Request<'_>, RefusalCode> {
        let request = self.request_known(request)?;
        require(self.is_administrator_of(request.asked.organisation), RefusalCode::NotPermitted)?;
        require(!self.is(&request.asked.user), RefusalCode::OwnRequest)?;
        Ok(request)
    }

    pub(super) fn withdraw_access_request(&self, request: RequestId) -> Events {
        let standing = self.request_known(request)?;
        require(self.is(&standing.asked.user), RefusalCode::NotPermitted)?;
        self.undecided(&standing)?;
        Ok(vec![AccessRequestWithdrawn { request }.into()])
    }

    pub(super) fn revoke_access(&self, command: &RevokeAccess) -> Events {
        let RevokeAccess { request, reason } = command.clone();
        let standing = self.request_known(request)?;
        let may = self.manages(standing.asked.organisation) || self.is(&standing.asked.user);
        require(may, RefusalCode::NotPermitted)?;
        self.in_order_and_open(standing.asked.organisation)?;
        require(standing.state != "lapsed", RefusalCode::RequestLapsed)?;
        require(standing.state == "approved", RefusalCode::RequestNotApproved)?;
        Ok(vec![AccessRevoked { request, reason }.into()])
    }

    /// Steps 5 and 6 of what is done to an undecided request.
    fn undecided(&self, request: &Request<'_>) -> Result<(), RefusalCode> {
        self.in_order_and_open(request.asked.organisation)?;
        require(request.state != "lapsed", RefusalCode::RequestLapsed)?;
        require(request.undecided(), RefusalCode::RequestAlreadyDecided)
    }

    fn in_order_and_open(&self, organisation: OdsCode) -> Result<(), RefusalCode> {
        self.organisation_in_order(organisation)?;
        self.open(organisation)
    }
}
