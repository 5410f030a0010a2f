use std::collections::BTreeMap;

use super::{Email, Mobile};
use crate::history::History;
use crate::index::Map;
use crate::organisation::OrganisationKey;
use crate::{Name, Timestamp};

/// How an alert contact is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ContactAddress {
    pub(crate) email: Option<Email>,
    pub(crate) mobile: Option<Mobile>,
}

/// The alert-only contacts of each organisation, by name (rule U8).
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Contacts {
    at: Map<OrganisationKey, BTreeMap<Name, History<Option<ContactAddress>>>>,
}

impl Contacts {
    pub(crate) fn get(
        &self,
        organisation: OrganisationKey,
        name: &Name,
        at: Timestamp,
    ) -> Option<&ContactAddress> {
        self.at.get(&organisation)?.get(name)?.as_of(at)?.as_ref()
    }

    /// The contacts of an organisation at that instant, by name.
    pub(crate) fn of(
        &self,
        organisation: OrganisationKey,
        at: Timestamp,
    ) -> impl Iterator<Item = (&Name, &ContactAddress)> {
        let contacts = self.at.get(&organisation).into_iter().flatten();
        contacts.filter_map(move |(name, history)| Some((name, history.as_of(at)?.as_ref()?)))
    }

    pub(crate) fn remember(
        &mut self,
        organisation: OrganisationKey,
        at: Timestamp,
        name: Name,
        address: Option<ContactAddress>,
    ) {
        self.at.entry(organisation).or_default().entry(name).or_default().push(at, address);
    }
}
