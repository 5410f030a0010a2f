//! Clocks start and end, and with them what organisations have to do.

use std::sync::Arc;

use crate::alert::{AlertKey, AlertWithdrawn, Alerts, ResponseRequired, SeverityChanged, alert_named};
use crate::apply::{Apply, ApplyError, EntryCheck, Has, Written};
use crate::organisation::{OrganisationKey, Organisations};
use crate::policy::Policies;
use crate::response::Responses;
use crate::shared::Shared;

impl<R: Has<Policies> + Has<Shared<Organisations>> + Has<Alerts> + Has<Responses>> Apply<R>
    for ResponseRequired
{
    /// The alert, and whom the clock names.
    type Keys = (AlertKey, Vec<OrganisationKey>);

    /// One clock runs at a time.
    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<Self::Keys, ApplyError> {
        let (alerts, organisations): (&Alerts, &Shared<Organisations>) = (register.store(), register.store());
        let key = alerts.check_stream(check, self.alert)?;
        let mut named = Vec::with_capacity(self.organisations.len());
        for code in &self.organisations {
            named.push(organisations.check_known(check, *code)?);
        }
        check.must_be_due_after(check.at, self.due_at)?;
        let running = alerts.get(key).is_some_and(|alert| alert.asking(check.at).is_some());
        check.must_hold(!running, || format!("a clock of {} is running already", alert_named(self.alert)))?;
        Ok((key, named))
    }

    fn apply(self, (alert, named): Self::Keys, entry: Written, register: &mut R) {
        let policies: &Policies = register.store();
        let policy = Arc::clone(policies.as_of(entry.at));
        // A second hold on the organisations, which are read while the alerts change.
        let organisations: Shared<Organisations> = Has::<Shared<Organisations>>::store(register).clone();
        let alerts: &mut Alerts = register.store_mut();
        let start = (entry.at, entry.seq);
        let before = alerts.remember_clock(alert, start, policy, self.due_at, named, &organisations);
        drop(organisations);
        let alerts: &Alerts = register.store();
        let asked = alerts.get(alert).map(|alert| alert.asked().to_vec()).unwrap_or_default();
        let responses: &mut Responses = register.store_mut();
        responses.remember_clock_ended(alert, &before, entry.at);
        asked.into_iter().for_each(|organisation| responses.remember_asked(alert, organisation));
    }
}

impl<R: Has<Alerts> + Has<Responses>> Apply<R> for SeverityChanged {
    type Keys = AlertKey;

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<AlertKey, ApplyError> {
        let alerts: &Alerts = register.store();
        alerts.check_stream(check, self.id)
    }

    fn apply(self, key: AlertKey, entry: Written, register: &mut R) {
        let alerts: &mut Alerts = register.store_mut();
        let asked = alerts.remember_severity(key, entry.at, entry.seq, self.severity);
        let responses: &mut Responses = register.store_mut();
        responses.remember_clock_ended(key, &asked, entry.at);
    }
}

impl<R: Has<Alerts> + Has<Responses>> Apply<R> for AlertWithdrawn {
    type Keys = AlertKey;

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<AlertKey, ApplyError> {
        let alerts: &Alerts = register.store();
        let key = alerts.check_stream(check, self.id)?;
        let withdrawn = alerts.get(key).and_then(|alert| alert.withdrawn_at(check.at));
        check.must_hold(withdrawn.is_none(), || format!("{} is withdrawn already", alert_named(self.id)))?;
        Ok(key)
    }

    fn apply(self, key: AlertKey, entry: Written, register: &mut R) {
        let alerts: &mut Alerts = register.store_mut();
        alerts.remember_withdrawn(key, entry.at, entry.seq);
        let scope = alerts.get(key).map(|alert| alert.ever_in_scope().to_vec()).unwrap_or_default();
        let responses: &mut Responses = register.store_mut();
        responses.remember_withdrawn(key, &scope, entry.at);
    }
}
