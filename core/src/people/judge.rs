use super::{
    AddAlertContact, AddUser, AlertContactAdded, AlertContactRemoved, AppointAuditor, AuditorAppointed,
    AuditorRemoved, ChangeRole, ConfirmMfa, ContactPreferencesSet, MfaConfirmed, MfaReset,
    NominateLeadAdministrator, People, Person, RemoveAlertContact, RemoveAuditor, RemoveUser, ResetMfa, Role,
    RoleChanged, RoleGranted, RoleRemoved, SetContactPreferences, UpdateUser, UserRegistered, UserUpdated,
};
use crate::actor::{Caller, UserId, UserKey, not_permitted};
use crate::history::all_in_order;
use crate::ods_code::OdsCode;
use crate::organisation::{OrganisationKey, Organisations};
use crate::people::Email;
use crate::refusal::Refusal;
use crate::refusal_code::RefusalCode;
use crate::time::Timestamp;

impl People {
    pub(crate) fn judge_nomination(
        &self,
        organisations: &Organisations,
        command: &NominateLeadAdministrator,
        caller: Caller,
        at: Timestamp,
    ) -> Result<(Option<UserRegistered>, RoleGranted), Refusal> {
        let NominateLeadAdministrator { organisation, user, siro } = command;
        let key = organisations.known(*organisation, at)?;
        caller.must_be_operator("nominate a lead administrator")?;
        all_in_order([organisations.in_order(key, at), self.users.may_begin(user, at)])?;
        organisations.must_be_open(key, at)?;
        if self.somebody_registered(key, at) {
            return Err(Refusal::new(
                RefusalCode::AlreadyRegistered,
                format!("organisation `{organisation}` has registered users; its administrators add more"),
            ));
        }
        let known = self.users.known_person(user, at)?;
        let granted = RoleGranted {
            user: user.id.clone(),
            organisation: *organisation,
            role: Role::Administrator,
            nominated_by: Some(siro.clone()),
        };
        Ok((registered(user, known)?, granted))
    }

    pub(crate) fn judge_adding(
        &self,
        organisations: &Organisations,
        command: &AddUser,
        caller: Caller,
        at: Timestamp,
    ) -> Result<(Option<UserRegistered>, RoleGranted), Refusal> {
        let AddUser { organisation, user, role } = command;
        let key = organisations.known(*organisation, at)?;
        self.may_manage(caller, key, *organisation, at, "add users")?;
        all_in_order([organisations.in_order(key, at), self.users.may_begin(user, at)])?;
        organisations.must_be_open(key, at)?;
        if !self.somebody_registered(key, at) {
            return Err(Refusal::new(
                RefusalCode::NominationRequired,
                format!(
                    "organisation `{organisation}` has nobody registered; its SIRO nominates a lead administrator first"
                ),
            ));
        }
        let known = self.users.known_person(user, at)?;
        if let Some(held) = self.users.key(&user.id).and_then(|user| self.roles.at(user, key, at)) {
            return Err(role_already_held(&user.id, held, *organisation, "change it instead"));
        }
        let granted = RoleGranted {
            user: user.id.clone(),
            organisation: *organisation,
            role: *role,
            nominated_by: None,
        };
        Ok((registered(user, known)?, granted))
    }

    pub(crate) fn judge_role_change(
        &self,
        organisations: &Organisations,
        command: &ChangeRole,
        caller: Caller,
        at: Timestamp,
    ) -> Result<RoleChanged, Refusal> {
        let ChangeRole { organisation, user, role } = command;
        let key = organisations.known(*organisation, at)?;
        let (user_key, _) = self.users.known(user, at)?;
        self.may_manage(caller, key, *organisation, at, "change roles")?;
        organisations.in_order(key, at)?;
        organisations.must_be_open(key, at)?;
        let held = self.role_held(user_key, user, key, *organisation, at)?;
        if held == *role {
            return Err(role_already_held(user, held, *organisation, "nothing would change"));
        }
        self.not_the_last_administrator(held, user, key, *organisation, at)?;
        Ok(RoleChanged { user: user.clone(), organisation: *organisation, role: *role })
    }

    pub(crate) fn judge_removal(
        &self,
        organisations: &Organisations,
        command: &RemoveUser,
        caller: Caller,
        at: Timestamp,
    ) -> Result<RoleRemoved, Refusal> {
        let RemoveUser { organisation, user } = command;
        let key = organisations.known(*organisation, at)?;
        let (user_key, _) = self.users.known(user, at)?;
        if caller != Caller::User(user_key) {
            self.may_manage(caller, key, *organisation, at, "remove users")?;
        }
        organisations.in_order(key, at)?;
        organisations.must_be_open(key, at)?;
        let held = self.role_held(user_key, user, key, *organisation, at)?;
        self.not_the_last_administrator(held, user, key, *organisation, at)?;
        Ok(RoleRemoved { user: user.clone(), organisation: *organisation })
    }

