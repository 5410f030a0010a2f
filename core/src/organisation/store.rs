use std::collections::BTreeMap;

use super::{
    CloseOrganisation, MandateChanged, OrganisationClosed, OrganisationRegistered, RegisterOrganisation,
    Sector, SetMandate,
};
use crate::actor::Caller;
use crate::history::{History, in_order};
use crate::index::{Index, Key, KeySet};
use crate::ods_code::OdsCode;
use crate::refusal::Refusal;
use crate::refusal_code::RefusalCode;
use crate::spans::Spans;
use crate::text::Name;
use crate::time::Timestamp;

pub(crate) type OrganisationKey = Key<Organisation>;

/// What is remembered of one organisation.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Organisation {
    pub(crate) name: Name,
    pub(crate) sector: Sector,
    pub(crate) region: Option<Name>,
    /// The last entry of its stream (rule T5); roles, contacts and access count.
    last_at: Timestamp,
    mandate: History<bool>,
}

impl Organisation {
    pub(crate) fn mandated(&self, at: Timestamp) -> bool {
        self.mandate.as_of(at).copied().unwrap_or(false)
    }
}

/// Which organisation it is, and from when until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Life {
    code: OdsCode,
    registered_at: Timestamp,
    closed_at: Option<Timestamp>,
}

/// All organisations ever registered.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Organisations {
    index: Index<OdsCode, Organisation>,
    /// By key, beside the organisations: all that most questions ask of one, close together.
    lives: Vec<Life>,
    /// From here on every organisation is known: no life needs to be looked at.
    newest: Option<Timestamp>,
    /// Whoever ever closed; for everybody else no life needs to be looked at.
    closed: KeySet<Organisation>,
    /// With the `seq` of each closing, as they arrived.
    closings: Vec<(u64, OrganisationKey)>,
    sorted: BTreeMap<OdsCode, OrganisationKey>,
    /// Whoever is mandated and open, and when.
    mandated: Spans<OrganisationKey>,
}

impl Organisations {
    /// The key of a code, known now or only later.
    pub(crate) fn key(&self, code: OdsCode) -> Option<OrganisationKey> {
        self.index.key(&code)
    }

    pub(crate) fn get(&self, key: OrganisationKey) -> Option<&Organisation> {
        self.index.get(key)
    }

    /// Step 3: the organisation, if it is known at that instant (rule T6).
    pub(crate) fn known(&self, code: OdsCode, at: Timestamp) -> Result<OrganisationKey, Refusal> {
        self.known_at(code, at).ok_or_else(|| unknown_organisation(code, at))
    }

    pub(crate) fn known_at(&self, code: OdsCode, at: Timestamp) -> Option<OrganisationKey> {
        self.index.key(&code).filter(|key| self.has_begun(*key, at))
    }

    /// Whether the organisation was registered by that instant.
    pub(crate) fn has_begun(&self, key: OrganisationKey, at: Timestamp) -> bool {
        self.newest <= Some(at) || self.life(key).is_some_and(|life| life.registered_at <= at)
    }

    pub(crate) fn code(&self, key: OrganisationKey) -> Option<OdsCode> {
        self.life(key).map(|life| life.code)
    }

    fn life(&self, key: OrganisationKey) -> Option<&Life> {
        self.lives.get(key.place())
    }

    /// When the organisation closed, if an entry dated at or before `at` says so.
    pub(crate) fn closed_at(&self, key: OrganisationKey, at: Timestamp) -> Option<Timestamp> {
        if !self.closed.contains(key) {
            return None;
        }
        self.life(key)?.closed_at.filter(|closed| *closed <= at)
    }

    /// Whose closing arrived after the entry `since`, and is dated at or before `at`.
    pub(crate) fn closed_since(&self, since: u64, at: Timestamp) -> impl Iterator<Item = OrganisationKey> {
        let closings = self.closings.iter().rev().take_while(move |(seq, _)| *seq > since);
        closings.map(|(_, key)| *key).filter(move |key| !self.is_open(*key, at))
    }

    pub(crate) fn is_open(&self, key: OrganisationKey, at: Timestamp) -> bool {
        self.closed_at(key, at).is_none()
    }

    /// Step 6: a closed organisation takes no further command (rule O3).
    pub(crate) fn must_be_open(&self, key: OrganisationKey, at: Timestamp) -> Result<(), Refusal> {
        let closed = self.closed_at(key, at).and_then(|closed| Some((self.code(key)?, closed)));
        closed.map_or(Ok(()), |(code, closed)| Err(organisation_closed(code, closed)))
    }

    /// Step 5 for what is written to the organisation's stream.
    pub(crate) fn in_order(&self, key: OrganisationKey, at: Timestamp) -> Result<(), Refusal> {
        let stream = self.get(key).zip(self.code(key));
        stream.map_or(Ok(()), |(organisation, code)| {
            in_order(Some(organisation.last_at), at, &format_args!("organisation `{code}`"))
        })
    }

    pub(crate) fn last_at(&self, key: OrganisationKey) -> Option<Timestamp> {
        self.get(key).map(|organisation| organisation.last_at)
    }

    /// Every organisation known at that instant, by ODS code.
    pub(crate) fn known_by_code(
        &self,
        at: Timestamp,
    ) -> impl Iterator<Item = (OdsCode, OrganisationKey, &Organisation)> {
        self.sorted.iter().filter_map(move |(code, key)| {
            self.life(*key).filter(|life| life.registered_at <= at)?;
            Some((*code, *key, self.get(*key)?))
        })
    }

