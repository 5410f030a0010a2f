use crate::wire::answer;

use super::View;
use crate::access::Authority;
use crate::actor::UserId;
use crate::ods_code::OdsCode;
use crate::people::Role;
use crate::refusal::Refusal;
use crate::refusal_code::RefusalCode;

/// What a user may or may not do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Answer for the organisation, by role or access (rules U2 and D4).
    Respond(OdsCode),
    /// Manage the organisation's users and alert contacts (rule U7).
    ManageUsers(OdsCode),
    /// Decide requests for access to the organisation (rule D3).
    DecideAccess(OdsCode),
    /// View reports: auditors only (rule U2).
    ViewReports,
}

answer! {
    /// Whether a user may do something, and by what authority or why not.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub struct May {
        /// Whether the user may do it at the instant of the view.
        pub allowed: bool,
        /// The authority by which the user may do it. There is none if they may not, and none for viewing reports.
        pub authority: Option<Authority>,
        /// The refusal code that says why the user may not do it. There is none if they may.
        pub reason: Option<RefusalCode>,
    }
}

answer! {
    /// An organisation that a user may respond for.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub struct AuthorisedOrganisation {
        /// The ODS code of the organisation.
        pub organisation: OdsCode,
        /// The authority by which the user may respond for the organisation (rule D8).
        pub authority: Authority,
    }
}

answer! {
    /// A user who may respond for an organisation.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub struct Responder {
        /// The id of the user.
        pub user: UserId,
        /// The authority by which the user may respond for the organisation (rule D8).
        pub authority: Authority,
    }
}

impl View<'_> {
    /// Whether a user may do something; always an answer.
    ///
    /// Reasons come in the order `unknown_user`, `mfa_required`, `unknown_organisation`, `not_permitted`,
    /// `organisation_closed`.
    ///
    /// ```
    /// use alert_response::{Action, RefusalCode, Register};
    ///
    /// let register = Register::new();
    /// let view = register.as_of("2026-05-01T09:00:00Z".parse()?);
    /// let may = view.may(&"alice".parse()?, Action::Respond("R0A".parse()?));
    /// assert!(!may.allowed);
    /// assert_eq!(may.reason, Some(RefusalCode::UnknownUser));
    /// # Ok::<(), alert_response::InputError>(())
    /// ```
    #[must_use]
    pub fn may(&self, user: &UserId, action: Action) -> May {
        match self.judge(user, action) {
            Ok(authority) => May { allowed: true, authority, reason: None },
            Err(reason) => May { allowed: false, authority: None, reason: Some(reason) },
        }
    }

    fn judge(&self, user: &UserId, action: Action) -> Result<Option<Authority>, RefusalCode> {
        let (register, at) = (self.register, self.at);
        let (user, record) = register.people.users.known_at(user, at).ok_or(RefusalCode::UnknownUser)?;
        if !record.mfa(at) {
            return Err(RefusalCode::MfaRequired);
        }
        let (organisation, administrators_only) = match action {
            Action::Respond(organisation) => (organisation, false),
            Action::ManageUsers(organisation) | Action::DecideAccess(organisation) => (organisation, true),
            Action::ViewReports if record.is_auditor(at) => return Ok(None),
            Action::ViewReports => return Err(RefusalCode::NotPermitted),
        };
        let place = register.organisations.known_at(organisation, at);
        let place = place.ok_or(RefusalCode::UnknownOrganisation)?;
        let authority = if administrators_only {
            let role = register.people.roles.at(user, place, at);
            role.filter(|role| *role == Role::Administrator).map(|_| Authority::OwnRole)
        } else {
            register.access.authority(register.ground(at), user, place)
        };
        let authority = authority.ok_or(RefusalCode::NotPermitted)?;
        if register.organisations.is_open(place, at) {
            Ok(Some(authority))
        } else {
            Err(RefusalCode::OrganisationClosed)
        }
    }

    /// All organisations that a user may answer for, by ODS code.
    ///
    /// ```
    /// # use alert_response::{Entry, Register};
    /// # let journal = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/journal.jsonl"));
    /// # let register = Register::replay(journal.lines().map(|line| Entry::from_json(line).unwrap()))?;
    /// let view = register.as_of("2026-05-08T09:00:00Z".parse()?);
    /// let organisations = view.organisations_for(&"bob".parse()?)?;
    /// let codes: Vec<&str> = organisations.iter().map(|row| row.organisation.as_str()).collect();
    /// assert_eq!(codes, ["0AR", "R0A"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// `unknown_user`.
    pub fn organisations_for(&self, user: &UserId) -> Result<Vec<AuthorisedOrganisation>, Refusal> {
        let (key, record) = self.register.people.users.known(user, self.at)?;
        if !record.mfa(self.at) {
            return Ok(Vec::new());
        }
        let organisations =
            self.register.access.may_answer_for(self.register.ground(self.at), key).into_iter();
        let named = |(organisation, _, authority)| AuthorisedOrganisation { organisation, authority };
        Ok(organisations.map(named).collect())
    }

    /// All users who may answer for an organisation, by user id.
    ///
    /// ```
    /// # use alert_response::{Entry, Register};
    /// # let journal = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/journal.jsonl"));
    /// # let register = Register::replay(journal.lines().map(|line| Entry::from_json(line).unwrap()))?;
    /// let view = register.as_of("2026-05-08T09:00:00Z".parse()?);
    /// let responders = view.responders_for("R0A".parse()?)?;
    /// assert_eq!(responders[0].user.as_str(), "alice");
    /// assert_eq!(responders[1].authority, alert_response::Authority::Access("AR-1".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// `unknown_organisation`.
    pub fn responders_for(&self, organisation: OdsCode) -> Result<Vec<Responder>, Refusal> {
        let (register, at) = (self.register, self.at);
        let place = register.organisations.known(organisation, at)?;
        if !register.organisations.is_open(place, at) {
            return Ok(Vec::new());
        }
        let ground = register.ground(at);
        let members = register.people.roles.members(place, at).map(|(user, _)| (user, Authority::OwnRole));
        let holders = register.access.in_force(ground, place);
        let holders = holders.map(|request| (request.user, Authority::Access(request.id)));
        let mut responders: Vec<_> = members
            .chain(holders)
            .filter_map(|(user, authority)| {
                let record = register.people.users.get(user).filter(|record| record.mfa(at))?;
                Some(Responder { user: record.id.clone(), authority })
            })
            .collect();
        // An own role sorts before any access, and is the one that is named (rule D8).
        responders.sort_unstable_by(|a, b| (&a.user, a.authority).cmp(&(&b.user, b.authority)));
        responders.dedup_by(|b, a| a.user == b.user);
        Ok(responders)
    }
}