    pub(crate) fn judge_update(
        &self,
        command: &UpdateUser,
        caller: Caller,
        at: Timestamp,
    ) -> Result<UserUpdated, Refusal> {
        let UpdateUser { user, name, email } = command;
        let (key, _) = self.users.known(user, at)?;
        if caller != Caller::Operator && caller != Caller::User(key) {
            return Err(not_permitted(&format!("update user `{user}`"), "the user or the operator"));
        }
        self.users.in_order(key, at)?;
        if name.is_none() && email.is_none() {
            return Err(Refusal::new(
                RefusalCode::MissingDetail,
                format!("the update of user `{user}` says nothing new; give `name`, `email` or both"),
            ));
        }
        email.as_ref().map_or(Ok(()), must_be_nhsmail)?;
        Ok(UserUpdated { user: user.clone(), name: name.clone(), email: email.clone() })
    }

    pub(crate) fn judge_mfa_confirmation(
        &self,
        command: &ConfirmMfa,
        caller: Caller,
        at: Timestamp,
    ) -> Result<MfaConfirmed, Refusal> {
        let user = &command.user;
        let (key, record) = self.users.known(user, at)?;
        caller.must_be_operator("confirm multi-factor authentication")?;
        self.users.in_order(key, at)?;
        if record.mfa(at) {
            return Err(Refusal::new(
                RefusalCode::MfaAlreadyConfirmed,
                format!(
                    "multi-factor authentication of user `{user}` is already confirmed; nothing would change"
                ),
            ));
        }
        Ok(MfaConfirmed { user: user.clone() })
    }

    pub(crate) fn judge_mfa_reset(
        &self,
        command: &ResetMfa,
        caller: Caller,
        at: Timestamp,
    ) -> Result<MfaReset, Refusal> {
        let user = &command.user;
        let (key, record) = self.users.known(user, at)?;
        caller.must_be_operator("reset multi-factor authentication")?;
        self.users.in_order(key, at)?;
        if !record.mfa(at) {
            return Err(Refusal::new(
                RefusalCode::MfaNotConfirmed,
                format!(
                    "multi-factor authentication of user `{user}` is not confirmed; there is nothing to reset"
                ),
            ));
        }
        Ok(MfaReset { user: user.clone() })
    }

    pub(crate) fn judge_auditor(
        &self,
        command: &AppointAuditor,
        caller: Caller,
        at: Timestamp,
    ) -> Result<(Option<UserRegistered>, AuditorAppointed), Refusal> {
        let user = &command.user;
        caller.must_be_operator("appoint auditors")?;
        let key = self.users.key(&user.id);
        key.map_or(Ok(()), |key| self.users.in_order(key, at))?;
        let known = self.users.known_person(user, at)?;
        if key.and_then(|key| self.users.get(key)).is_some_and(|record| record.is_auditor(at)) {
            return Err(Refusal::new(
                RefusalCode::AuditorAlreadyAppointed,
                format!("user `{}` is already an auditor; nothing would change", user.id),
            ));
        }
        Ok((registered(user, known)?, AuditorAppointed { user: user.id.clone() }))
    }

    pub(crate) fn judge_auditor_removal(
        &self,
        command: &RemoveAuditor,
        caller: Caller,
        at: Timestamp,
    ) -> Result<AuditorRemoved, Refusal> {
        let user = &command.user;
        let (key, record) = self.users.known(user, at)?;
        caller.must_be_operator("remove auditors")?;
        self.users.in_order(key, at)?;
        if !record.is_auditor(at) {
            return Err(Refusal::new(
                RefusalCode::NotAnAuditor,
                format!("user `{user}` is not an auditor; there is nothing to remove"),
            ));
        }
        Ok(AuditorRemoved { user: user.clone() })
    }

    pub(crate) fn judge_preferences(
        &self,
        command: &SetContactPreferences,
        caller: Caller,
        at: Timestamp,
    ) -> Result<ContactPreferencesSet, Refusal> {
        let user = match caller {
            Caller::User(key) => self.users.get(key).map(|record| (key, record.id.clone())),
            Caller::Operator => None,
        };
        let (key, user) =
            user.ok_or_else(|| not_permitted("set contact preferences", "each user, for themselves,"))?;
        self.users.in_order(key, at)?;
        let SetContactPreferences { emails, mobiles } = command.clone();
        Ok(ContactPreferencesSet { user, emails, mobiles })
    }

