use super::{MandateChanged, OrganisationKey, OrganisationRegistered, Organisations};
use crate::apply::{Apply, ApplyError, EntryCheck, Has, Written};
use crate::ods_code::OdsCode;

impl<R: Has<Organisations>> Apply<R> for OrganisationRegistered {
    type Keys = ();

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<(), ApplyError> {
        let code = self.ods_code;
        check.must_be_new(register.store().key(code).is_some(), || organisation_named(code))
    }

    fn apply(self, (): (), entry: Written, register: &mut R) {
        register.store_mut().remember_registered(entry.at, self);
    }
}

impl<R: Has<Organisations>> Apply<R> for MandateChanged {
    type Keys = OrganisationKey;

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<OrganisationKey, ApplyError> {
        register.store().check_stream(check, self.ods_code)
    }

    fn apply(self, key: OrganisationKey, entry: Written, register: &mut R) {
        let organisations = register.store_mut();
        organisations.remember_mandate(key, entry.at, self.mandated);
        organisations.remember_entry(key, entry.at);
    }
}

impl Organisations {
    /// The organisation, which must be known by the instant of the entry (rule T6).
    pub(crate) fn check_known(
        &self,
        check: &EntryCheck<'_>,
        code: OdsCode,
    ) -> Result<OrganisationKey, ApplyError> {
        let key = self.key(code).ok_or_else(|| check.unknown(|| organisation_named(code)))?;
        check.must_have_begun(self.has_begun(key, check.at), || organisation_named(code))?;
        Ok(key)
    }

    /// The organisation, for an entry in its stream, which began with its registration.
    pub(crate) fn check_stream(
        &self,
        check: &EntryCheck<'_>,
        code: OdsCode,
    ) -> Result<OrganisationKey, ApplyError> {
        let key = self.key(code).ok_or_else(|| check.unknown(|| organisation_named(code)))?;
        check.must_be_in_order(self.last_at(key))?;
        Ok(key)
    }
}

pub(crate) fn organisation_named(code: OdsCode) -> String {
    format!("organisation `{code}`")
}
