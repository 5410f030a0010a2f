use super::contacts::ContactAddress;
use super::{
    AlertContactAdded, AlertContactRemoved, AuditorAppointed, AuditorRemoved, ContactPreferencesSet,
    Contacts, MfaConfirmed, MfaReset, UserRegistered, UserUpdated, Users,
};
use crate::actor::{UserId, UserKey};
use crate::apply::{Apply, ApplyError, EntryCheck, Has, Written};
use crate::ods_code::OdsCode;
use crate::organisation::{OrganisationKey, Organisations, organisation_named};
use crate::text::Name;

impl<R: Has<Users>> Apply<R> for UserRegistered {
    type Keys = ();

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<(), ApplyError> {
        check.must_be_new(register.store().key(&self.id).is_some(), || user_named(&self.id))
    }

    fn apply(self, (): (), entry: Written, register: &mut R) {
        register.store_mut().remember_registered(entry.at, self);
    }
}

impl<R: Has<Users>> Apply<R> for UserUpdated {
    type Keys = UserKey;

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<UserKey, ApplyError> {
        register.store().check_stream(check, &self.user)
    }

    fn apply(self, key: UserKey, entry: Written, register: &mut R) {
        register.store_mut().remember_updated(key, entry.at, self);
    }
}

impl<R: Has<Users>> Apply<R> for MfaConfirmed {
    type Keys = UserKey;

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<UserKey, ApplyError> {
        register.store().check_stream(check, &self.user)
    }

    fn apply(self, key: UserKey, entry: Written, register: &mut R) {
        register.store_mut().remember_mfa(key, entry.at, true);
    }
}

impl<R: Has<Users>> Apply<R> for MfaReset {
    type Keys = UserKey;

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<UserKey, ApplyError> {
        register.store().check_stream(check, &self.user)
    }

    fn apply(self, key: UserKey, entry: Written, register: &mut R) {
        register.store_mut().remember_mfa(key, entry.at, false);
    }
}

impl<R: Has<Users>> Apply<R> for AuditorAppointed {
    type Keys = UserKey;

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<UserKey, ApplyError> {
        register.store().check_auditor(check, &self.user, false)
    }

    fn apply(self, key: UserKey, entry: Written, register: &mut R) {
        register.store_mut().remember_auditor(key, entry.at, true);
    }
}

impl<R: Has<Users>> Apply<R> for AuditorRemoved {
    type Keys = UserKey;

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<UserKey, ApplyError> {
        register.store().check_auditor(check, &self.user, true)
    }

    fn apply(self, key: UserKey, entry: Written, register: &mut R) {
        register.store_mut().remember_auditor(key, entry.at, false);
    }
}

/// No question asks for the preferences yet, so only the stream moves on.
impl<R: Has<Users>> Apply<R> for ContactPreferencesSet {
    type Keys = UserKey;

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<UserKey, ApplyError> {
        register.store().check_stream(check, &self.user)
    }

    fn apply(self, key: UserKey, entry: Written, register: &mut R) {
        register.store_mut().change(key, entry.at, |_| {});
    }
}

impl<R: Has<Organisations> + Has<Contacts>> Apply<R> for AlertContactAdded {
    type Keys = OrganisationKey;

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<OrganisationKey, ApplyError> {
        check_contact(check, register, self.organisation, &self.name, false)
    }

    fn apply(self, key: OrganisationKey, entry: Written, register: &mut R) {
        let address = ContactAddress { email: self.email, mobile: self.mobile };
        remember_contact(register, key, &entry, self.name, Some(address));
    }
}

impl<R: Has<Organisations> + Has<Contacts>> Apply<R> for AlertContactRemoved {
    type Keys = OrganisationKey;

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<OrganisationKey, ApplyError> {
        check_contact(check, register, self.organisation, &self.name, true)
    }

    fn apply(self, key: OrganisationKey, entry: Written, register: &mut R) {
        remember_contact(register, key, &entry, self.name, None);
    }
}

/// `expected` is whether there must have been a contact of that name.
fn check_contact<R: Has<Organisations> + Has<Contacts>>(
    check: &EntryCheck<'_>,
    register: &R,
    organisation: OdsCode,
    name: &Name,
    expected: bool,
) -> Result<OrganisationKey, ApplyError> {
    let organisations: &Organisations = register.store();
    let contacts: &Contacts = register.store();
    let key = organisations.check_stream(check, organisation)?;
    check.must_hold(contacts.get(key, name, check.at).is_some() == expected, || {
        let has = if expected { "no" } else { "an" };
        format!("{} has {has} alert contact of that name", organisation_named(organisation))
    })?;
    Ok(key)
}

fn remember_contact<R: Has<Organisations> + Has<Contacts>>(
    register: &mut R,
    organisation: OrganisationKey,
    entry: &Written,
    name: Name,
    address: Option<ContactAddress>,
) {
    let contacts: &mut Contacts = register.store_mut();
    contacts.remember(organisation, entry.at, name, address);
    let organisations: &mut Organisations = register.store_mut();
    organisations.remember_entry(organisation, entry.at);
}

impl Users {
    /// The user, who must be known by the instant of the entry (rule T6).
    pub(crate) fn check_known(&self, check: &EntryCheck<'_>, id: &UserId) -> Result<UserKey, ApplyError> {
        match self.key(id) {
            Some(key) => {
                check.must_have_begun(self.has_begun(key, check.at), || user_named(id))?;
                Ok(key)
            }
            None => self.about_to_be_known(check, id),
        }
    }

    /// The user, for an entry in their stream, which began with their registration.
    fn check_stream(&self, check: &EntryCheck<'_>, id: &UserId) -> Result<UserKey, ApplyError> {
        match self.key(id) {
            Some(key) => {
                check.must_be_in_order(self.last_at(key))?;
                Ok(key)
            }
            None => self.about_to_be_known(check, id),
        }
    }

    /// The entry before this one registers the user.
    fn about_to_be_known(&self, check: &EntryCheck<'_>, id: &UserId) -> Result<UserKey, ApplyError> {
        let registered = check.ahead::<UserRegistered>().filter(|event| event.id == *id);
        registered.map(|_| self.next_key()).ok_or_else(|| check.unknown(|| user_named(id)))
    }

    /// `expected` is whether the user must have been an auditor.
    fn check_auditor(
        &self,
        check: &EntryCheck<'_>,
        id: &UserId,
        expected: bool,
    ) -> Result<UserKey, ApplyError> {
        let key = self.check_stream(check, id)?;
        let auditor = self.get(key).is_some_and(|record| record.is_auditor(check.at));
        check.must_hold(auditor == expected, || {
            format!("{} is {} auditor", user_named(id), if expected { "no" } else { "already an" })
        })?;
        Ok(key)
    }
}

pub(crate) fn user_named(id: &UserId) -> String {
    format!("user `{id}`")
}
