use std::borrow::Cow;
use std::sync::Arc;

use super::View;
use super::position::AlertAt;
use crate::alert::AlertKey;
use crate::index::KeySet;
use crate::organisation::OrganisationKey;
use crate::{AlertId, Position, Refusal, Register, Timestamp};

/// Where every organisation in scope stands with several alerts: alert after alert, each by ODS code (rules P1 and P4).
///
/// An iterator, so that millions of positions need no room. Reading may be paused, for example to let go of a lock:
/// see [`Bookmark`].
#[derive(Clone)]
pub struct PositionsOf<'a> {
    view: View<'a>,
    alerts: Arc<[AlertKey]>,
    /// The place in `alerts` of the one being read, and in its scope of the organisation that is next.
    alert: usize,
    organisation: usize,
    reading: Option<(AlertAt<'a>, Cow<'a, [OrganisationKey]>)>,
}

/// Where a reading of positions stopped; it borrows nothing.
///
/// ```
/// # use alert_response::{Entry, Register};
/// # let journal = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/journal.jsonl"));
/// # let register = Register::replay(journal.lines().map(|line| Entry::from_json(line).unwrap()))?;
/// let view = register.as_of("2026-05-08T09:00:00Z".parse()?);
/// let mut positions = view.positions_of_all();
/// let first = positions.next().map(|position| position.organisation);
/// assert_eq!(first, Some("R0A".parse()?));
/// let bookmark = positions.bookmark();
/// // … and some time later:
/// let second = bookmark.resume(&register)?.next().map(|position| position.organisation);
/// assert_eq!(second, Some("R0B".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Bookmark {
    at: Timestamp,
    last_seq: u64,
    alerts: Arc<[AlertKey]>,
    alert: usize,
    organisation: usize,
}

/// The register took entries after the bookmark was laid: what follows might not fit what was read before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("the register changed while its positions were read; ask again")]
pub struct RegisterChanged {
    /// The last entry that the reading knew.
    pub read_at_seq: u64,
    /// The register's last entry now.
    pub last_seq: u64,
}

impl<'a> View<'a> {
    /// Where every organisation in scope stands with each of these alerts, in their order; a repeated alert counts once.
    ///
    /// ```
    /// # use alert_response::{Entry, Register};
    /// # let journal = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/journal.jsonl"));
    /// # let register = Register::replay(journal.lines().map(|line| Entry::from_json(line).unwrap()))?;
    /// let view = register.as_of("2026-05-08T09:00:00Z".parse()?);
    /// let positions = view.positions_of(&["CC-1".parse()?])?;
    /// assert!(positions.eq(view.positions("CC-1".parse()?)?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// `unknown_alert`.
    pub fn positions_of(&self, alerts: &[AlertId]) -> Result<PositionsOf<'a>, Refusal> {
        let mut keys = Vec::with_capacity(alerts.len());
        let mut seen = KeySet::default();
        for id in alerts {
            let (key, _) = self.register.alerts.known(*id, self.at)?;
            if !seen.contains(key) {
                seen.insert(key);
                keys.push(key);
            }
        }
        Ok(self.positions_by_key(keys))
    }

    /// Where every organisation in scope stands with every alert: by alert id, each by ODS code.
    ///
    /// ```
    /// # use alert_response::{Entry, Register};
    /// # let journal = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/journal.jsonl"));
    /// # let register = Register::replay(journal.lines().map(|line| Entry::from_json(line).unwrap()))?;
    /// let view = register.as_of("2026-05-08T09:00:00Z".parse()?);
    /// let late = view.positions_of_all().filter(|position| position.timeliness.as_str() == "late");
    /// assert_eq!(late.count(), 0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn positions_of_all(&self) -> PositionsOf<'a> {
        let mut alerts: Vec<_> =
            self.register.alerts.issued(self.at).map(|(key, alert)| (alert.id, key)).collect();
        alerts.sort_unstable_by_key(|(id, _)| *id);
        self.positions_by_key(alerts.into_iter().map(|(_, key)| key).collect())
    }

    fn positions_by_key(&self, alerts: Vec<AlertKey>) -> PositionsOf<'a> {
        PositionsOf { view: *self, alerts: alerts.into(), alert: 0, organisation: 0, reading: None }
    }
}

impl<'a> PositionsOf<'a> {
    /// Where this reading stands, to go on from there later.
    #[must_use]
    pub fn bookmark(&self) -> Bookmark {
        Bookmark {
            at: self.view.at,
            last_seq: self.view.register.last_seq(),
            alerts: Arc::clone(&self.alerts),
            alert: self.alert,
            organisation: self.organisation,
        }
    }

    /// The alert being read and its scope, if the reading has one more.
    fn open(&mut self) -> Option<(AlertAt<'a>, &[OrganisationKey])> {
        if self.reading.is_none() {
            let key = *self.alerts.get(self.alert)?;
            let View { register, at } = self.view;
            let alert = register.alerts.get(key)?;
            self.reading = Some((self.view.alert_at(key, alert), alert.scope(&register.organisations, at)));
        }
        self.reading.as_ref().map(|(alert, scope)| (*alert, scope.as_ref()))
    }
}

impl<'a> Iterator for PositionsOf<'a> {
    type Item = Position<'a>;

    fn next(&mut self) -> Option<Position<'a>> {
        loop {
            let place = self.organisation;
            let (alert, scope) = self.open()?;
            let Some(key) = scope.get(place).copied() else {
                (self.alert, self.organisation, self.reading) = (self.alert + 1, 0, None);
                continue;
            };
            self.organisation += 1;
            if let Some(position) = self.view.position_by_key(alert, key) {
                return Some(position);
            }
        }
    }
}

impl std::fmt::Debug for PositionsOf<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("PositionsOf").field(&self.bookmark()).finish()
    }
}

impl Bookmark {
    /// Goes on reading, from the same register as of the same instant.
    ///
    /// # Errors
    /// The register took entries since.
    pub fn resume(self, register: &Register) -> Result<PositionsOf<'_>, RegisterChanged> {
        let Self { at, last_seq, alerts, alert, organisation } = self;
        if register.last_seq() != last_seq {
            return Err(RegisterChanged { read_at_seq: last_seq, last_seq: register.last_seq() });
        }
        Ok(PositionsOf { view: register.as_of(at), alerts, alert, organisation, reading: None })
    }
}
