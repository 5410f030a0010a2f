use super::{
    Access, AccessApproved, AccessDenied, AccessRequestWithdrawn, AccessRequested, AccessRevoked, Decided,
    RequestId,
};
use crate::actor::{UserId, UserKey};
use crate::apply::{Apply, ApplyError, EntryCheck, Has, Written};
use crate::ods_code::OdsCode;
use crate::organisation::{OrganisationClosed, OrganisationKey, Organisations, organisation_named};
use crate::people::{Role, RoleChanged, RoleEntry, RoleGranted, RoleRemoved, Roles, Users, user_named};

/// Where a user and an organisation are named together.
type Place = (UserKey, OrganisationKey);

/// A closing is remembered here, because it ends the access that rests on the organisation (rule D6).
impl<R: Has<Organisations> + Has<Access>> Apply<R> for OrganisationClosed {
    type Keys = OrganisationKey;

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<OrganisationKey, ApplyError> {
        let organisations: &Organisations = register.store();
        let key = organisations.check_stream(check, self.ods_code)?;
        check.must_hold(organisations.is_open(key, check.at), || {
            format!("{} has closed already", organisation_named(self.ods_code))
        })?;
        Ok(key)
    }

    fn apply(self, key: OrganisationKey, entry: Written, register: &mut R) {
        let organisations: &mut Organisations = register.store_mut();
        organisations.remember_closed(key, entry.at, entry.seq);
        organisations.remember_entry(key, entry.at);
        let access: &mut Access = register.store_mut();
        access.remember_closed(key, entry.at);
    }
}

/// The stores of a role: its end ends the access that rests on it (rule D6), so roles are remembered here.
trait HasRoles: Has<Organisations> + Has<Users> + Has<Roles> + Has<Access> {
    /// `expected` is whether the user must have held a role there.
    fn check_role(
        &self,
        check: &EntryCheck<'_>,
        user: &UserId,
        organisation: OdsCode,
        expected: bool,
    ) -> Result<Place, ApplyError> {
        let users: &Users = self.store();
        let organisations: &Organisations = self.store();
        let roles: &Roles = self.store();
        let place = (users.check_known(check, user)?, organisations.check_stream(check, organisation)?);
        check.must_hold(roles.at(place.0, place.1, check.at).is_some() == expected, || {
            let holds = if expected { "no role" } else { "a role already" };
            format!("{} holds {holds} at {}", user_named(user), organisation_named(organisation))
        })?;
        Ok(place)
    }

    fn remember_role(&mut self, (user, organisation): Place, entry: &Written, role: Option<Role>) {
        let roles: &mut Roles = self.store_mut();
        if roles.remember(user, organisation, entry.at, RoleEntry { seq: entry.seq, role }) {
            let (access, roles): (&Access, &Roles) = (self.store(), self.store());
            let ended = access.ended_with_role(roles, user, organisation, entry.at);
            let access: &mut Access = self.store_mut();
            access.remember_ended(ended);
        }
        let organisations: &mut Organisations = self.store_mut();
        organisations.remember_entry(organisation, entry.at);
    }
}

impl<R: Has<Organisations> + Has<Users> + Has<Roles> + Has<Access>> HasRoles for R {}

impl<R: HasRoles> Apply<R> for RoleGranted {
    type Keys = Place;

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<Place, ApplyError> {
        register.check_role(check, &self.user, self.organisation, false)
    }

    fn apply(self, place: Place, entry: Written, register: &mut R) {
        register.remember_role(place, &entry, Some(self.role));
    }
}

impl<R: HasRoles> Apply<R> for RoleChanged {
    type Keys = Place;

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<Place, ApplyError> {
        register.check_role(check, &self.user, self.organisation, true)
    }

    fn apply(self, place: Place, entry: Written, register: &mut R) {
        register.remember_role(place, &entry, Some(self.role));
    }
}

impl<R: HasRoles> Apply<R> for RoleRemoved {
    type Keys = Place;

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<Place, ApplyError> {
        register.check_role(check, &self.user, self.organisation, true)
    }

    fn apply(self, place: Place, entry: Written, register: &mut R) {
        register.remember_role(place, &entry, None);
    }
}