    pub(crate) fn judge_new_contact(
        &self,
        organisations: &Organisations,
        command: &AddAlertContact,
        caller: Caller,
        at: Timestamp,
    ) -> Result<AlertContactAdded, Refusal> {
        let AddAlertContact { organisation, name, email, mobile } = command.clone();
        let key = organisations.known(organisation, at)?;
        self.may_manage(caller, key, organisation, at, "add alert contacts")?;
        organisations.in_order(key, at)?;
        organisations.must_be_open(key, at)?;
        if self.contacts.get(key, &name, at).is_some() {
            return Err(Refusal::new(
                RefusalCode::ContactAlreadyExists,
                format!(
                    "organisation `{organisation}` has an alert contact of that name; remove it first, or give another name"
                ),
            ));
        }
        if email.is_none() && mobile.is_none() {
            return Err(Refusal::new(
                RefusalCode::ContactNeedsAddress,
                "an alert contact is reached somewhere; give `email`, `mobile` or both",
            ));
        }
        Ok(AlertContactAdded { organisation, name, email, mobile })
    }

    pub(crate) fn judge_contact_removal(
        &self,
        organisations: &Organisations,
        command: &RemoveAlertContact,
        caller: Caller,
        at: Timestamp,
    ) -> Result<AlertContactRemoved, Refusal> {
        let RemoveAlertContact { organisation, name } = command;
        let key = organisations.known(*organisation, at)?;
        if self.contacts.get(key, name, at).is_none() {
            return Err(Refusal::new(
                RefusalCode::UnknownContact,
                format!(
                    "organisation `{organisation}` has no alert contact of that name at {at}; ask for its members"
                ),
            ));
        }
        self.may_manage(caller, key, *organisation, at, "remove alert contacts")?;
        organisations.in_order(key, at)?;
        organisations.must_be_open(key, at)?;
        Ok(AlertContactRemoved { organisation: *organisation, name: name.clone() })
    }

    /// Step 4 of rule U7: an administrator by their own role there, or the operator. A closed organisation's
    /// administrators count here, and are told so later (rule O3).
    fn may_manage(
        &self,
        caller: Caller,
        key: OrganisationKey,
        organisation: OdsCode,
        at: Timestamp,
        action: &str,
    ) -> Result<(), Refusal> {
        match caller {
            Caller::Operator => Ok(()),
            Caller::User(user) if self.roles.is_administrator(user, key, at) => Ok(()),
            Caller::User(_) => Err(not_permitted(
                &format!("{action} at organisation `{organisation}`"),
                "an administrator there or the operator",
            )),
        }
    }

    fn somebody_registered(&self, organisation: OrganisationKey, at: Timestamp) -> bool {
        self.roles.members(organisation, at).next().is_some()
    }

    fn role_held(
        &self,
        key: UserKey,
        user: &UserId,
        place: OrganisationKey,
        organisation: OdsCode,
        at: Timestamp,
    ) -> Result<Role, Refusal> {
        self.roles.at(key, place, at).ok_or_else(|| {
            Refusal::new(
                RefusalCode::RoleNotHeld,
                format!("user `{user}` holds no role at organisation `{organisation}`; add the user first"),
            )
        })
    }

    /// Rule U5, for a role about to be given up.
    fn not_the_last_administrator(
        &self,
        held: Role,
        user: &UserId,
        place: OrganisationKey,
        organisation: OdsCode,
        at: Timestamp,
    ) -> Result<(), Refusal> {
        let administrators = self.roles.members(place, at).filter(|(_, role)| *role == Role::Administrator);
        if held == Role::Administrator && administrators.take(2).count() == 1 {
            return Err(Refusal::new(
                RefusalCode::LastAdministrator,
                format!(
                    "user `{user}` is the last administrator of organisation `{organisation}`; appoint another one first"
                ),
            ));
        }
        Ok(())
    }
}

/// The registration that goes before the rest, when the person is new (rule U4).
fn registered(person: &Person, known: bool) -> Result<Option<UserRegistered>, Refusal> {
    if known {
        return Ok(None);
    }
    must_be_nhsmail(&person.email)?;
    let Person { id, name, email } = person.clone();
    Ok(Some(UserRegistered { id, name, email }))
}

fn must_be_nhsmail(email: &Email) -> Result<(), Refusal> {
    if email.is_nhsmail() {
        return Ok(());
    }
    Err(Refusal::new(
        RefusalCode::NotNhsmail,
        "a user's address is an NHSmail address; give one that ends in `@nhs.net`",
    ))
}

fn role_already_held(user: &UserId, held: Role, organisation: OdsCode, instead: &str) -> Refusal {
    Refusal::new(
        RefusalCode::RoleAlreadyHeld,
        format!("user `{user}` is already {held} at organisation `{organisation}`; {instead}"),
    )
}
