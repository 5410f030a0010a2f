use super::request::Request;
use super::{
    Access, AccessApproved, AccessDenied, AccessRequestWithdrawn, AccessRequested, AccessRevoked,
    ApproveAccess, DenyAccess, Ground, RequestAccess, RequestId, RequestState, RevokeAccess,
    WithdrawAccessRequest,
};
use crate::actor::{Caller, UserKey, not_permitted};
use crate::refusal::Refusal;
use crate::refusal_code::RefusalCode;

impl Access {
    pub(crate) fn judge_request(
        &self,
        ground: Ground<'_>,
        command: &RequestAccess,
        caller: Caller,
    ) -> Result<AccessRequested, Refusal> {
        let Ground { organisations, people, at } = ground;
        let RequestAccess { organisation, lead_organisation, agreement } = command;
        let key = organisations.known(*organisation, at)?;
        let lead = organisations.known(*lead_organisation, at)?;
        let asker = match caller {
            Caller::User(user) => people.users.get(user).map(|record| (user, record.id.clone())),
            Caller::Operator => None,
        };
        let leads = |user| people.roles.at(user, lead, at).is_some() && organisations.is_open(lead, at);
        let Some((user, id)) = asker.filter(|(user, _)| leads(*user)) else {
            return Err(not_permitted(
                &format!("ask for access on behalf of organisation `{lead_organisation}`"),
                "an administrator or responder of that organisation, while it is open,",
            ));
        };
        organisations.in_order(key, at)?;
        organisations.must_be_open(key, at)?;
        if let Some(authority) = self.authority(ground, user, key) {
            return Err(Refusal::new(
                RefusalCode::AlreadyHasAccess,
                format!(
                    "the actor can already answer for organisation `{organisation}` by {authority}; just respond"
                ),
            ));
        }
        let undecided = self.of_holder(ground, user, key, RequestState::Pending);
        if let Some(pending) = undecided.map(|request| request.id).min() {
            return Err(Refusal::new(
                RefusalCode::RequestAlreadyPending,
                format!(
                    "request `{pending}` for organisation `{organisation}` is still undecided; withdraw it to ask anew"
                ),
            ));
        }
        Ok(AccessRequested {
            request: self.next_id(),
            user: id,
            organisation: *organisation,
            lead_organisation: *lead_organisation,
            agreement: agreement.clone(),
        })
    }

    pub(crate) fn judge_approval(
        &self,
        ground: Ground<'_>,
        command: &ApproveAccess,
        caller: Caller,
    ) -> Result<AccessApproved, Refusal> {
        let ApproveAccess { request, until } = *command;
        self.judge_deciding(ground, request, caller)?;
        if let Some(until) = until.filter(|until| *until <= ground.at) {
            return Err(Refusal::new(
                RefusalCode::InstantInPast,
                format!(
                    "`until` {until} does not lie after the approval; give an instant after {}",
                    ground.at
                ),
            ));
        }
        Ok(AccessApproved { request, until })
    }

    pub(crate) fn judge_denial(
        &self,
        ground: Ground<'_>,
        command: &DenyAccess,
        caller: Caller,
    ) -> Result<AccessDenied, Refusal> {
        let DenyAccess { request, reason } = command;
        self.judge_deciding(ground, *request, caller)?;
        Ok(AccessDenied { request: *request, reason: reason.clone() })
    }

    pub(crate) fn judge_withdrawal(
        &self,
        ground: Ground<'_>,
        command: &WithdrawAccessRequest,
        caller: Caller,
    ) -> Result<AccessRequestWithdrawn, Refusal> {
        let request = self.known(command.request, ground.at)?;
        if caller != Caller::User(request.user) {
            return Err(not_permitted(&format!("withdraw request `{}`", request.id), "who asked"));
        }
        open_and_in_order(ground, request)?;
        must_be_pending(ground, request)?;
        Ok(AccessRequestWithdrawn { request: request.id })
    }

    pub(crate) fn judge_revocation(
        &self,
        ground: Ground<'_>,
        command: &RevokeAccess,
        caller: Caller,
    ) -> Result<AccessRevoked, Refusal> {
        let request = self.known(command.request, ground.at)?;
        let permitted = match caller {
            Caller::Operator => true,
            Caller::User(user) => user == request.user || administers(ground, user, request),
        };
        if !permitted {
            return Err(not_permitted(
                &format!("revoke access `{}`", request.id),
                "an administrator of the organisation, the operator or its holder",
            ));
        }
        open_and_in_order(ground, request)?;
        match request.state(ground) {
            RequestState::Approved => {
                Ok(AccessRevoked { request: request.id, reason: command.reason.clone() })
            }
            RequestState::Lapsed => Err(lapsed(request.id)),
            state @ (RequestState::Pending
            | RequestState::Denied
            | RequestState::Withdrawn
            | RequestState::Revoked
            | RequestState::Ended) => Err(Refusal::new(
                RefusalCode::RequestNotApproved,
                format!("access `{}` is {state}, not in force; there is nothing to revoke", request.id),
            )),
        }
    }

    /// Everything that approving and denying have in common (rule D3).
    fn judge_deciding(&self, ground: Ground<'_>, id: RequestId, caller: Caller) -> Result<(), Refusal> {
        let request = self.known(id, ground.at)?;
        let administrator = match caller {
            Caller::User(user) => Some(user).filter(|user| administers(ground, *user, request)),
            Caller::Operator => None,
        };
        let Some(user) = administrator else {
            return Err(not_permitted(
                &format!("decide request `{id}`"),
                "an administrator of the organisation asked for",
            ));
        };
        if user == request.user {
            return Err(Refusal::new(
                RefusalCode::OwnRequest,
                format!(
                    "request `{id}` is the actor's own; another administrator of the organisation decides it"
                ),
            ));
        }
        open_and_in_order(ground, request)?;
        must_be_pending(ground, request)
    }
}

fn administers(ground: Ground<'_>, user: UserKey, request: &Request) -> bool {
    ground.people.roles.is_administrator(user, request.organisation, ground.at)
}

/// Step 5, then what comes first in step 6, for the organisation asked for.
fn open_and_in_order(ground: Ground<'_>, request: &Request) -> Result<(), Refusal> {
    ground.organisations.in_order(request.organisation, ground.at)?;
    ground.organisations.must_be_open(request.organisation, ground.at)
}

fn must_be_pending(ground: Ground<'_>, request: &Request) -> Result<(), Refusal> {
    match request.state(ground) {
        RequestState::Pending => Ok(()),
        RequestState::Lapsed => Err(lapsed(request.id)),
        state @ (RequestState::Approved
        | RequestState::Denied
        | RequestState::Withdrawn
        | RequestState::Revoked
        | RequestState::Ended) => Err(Refusal::new(
            RefusalCode::RequestAlreadyDecided,
            format!("request `{}` is already {state}; ask for access anew", request.id),
        )),
    }
}

fn lapsed(id: RequestId) -> Refusal {
    Refusal::new(
        RefusalCode::RequestLapsed,
        format!("request `{id}` lapsed when the role behind it ended; ask for access anew"),
    )
}