    /// Every organisation that is mandated and open at that instant, by ODS code.
    pub(crate) fn mandated(&self, at: Timestamp) -> Vec<(OdsCode, OrganisationKey)> {
        let keys = self.mandated.at(at);
        let mut organisations: Vec<_> = keys.filter_map(|key| Some((self.code(key)?, key))).collect();
        organisations.sort_unstable();
        organisations
    }

    pub(crate) fn judge_registering(
        &self,
        command: &RegisterOrganisation,
        caller: Caller,
        at: Timestamp,
    ) -> Result<OrganisationRegistered, Refusal> {
        caller.must_be_operator("register organisations")?;
        let code = command.ods_code;
        if let Some(key) = self.key(code) {
            self.in_order(key, at)?;
            return Err(Refusal::new(
                RefusalCode::OrganisationAlreadyRegistered,
                format!("organisation `{code}` is already registered; an ODS code is never free again"),
            ));
        }
        Ok(OrganisationRegistered {
            ods_code: code,
            name: command.name.clone(),
            sector: command.sector,
            region: command.region.clone(),
            mandated: command.mandated,
        })
    }

    pub(crate) fn judge_mandate(
        &self,
        command: &SetMandate,
        caller: Caller,
        at: Timestamp,
    ) -> Result<MandateChanged, Refusal> {
        let SetMandate { ods_code, mandated } = *command;
        let key = self.known(ods_code, at)?;
        caller.must_be_operator("change the mandated list")?;
        self.in_order(key, at)?;
        self.must_be_open(key, at)?;
        if self.get(key).is_some_and(|organisation| organisation.mandated(at) == mandated) {
            let not = if mandated { "" } else { "not " };
            return Err(Refusal::new(
                RefusalCode::MandateUnchanged,
                format!("organisation `{ods_code}` is already {not}mandated; nothing would change"),
            ));
        }
        Ok(MandateChanged { ods_code, mandated })
    }

    pub(crate) fn judge_closing(
        &self,
        command: &CloseOrganisation,
        caller: Caller,
        at: Timestamp,
    ) -> Result<OrganisationClosed, Refusal> {
        let ods_code = command.ods_code;
        let key = self.known(ods_code, at)?;
        caller.must_be_operator("close organisations")?;
        self.in_order(key, at)?;
        self.must_be_open(key, at)?;
        Ok(OrganisationClosed { ods_code })
    }

    /// The caller has seen that the code is new.
    pub(crate) fn remember_registered(&mut self, at: Timestamp, event: OrganisationRegistered) {
        let code = event.ods_code;
        let organisation = Organisation {
            name: event.name,
            sector: event.sector,
            region: event.region,
            last_at: at,
            mandate: History::beginning(at, event.mandated),
        };
        let key = self.index.insert(code, organisation);
        self.sorted.insert(code, key);
        if event.mandated {
            self.mandated.add(key, at, None);
        }
        self.newest = self.newest.max(Some(at));
        self.lives.push(Life { code, registered_at: at, closed_at: None });
    }

    pub(crate) fn remember_mandate(&mut self, key: OrganisationKey, at: Timestamp, mandated: bool) {
        let open = self.is_open(key, Timestamp::MAX);
        let before = self.mandated_since(key);
        if let Some(organisation) = self.index.get_mut(key) {
            organisation.mandate.push(at, mandated);
            if open {
                self.end_mandate(key, before, at);
                if mandated {
                    self.mandated.add(key, at, None);
                }
            }
        }
    }

    pub(crate) fn remember_closed(&mut self, key: OrganisationKey, at: Timestamp, seq: u64) {
        if self.is_open(key, Timestamp::MAX) {
            self.end_mandate(key, self.mandated_since(key), at);
        }
        if let Some(life) = self.lives.get_mut(key.place()) {
            life.closed_at = Some(at);
            self.closed.insert(key);
            self.closings.push((seq, key));
        }
    }

    /// Since which entry the organisation is mandated, if it is after all of them.
    fn mandated_since(&self, key: OrganisationKey) -> Option<Timestamp> {
        self.get(key)?.mandate.newest().filter(|(_, mandated)| *mandated).map(|(since, _)| *since)
    }

    fn end_mandate(&mut self, key: OrganisationKey, since: Option<Timestamp>, at: Timestamp) {
        if let Some(since) = since {
            self.mandated.remove(key, since, None);
            self.mandated.add(key, since, Some(at));
        }
    }

    /// An entry was written to the organisation's stream.
    pub(crate) fn remember_entry(&mut self, key: OrganisationKey, at: Timestamp) {
        if let Some(organisation) = self.index.get_mut(key) {
            organisation.last_at = at;
        }
    }
}

pub(crate) fn organisation_closed(code: OdsCode, closed: Timestamp) -> Refusal {
    Refusal::new(
        RefusalCode::OrganisationClosed,
        format!("organisation `{code}` closed at {closed}; it accepts no further command"),
    )
}

pub(crate) fn unknown_organisation(code: OdsCode, at: Timestamp) -> Refusal {
    Refusal::new(
        RefusalCode::UnknownOrganisation,
        format!("no organisation `{code}` is known at {at}; register it first"),
    )
}
