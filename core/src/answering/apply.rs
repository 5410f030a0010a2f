use super::Answered;
use crate::access::{Access, Authority, Decided, request_named};
use crate::alert::{Alert, AlertId, Alerts, alert_named};
use crate::apply::{Apply, ApplyError, By, EntryCheck, Has, Written};
use crate::duty::in_scope;
use crate::ods_code::OdsCode;
use crate::organisation::{OrganisationKey, Organisations, organisation_named};
use crate::people::{ActorKey, Roles, Users};
use crate::response::{
    Content, FollowUp, FollowUpRecorded, Record, ResponseHistory, ResponseRecorded, ResponseReopened,
    Responses,
};

/// The stores of a response.
pub(crate) trait HasResponses:
    Has<Organisations> + Has<Users> + Has<Roles> + Has<Access> + Has<Alerts> + Has<Responses>
{
}

impl<R> HasResponses for R where
    R: Has<Organisations> + Has<Users> + Has<Roles> + Has<Access> + Has<Alerts> + Has<Responses>
{
}

impl<R: HasResponses> Apply<R> for ResponseRecorded {
    type Keys = Answered;

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<Answered, ApplyError> {
        let keys = find(check, register, self.alert, self.organisation)?;
        self.check_found(check, register, keys)?;
        Ok(keys)
    }

    fn apply(self, keys: Answered, entry: Written, register: &mut R) {
        let (authority, revision) = (self.authority, self.revision);
        remember(register, keys, entry, Content::Recorded(self.status), authority, revision);
    }
}

impl ResponseRecorded {
    /// The check, where the keys were found before: by judging the command that came to the event.
    pub(crate) fn check_found<R: HasResponses>(
        &self,
        check: &EntryCheck<'_>,
        register: &R,
        keys: Answered,
    ) -> Result<(), ApplyError> {
        let Responding { alert, response } =
            check_response(check, register, (self.alert, self.organisation), keys, self.authority)?;
        if response.is_none() {
            check_scope(check, alert, (self.alert, self.organisation), keys.organisation)?;
        }
        check_authority(check, register, self.authority, keys.organisation, self.organisation)?;
        let current = alert.revision(check.at);
        check.must_hold(self.revision == current, || {
            format!("{} is at revision {current} then, not {}", alert_named(self.alert), self.revision)
        })
    }
}

impl<R: HasResponses> Apply<R> for ResponseReopened {
    /// The response, and the revision of the record before the reopening, which carries it on.
    type Keys = (Answered, u32);

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<Self::Keys, ApplyError> {
        let about = (self.alert, self.organisation);
        let keys = find(check, register, self.alert, self.organisation)?;
        let Responding { response, .. } = check_response(check, register, about, keys, self.authority)?;
        let named = || {
            let (alert, organisation) = about;
            format!("the response of {} to {}", organisation_named(organisation), alert_named(alert))
        };
        let newest = response.ok_or_else(|| check.unknown(named))?.newest();
        check_authority(check, register, self.authority, keys.organisation, self.organisation)?;
        check.must_hold(newest.kind().is_closed(), || format!("{} is not closed", named()))?;
        Ok((keys, newest.revision))
    }

    fn apply(self, (keys, revision): Self::Keys, entry: Written, register: &mut R) {
        remember(register, keys, entry, Content::Reopened(self.reason), self.authority, revision);
    }
}

impl<R: HasResponses> Apply<R> for FollowUpRecorded {
    type Keys = Answered;

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<Answered, ApplyError> {
        let (organisations, alerts): (&Organisations, &Alerts) = (register.store(), register.store());
        let organisation = organisations.check_known(check, self.organisation)?;
        let (key, alert) = alerts.check_known(check, self.alert)?;
        check_scope(check, alert, (self.alert, self.organisation), organisation)?;
        Ok(Answered { alert: key, organisation })
    }

    fn apply(self, keys: Answered, entry: Written, register: &mut R) {
        let by = actor(register, entry.by);
        let follow_up = FollowUp { by, note: self.note };
        let responses: &mut Responses = register.store_mut();
        responses.remember_follow_up(keys.alert, keys.organisation, (entry.at, entry.seq), follow_up);
    }
}

