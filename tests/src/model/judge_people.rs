use alert_response::{
    AddAlertContact, AddUser, AlertContactAdded, AlertContactRemoved, AuditorAppointed, AuditorRemoved,
    ChangeRole, ContactPreferencesSet, Event, MfaConfirmed, MfaReset, NominateLeadAdministrator, OdsCode,
    Person, RefusalCode, RemoveAlertContact, RemoveUser, Role, RoleChanged, RoleGranted, RoleRemoved,
    SetContactPreferences, Siro, UpdateUser, UserId, UserRegistered, UserUpdated,
};

use super::judge::{Events, Judge, require};

/// Roles at an organisation (rules U1 to U7).
impl Judge<'_> {
    pub(super) fn nominate(&self, command: &NominateLeadAdministrator) -> Events {
        let NominateLeadAdministrator { organisation, user, siro } = command.clone();
        self.organisation_known(organisation)?;
        self.operator_only()?;
        self.organisation_in_order(organisation)?;
        self.newcomer_in_order(&user)?;
        self.open(organisation)?;
        require(self.facts.members(organisation).is_empty(), RefusalCode::AlreadyRegistered)?;
        self.same_person(&user)?;
        self.role_for(&user, organisation, Role::Administrator, Some(siro))
    }

    pub(super) fn add_user(&self, command: &AddUser) -> Events {
        let AddUser { organisation, user, role } = command.clone();
        self.organisation_known(organisation)?;
        require(self.manages(organisation), RefusalCode::NotPermitted)?;
        self.organisation_in_order(organisation)?;
        self.newcomer_in_order(&user)?;
        self.open(organisation)?;
        require(!self.facts.members(organisation).is_empty(), RefusalCode::NominationRequired)?;
        self.same_person(&user)?;
        let holds = self.facts.role(&user.id, organisation).is_some();
        require(!holds, RefusalCode::RoleAlreadyHeld)?;
        self.role_for(&user, organisation, role, None)
    }

    pub(super) fn change_role(&self, command: &ChangeRole) -> Events {
        let ChangeRole { organisation, user, role } = command.clone();
        self.organisation_known(organisation)?;
        self.user_known(&user)?;
        require(self.manages(organisation), RefusalCode::NotPermitted)?;
        self.organisation_in_order(organisation)?;
        self.open(organisation)?;
        let held = self.facts.role(&user, organisation).ok_or(RefusalCode::RoleNotHeld)?;
        require(held != role, RefusalCode::RoleAlreadyHeld)?;
        self.not_the_last_administrator(&user, organisation)?;
        Ok(vec![RoleChanged { user, organisation, role }.into()])
    }

    pub(super) fn remove_user(&self, command: &RemoveUser) -> Events {
        let RemoveUser { organisation, user } = command.clone();
        self.organisation_known(organisation)?;
        self.user_known(&user)?;
        require(self.manages(organisation) || self.is(&user), RefusalCode::NotPermitted)?;
        self.organisation_in_order(organisation)?;
        self.open(organisation)?;
        self.facts.role(&user, organisation).ok_or(RefusalCode::RoleNotHeld)?;
        self.not_the_last_administrator(&user, organisation)?;
        Ok(vec![RoleRemoved { user, organisation }.into()])
    }

    /// Of a user whose role is about to end or to become another one.
    fn not_the_last_administrator(&self, user: &UserId, organisation: OdsCode) -> Result<(), RefusalCode> {
        let members = self.facts.members(organisation);
        let administrators: Vec<&UserId> = members
            .into_iter()
            .filter(|(_, role)| *role == Role::Administrator)
            .map(|(user, _)| user)
            .collect();
        require(administrators != [user], RefusalCode::LastAdministrator)
    }

    /// A person who is not known yet begins a stream of their own.
    fn newcomer_in_order(&self, person: &Person) -> Result<(), RefusalCode> {
        if self.facts.user_known(&person.id) { Ok(()) } else { self.user_in_order(&person.id) }
    }

    /// An id that is known belongs to whoever has its address (rule U10).
    fn same_person(&self, person: &Person) -> Result<(), RefusalCode> {
        let known = self.facts.address(&person.id);
        let given = person.email.as_str().to_lowercase();
        require(known.is_none_or(|known| known.to_lowercase() == given), RefusalCode::UserDiffers)
    }

    /// The registration of a person who is not known yet, whose address must be at NHSmail.
    fn registration(&self, person: &Person) -> Events {
        if self.facts.user_known(&person.id) {
            return Ok(Vec::new());
        }
        require(nhsmail(&person.email), RefusalCode::NotNhsmail)?;
        let Person { id, name, email } = person.clone();
        Ok(vec![UserRegistered { id, name, email }.into()])
    }

    fn role_for(&self, person: &Person, organisation: OdsCode, role: Role, siro: Option<Siro>) -> Events {
        let mut events = self.registration(person)?;
        let granted = RoleGranted { user: person.id.clone(), organisation, role, nominated_by: siro };
        events.push(Event::RoleGranted(granted));
        Ok(events)
    }
}

