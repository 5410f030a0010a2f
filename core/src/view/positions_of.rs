use std::borrow::Cow;
use std::sync::Arc;

use super::View;
use super::position::AlertAt;
use crate::alert::{AlertId, AlertKey};
use crate::index::KeySet;
use crate::organisation::OrganisationKey;
use crate::refusal::Refusal;
use crate::register::{Moment, Register};
use crate::time::Timestamp;
use crate::view::Position;

/// Where every organisation in scope stands with several alerts: alert after alert, each by ODS code (rules P1 and P4).
///
/// An iterator, so that millions of positions need no room. Reading may be paused, for example to let go of a lock:
/// see [`Bookmark`].
#[derive(Clone)]
pub struct PositionsOf<'a> {
    view: View<'a>,
    /// The entries that the reading knows.
    moment: Moment,
    alerts: Arc<[AlertKey]>,
    /// When every alert is read: how many had been issued or would be, at whatever instant.
    all: Option<usize>,
    /// The place in `alerts` of the one being read, and in its scope of the organisation that is next.
    alert: usize,
    organisation: usize,
    reading: Option<(AlertAt<'a>, Cow<'a, [OrganisationKey]>)>,
}

/// Where a reading of positions stopped; it borrows nothing.
///
/// A reading that is paused and resumed gives what it would have given without the pause: entries that the register
/// took meanwhile do not matter, unless one of them changes what is still to be read, as of the instant of the view.
/// An entry dated later never does.
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
    moment: Moment,
    alerts: Arc<[AlertKey]>,
    all: Option<usize>,
    alert: usize,
    organisation: usize,
}

/// Why a reading of positions cannot go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum BookmarkError {
    /// An entry arrived that changes what is still to be read: it would not fit what was read before.
    #[error("the register changed while its positions were read; ask again")]
    Changed {
        /// The last entry that the reading knew.
        read_at_seq: u64,
        /// The register's last entry now.
        last_seq: u64,
    },
    /// The bookmark was laid in another register, or in a copy that has had other entries since.
    #[error("the bookmark is of another register; resume with the register that was read")]
    OtherRegister,
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
        Ok(self.positions_by_key(keys, None))
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
        let all = Some(self.register.alerts.next_key().place());
        self.positions_by_key(alerts.into_iter().map(|(_, key)| key).collect(), all)
    }

    fn positions_by_key(&self, alerts: Vec<AlertKey>, all: Option<usize>) -> PositionsOf<'a> {
        let moment = self.register.lineage.moment();
        PositionsOf {
            view: *self,
            moment,
            alerts: alerts.into(),
            all,
            alert: 0,
            organisation: 0,
            reading: None,
        }
    }
}

impl<'a> PositionsOf<'a> {
    /// Where this reading stands, to go on from there later.
    #[must_use]
    pub fn bookmark(&self) -> Bookmark {
        Bookmark {
            at: self.view.at,
            moment: self.moment,
            alerts: Arc::clone(&self.alerts),
            all: self.all,
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
                (self.alert, self.organisation, self.reading) = (self.alert.saturating_add(1), 0, None);
                continue;
            };
            self.organisation = self.organisation.saturating_add(1);
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
    /// Goes on reading, as of the same instant: in the register that was read, or in a copy that has had the same
    /// entries up to there. A register replayed from the same entries is another one.
    ///
    /// # Errors
    /// The register took an entry that changes what is still to be read, or it is another register.
    pub fn resume(self, register: &Register) -> Result<PositionsOf<'_>, BookmarkError> {
        if !register.lineage.includes(self.moment) {
            return Err(BookmarkError::OtherRegister);
        }
        let (read_at_seq, last_seq) = (self.moment.seq, register.last_seq());
        if read_at_seq != last_seq && self.rest_changed(register) {
            return Err(BookmarkError::Changed { read_at_seq, last_seq });
        }
        let Self { at, alerts, all, alert, organisation, .. } = self;
        let (view, moment) = (register.as_of(at), register.lineage.moment());
        Ok(PositionsOf { view, moment, alerts, all, alert, organisation, reading: None })
    }

    /// Whether an entry since, dated at or before the instant, concerns a position that is still to be read.
    fn rest_changed(&self, register: &Register) -> bool {
        let (at, since) = (self.at, self.moment.seq);
        if self.all.is_some_and(|known| register.alerts.asked_since(known, at)) {
            return true;
        }
        let closed: Vec<_> = register.organisations.closed_since(since, at).collect();
        let rest = self.alerts.get(self.alert..).unwrap_or_default();
        rest.iter().enumerate().any(|(place, key)| {
            let Some(alert) = register.alerts.get(*key) else { return false };
            let scope = alert.scope(&register.organisations, at);
            let unread = scope.get(if place == 0 { self.organisation } else { 0 }..).unwrap_or_default();
            // A scope never shrinks: there was nothing left to read before either.
            if unread.is_empty() {
                return false;
            }
            let responses = register.responses.to(*key);
            alert.changed_since(since, at)
                || closed.iter().any(|closed| unread.contains(closed))
                || responses.newest_seq() > since
                    && unread.iter().any(|organisation| {
                        let response = responses.get(*organisation);
                        response
                            .and_then(|response| response.as_of(at))
                            .is_some_and(|record| record.seq > since)
                    })
        })
    }
}