/// What an entry in the stream of a response is compared with.
struct Responding<'a> {
    alert: &'a Alert,
    response: Option<&'a ResponseHistory>,
}

fn find<R: Has<Organisations> + Has<Alerts>>(
    check: &EntryCheck<'_>,
    register: &R,
    alert: AlertId,
    organisation: OdsCode,
) -> Result<Answered, ApplyError> {
    let (organisations, alerts): (&Organisations, &Alerts) = (register.store(), register.store());
    let alert = match (alerts.key(alert), organisations.key(organisation)) {
        (Some(alert), Some(organisation)) => return Ok(Answered { alert, organisation }),
        // One of the two is not known: say which, the alert first.
        (Some(_), None) | (None, _) => alerts.check_known(check, alert)?.0,
    };
    let organisation = organisations.check_known(check, organisation)?;
    Ok(Answered { alert, organisation })
}

/// The stream first: what is dated before it is most often before its alert and organisation too.
fn check_response<'a, R: HasResponses>(
    check: &EntryCheck<'_>,
    register: &'a R,
    (id, code): (AlertId, OdsCode),
    keys: Answered,
    authority: Authority,
) -> Result<Responding<'a>, ApplyError> {
    let (organisations, alerts): (&Organisations, &Alerts) = (register.store(), register.store());
    let (access, responses): (&Access, &Responses) = (register.store(), register.store());
    let response = responses.get(keys.alert, keys.organisation);
    check.must_be_in_order(response.map(ResponseHistory::last_at))?;
    let alert = alerts.get(keys.alert).ok_or_else(|| check.unknown(|| alert_named(id)))?;
    check.must_have_begun(alert.issued_at <= check.at, || alert_named(id))?;
    let begun = organisations.has_begun(keys.organisation, check.at);
    check.must_have_begun(begun, || organisation_named(code))?;
    match authority {
        Authority::Access(id) if access.get(id).is_none() => Err(check.unknown(|| request_named(id))),
        Authority::Access(_) | Authority::OwnRole => Ok(Responding { alert, response }),
    }
}

/// A clock of the alert must have named the organisation.
fn check_scope(
    check: &EntryCheck<'_>,
    alert: &Alert,
    (id, code): (AlertId, OdsCode),
    organisation: OrganisationKey,
) -> Result<(), ApplyError> {
    if in_scope(alert.clocks(check.at), organisation) {
        return Ok(());
    }
    Err(check.unknown(|| format!("a duty of {} to {}", organisation_named(code), alert_named(id))))
}

/// The authority that the entry names must be one that its actor had there. Whether it suffices is a rule, and not
/// asked.
fn check_authority<R: Has<Roles> + Has<Access>>(
    check: &EntryCheck<'_>,
    register: &R,
    authority: Authority,
    organisation: OrganisationKey,
    code: OdsCode,
) -> Result<(), ApplyError> {
    let (roles, access): (&Roles, &Access) = (register.store(), register.store());
    let had = check.user.is_some_and(|user| match authority {
        Authority::OwnRole => roles.at(user, organisation, check.at).is_some(),
        Authority::Access(id) => access.get(id).is_some_and(|request| {
            request.user == user
                && request.organisation == organisation
                && matches!(request.decided(check.at), Some(Decided::Approved { .. }))
        }),
    });
    check.must_hold(had, || {
        format!("its actor did not have the authority `{authority}` for {}", organisation_named(code))
    })
}

fn remember<R: Has<Users> + Has<Responses>>(
    register: &mut R,
    keys: Answered,
    entry: Written,
    content: Content,
    authority: Authority,
    revision: u32,
) {
    let by = actor(register, entry.by);
    let record = Record { at: entry.at, seq: entry.seq, content, by, authority, revision };
    let responses: &mut Responses = register.store_mut();
    responses.remember(keys.alert, keys.organisation, record);
}

fn actor<R: Has<Users>>(register: &mut R, by: By) -> ActorKey {
    match by {
        By::User(user) => ActorKey::User(user),
        By::Operator(name) => match register.store().operator(&name) {
            Some(known) => known,
            None => register.store_mut().remember_operator(name),
        },
    }
}
