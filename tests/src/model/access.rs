use alert_response::{AccessRequested, Authority, Event, OdsCode, RequestId, Timestamp, UserId};

use super::facts::Facts;

/// A request for access as it stands.
pub(super) struct Request<'a> {
    pub(super) asked: &'a AccessRequested,
    /// The word on the wire.
    pub(super) state: &'static str,
    pub(super) until: Option<Timestamp>,
}

impl Request<'_> {
    pub(super) fn undecided(&self) -> bool {
        matches!(self.state, "pending" | "lapsed")
    }
}

/// Answering on behalf of another organisation (rules D1 to D8).
impl<'a> Facts<'a> {
    /// Every request, by number.
    pub(super) fn requests(&self) -> Vec<Request<'a>> {
        let mut requests = Vec::new();
        for event in self.events() {
            if let Event::AccessRequested(asked) = event {
                requests.push(self.standing(asked));
            }
        }
        requests.sort_by_key(|request| request.asked.request.number());
        requests
    }

    pub(super) fn request(&self, id: RequestId) -> Option<Request<'a>> {
        self.requests().into_iter().find(|request| request.asked.request == id)
    }

    fn standing(&self, asked: &'a AccessRequested) -> Request<'a> {
        let mut state = "pending";
        let mut until = None;
        for event in self.events() {
            match event {
                Event::AccessApproved(e) if e.request == asked.request => {
                    state = "approved";
                    until = e.until;
                }
                Event::AccessDenied(e) if e.request == asked.request => state = "denied",
                Event::AccessRequestWithdrawn(e) if e.request == asked.request => state = "withdrawn",
                Event::AccessRevoked(e) if e.request == asked.request => state = "revoked",
                _ => {}
            }
        }
        let gone = self.lead_role_gone(asked);
        let state = match state {
            "pending" if gone => "lapsed",
            "approved" if gone || until.is_some_and(|until| until <= self.at) => "ended",
            state => state,
        };
        Request { asked, state, until }
    }

    /// Rule D6: the role held when asking has ended since, or the organisation it is at has closed.
    fn lead_role_gone(&self, asked: &AccessRequested) -> bool {
        let mut holds = false;
        let mut held_since_asking = false;
        for event in self.events() {
            match event {
                Event::RoleGranted(e)
                    if e.user == asked.user && e.organisation == asked.lead_organisation =>
                {
                    holds = true;
                }
                Event::RoleRemoved(e)
                    if e.user == asked.user && e.organisation == asked.lead_organisation =>
                {
                    holds = false;
                    held_since_asking = false;
                }
                Event::AccessRequested(e) if e.request == asked.request => held_since_asking = holds,
                _ => {}
            }
        }
        !held_since_asking || self.closed(asked.lead_organisation)
    }

    /// By what right the user answers for the organisation; whether it is open and whether multi-factor
    /// authentication is confirmed is asked elsewhere (rule D8).
    pub(super) fn authority(&self, user: &UserId, organisation: OdsCode) -> Option<Authority> {
        if self.role(user, organisation).is_some() {
            return Some(Authority::OwnRole);
        }
        let in_force = self.requests().into_iter().find(|request| {
            request.state == "approved"
                && request.asked.user == *user
                && request.asked.organisation == organisation
        });
        in_force.map(|request| Authority::Access(request.asked.request))
    }

    /// Whom the user may respond for, by ODS code.
    pub(super) fn may_respond_for(&self, user: &UserId) -> Vec<(OdsCode, Authority)> {
        if !self.mfa(user) {
            return Vec::new();
        }
        let open = self.organisations().into_iter().filter(|code| !self.closed(*code));
        open.filter_map(|code| Some((code, self.authority(user, code)?))).collect()
    }
}