impl<R: HasRoles> Apply<R> for AccessRequested {
    /// The user, the organisation, and the lead organisation.
    type Keys = (UserKey, OrganisationKey, OrganisationKey);

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<Self::Keys, ApplyError> {
        let (access, users): (&Access, &Users) = (register.store(), register.store());
        let organisations: &Organisations = register.store();
        let (id, next) = (self.request, access.next_id());
        if id > next {
            return Err(check.unknown(|| request_named(next)));
        }
        check.must_be_new(id < next, || request_named(id))?;
        let user = users.check_known(check, &self.user)?;
        let lead = organisations.check_known(check, self.lead_organisation)?;
        let organisation = organisations.check_stream(check, self.organisation)?;
        Ok((user, organisation, lead))
    }

    fn apply(self, (user, organisation, lead): Self::Keys, entry: Written, register: &mut R) {
        let (organisations, roles): (&Organisations, &Roles) = (register.store(), register.store());
        let asked = (entry.at, entry.seq);
        let over_at = Access::lead_ended(organisations, roles, user, lead, asked);
        let access: &mut Access = register.store_mut();
        let lead = (lead, self.lead_organisation);
        access.remember_requested(self, user, organisation, lead, asked, over_at);
        let organisations: &mut Organisations = register.store_mut();
        organisations.remember_entry(organisation, entry.at);
    }
}

impl<R: Has<Organisations> + Has<Access>> Apply<R> for AccessApproved {
    type Keys = OrganisationKey;

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<OrganisationKey, ApplyError> {
        let organisation = check_decision(check, register, self.request, false)?;
        check.must_hold(self.until.is_none_or(|until| until > check.at), || {
            "access ends before it was approved".into()
        })?;
        Ok(organisation)
    }

    fn apply(self, organisation: OrganisationKey, entry: Written, register: &mut R) {
        let decided = Decided::Approved { until: self.until };
        remember_decision(register, self.request, organisation, &entry, decided);
    }
}

impl<R: Has<Organisations> + Has<Access>> Apply<R> for AccessDenied {
    type Keys = OrganisationKey;

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<OrganisationKey, ApplyError> {
        check_decision(check, register, self.request, false)
    }

    fn apply(self, organisation: OrganisationKey, entry: Written, register: &mut R) {
        remember_decision(register, self.request, organisation, &entry, Decided::Denied);
    }
}

impl<R: Has<Organisations> + Has<Access>> Apply<R> for AccessRequestWithdrawn {
    type Keys = OrganisationKey;

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<OrganisationKey, ApplyError> {
        check_decision(check, register, self.request, false)
    }

    fn apply(self, organisation: OrganisationKey, entry: Written, register: &mut R) {
        remember_decision(register, self.request, organisation, &entry, Decided::Withdrawn);
    }
}

impl<R: Has<Organisations> + Has<Access>> Apply<R> for AccessRevoked {
    type Keys = OrganisationKey;

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<OrganisationKey, ApplyError> {
        check_decision(check, register, self.request, true)
    }

    fn apply(self, organisation: OrganisationKey, entry: Written, register: &mut R) {
        remember_decision(register, self.request, organisation, &entry, Decided::Revoked);
    }
}

/// A request is decided once, and only access that was approved is revoked.
fn check_decision<R: Has<Organisations> + Has<Access>>(
    check: &EntryCheck<'_>,
    register: &R,
    id: RequestId,
    revoked: bool,
) -> Result<OrganisationKey, ApplyError> {
    let organisations: &Organisations = register.store();
    let access: &Access = register.store();
    let request = access.get(id).ok_or_else(|| check.unknown(|| request_named(id)))?;
    check.must_be_in_order(organisations.last_at(request.organisation))?;
    let before = request.decided(check.at);
    if revoked {
        let approved = matches!(before, Some(Decided::Approved { .. }));
        check.must_hold(approved, || format!("{} is not in force", request_named(id)))?;
    } else {
        check.must_hold(before.is_none(), || format!("{} is decided already", request_named(id)))?;
    }
    Ok(request.organisation)
}

fn remember_decision<R: Has<Organisations> + Has<Access>>(
    register: &mut R,
    request: RequestId,
    organisation: OrganisationKey,
    entry: &Written,
    decided: Decided,
) {
    let access: &mut Access = register.store_mut();
    access.remember_decided(request, entry.at, decided);
    let organisations: &mut Organisations = register.store_mut();
    organisations.remember_entry(organisation, entry.at);
}

pub(crate) fn request_named(id: RequestId) -> String {
    format!("access request `{id}`")
}