/// Users themselves.
impl Judge<'_> {
    pub(super) fn update_user(&self, command: &UpdateUser) -> Events {
        let UpdateUser { user, name, email } = command.clone();
        self.user_known(&user)?;
        require(self.is_operator() || self.is(&user), RefusalCode::NotPermitted)?;
        self.user_in_order(&user)?;
        require(name.is_some() || email.is_some(), RefusalCode::MissingDetail)?;
        require(email.as_ref().is_none_or(nhsmail), RefusalCode::NotNhsmail)?;
        Ok(vec![UserUpdated { user, name, email }.into()])
    }

    pub(super) fn confirm_mfa(&self, user: &UserId) -> Events {
        self.operator_on(user)?;
        require(!self.facts.mfa(user), RefusalCode::MfaAlreadyConfirmed)?;
        Ok(vec![MfaConfirmed { user: user.clone() }.into()])
    }

    pub(super) fn reset_mfa(&self, user: &UserId) -> Events {
        self.operator_on(user)?;
        require(self.facts.mfa(user), RefusalCode::MfaNotConfirmed)?;
        Ok(vec![MfaReset { user: user.clone() }.into()])
    }

    pub(super) fn appoint_auditor(&self, person: &Person) -> Events {
        self.operator_only()?;
        self.user_in_order(&person.id)?;
        self.same_person(person)?;
        require(!self.facts.auditor(&person.id), RefusalCode::AuditorAlreadyAppointed)?;
        let mut events = self.registration(person)?;
        events.push(AuditorAppointed { user: person.id.clone() }.into());
        Ok(events)
    }

    pub(super) fn remove_auditor(&self, user: &UserId) -> Events {
        self.operator_on(user)?;
        require(self.facts.auditor(user), RefusalCode::NotAnAuditor)?;
        Ok(vec![AuditorRemoved { user: user.clone() }.into()])
    }

    fn operator_on(&self, user: &UserId) -> Result<(), RefusalCode> {
        self.user_known(user)?;
        self.operator_only()?;
        self.user_in_order(user)
    }

    pub(super) fn set_contact_preferences(&self, command: &SetContactPreferences) -> Events {
        let user = self.acting_user()?;
        self.user_in_order(user)?;
        let SetContactPreferences { emails, mobiles } = command.clone();
        Ok(vec![ContactPreferencesSet { user: user.clone(), emails, mobiles }.into()])
    }
}

/// Alert contacts (rule U8).
impl Judge<'_> {
    pub(super) fn add_alert_contact(&self, command: &AddAlertContact) -> Events {
        let AddAlertContact { organisation, name, email, mobile } = command.clone();
        self.organisation_known(organisation)?;
        require(self.manages(organisation), RefusalCode::NotPermitted)?;
        self.organisation_in_order(organisation)?;
        self.open(organisation)?;
        let taken = self.facts.contacts(organisation).iter().any(|contact| contact.name == name);
        require(!taken, RefusalCode::ContactAlreadyExists)?;
        require(email.is_some() || mobile.is_some(), RefusalCode::ContactNeedsAddress)?;
        Ok(vec![AlertContactAdded { organisation, name, email, mobile }.into()])
    }

    pub(super) fn remove_alert_contact(&self, command: &RemoveAlertContact) -> Events {
        let RemoveAlertContact { organisation, name } = command.clone();
        self.organisation_known(organisation)?;
        let known = self.facts.contacts(organisation).iter().any(|contact| contact.name == name);
        require(known, RefusalCode::UnknownContact)?;
        require(self.manages(organisation), RefusalCode::NotPermitted)?;
        self.organisation_in_order(organisation)?;
        self.open(organisation)?;
        Ok(vec![AlertContactRemoved { organisation, name }.into()])
    }
}

fn nhsmail(email: &alert_response::Email) -> bool {
    email.as_str().to_ascii_lowercase().ends_with("@nhs.net")
}
