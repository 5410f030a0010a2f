use super::{Alert, AlertId, AlertIssued, AlertKey, AlertUpdated, Alerts, DeadlineSet};
use crate::apply::{Apply, ApplyError, EntryCheck, Has, Written};
use crate::organisation::Organisations;
use crate::policy::{Policies, PolicySet};

/// A policy is remembered here, because no policy may come before the start of a clock (rule T5).
impl<R: Has<Policies> + Has<Alerts>> Apply<R> for PolicySet {
    type Keys = ();

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<(), ApplyError> {
        let (policies, alerts): (&Policies, &Alerts) = (register.store(), register.store());
        check.must_be_in_order(policies.last_at())?;
        check.must_be_in_order(alerts.newest_start())
    }

    fn apply(self, (): (), entry: Written, register: &mut R) {
        let policies: &mut Policies = register.store_mut();
        policies.remember(entry.at, self);
    }
}

impl<R: Has<Organisations> + Has<Alerts>> Apply<R> for AlertIssued {
    type Keys = ();

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<(), ApplyError> {
        let (organisations, alerts): (&Organisations, &Alerts) = (register.store(), register.store());
        check.must_be_new(alerts.key(self.id).is_some(), || alert_named(self.id))?;
        self.respond_by.map_or(Ok(()), |respond_by| check.must_be_due_after(check.at, respond_by))?;
        for code in self.organisations.iter().flatten() {
            organisations.check_known(check, *code)?;
        }
        Ok(())
    }

    fn apply(self, (): (), entry: Written, register: &mut R) {
        let alerts: &mut Alerts = register.store_mut();
        alerts.remember_issued(entry.at, self);
    }
}

impl<R: Has<Alerts>> Apply<R> for AlertUpdated {
    type Keys = AlertKey;

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<AlertKey, ApplyError> {
        let alerts = register.store();
        let key = alerts.check_stream(check, self.id)?;
        let before = alerts.get(key).map_or(1, |alert| alert.revision(check.at));
        check.must_hold(before.checked_add(1) == Some(self.revision), || {
            format!(
                "{} is at revision {before}, which revision {} does not follow",
                alert_named(self.id),
                self.revision
            )
        })?;
        Ok(key)
    }

    fn apply(self, key: AlertKey, entry: Written, register: &mut R) {
        register.store_mut().remember_updated(key, entry.at, self);
    }
}

impl<R: Has<Alerts>> Apply<R> for DeadlineSet {
    type Keys = AlertKey;

    fn check(&self, check: &EntryCheck<'_>, register: &R) -> Result<AlertKey, ApplyError> {
        let alerts = register.store();
        let key = alerts.check_stream(check, self.id)?;
        let alert = alerts.get(key);
        let clock = alert.and_then(|alert| alert.newest_clock(check.at));
        let clock = clock.ok_or_else(|| check.unknown(|| format!("a clock of {}", alert_named(self.id))))?;
        check.must_hold(alert.is_some_and(|alert| alert.asking(check.at).is_some()), || {
            format!("no clock of {} is running", alert_named(self.id))
        })?;
        check.must_be_due_after(clock.started_at, self.respond_by)?;
        Ok(key)
    }

    fn apply(self, key: AlertKey, entry: Written, register: &mut R) {
        register.store_mut().remember_deadline(key, entry.at, entry.seq, self);
    }
}

impl Alerts {
    /// The alert, which must be known by the instant of the entry (rule T6).
    pub(crate) fn check_known(
        &self,
        check: &EntryCheck<'_>,
        id: AlertId,
    ) -> Result<(AlertKey, &Alert), ApplyError> {
        let known = self.find(id);
        let (key, alert) = known.ok_or_else(|| check.unknown(|| alert_named(id)))?;
        check.must_have_begun(alert.issued_at <= check.at, || alert_named(id))?;
        Ok((key, alert))
    }

    /// The alert, for an entry in its stream, which began with its issue.
    pub(crate) fn check_stream(&self, check: &EntryCheck<'_>, id: AlertId) -> Result<AlertKey, ApplyError> {
        if let Some((key, alert)) = self.find(id) {
            check.must_be_in_order(Some(alert.last_at()))?;
            return Ok(key);
        }
        let issued = check.ahead::<AlertIssued>().filter(|event| event.id == id);
        issued.map(|_| self.next_key()).ok_or_else(|| check.unknown(|| alert_named(id)))
    }
}

pub(crate) fn alert_named(id: AlertId) -> String {
    format!("alert `{id}`")
}
