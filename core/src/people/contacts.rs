use super::{Email, Mobile};
use crate::history::History;
use crate::index::{Index, Key, Map};
use crate::organisation::OrganisationKey;
use crate::spans::Spans;
use crate::text::Name;
use crate::time::Timestamp;

/// How an alert contact is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ContactAddress {
    pub(crate) email: Option<Email>,
    pub(crate) mobile: Option<Mobile>,
}

/// The alert-only contacts of one organisation.
#[derive(Debug, Clone, Default, PartialEq)]
struct OfOrganisation {
    index: Index<Name, Contact>,
    there: Spans<Key<Contact>>,
}

/// One contact: where reached, or that there is none of the name any more.
#[derive(Debug, Clone, PartialEq)]
struct Contact {
    name: Name,
    address: History<Option<ContactAddress>>,
}

/// The alert-only contacts of each organisation, by name (rule U8).
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Contacts {
    at: Map<OrganisationKey, OfOrganisation>,
}

impl Contacts {
    pub(crate) fn get(
        &self,
        organisation: OrganisationKey,
        name: &Name,
        at: Timestamp,
    ) -> Option<&ContactAddress> {
        let contacts = &self.at.get(&organisation)?.index;
        contacts.get(contacts.key(name)?)?.address.as_of(at)?.as_ref()
    }

    /// The contacts of an organisation at that instant, by name.
    pub(crate) fn of(&self, organisation: OrganisationKey, at: Timestamp) -> Vec<(&Name, &ContactAddress)> {
        let Some(OfOrganisation { index, there }) = self.at.get(&organisation) else {
            return Vec::new();
        };
        let known = there.at(at).filter_map(|key| index.get(key));
        let mut contacts: Vec<_> =
            known.filter_map(|contact| Some((&contact.name, contact.address.as_of(at)?.as_ref()?))).collect();
        contacts.sort_unstable_by_key(|(name, _)| *name);
        contacts
    }

    pub(crate) fn remember(
        &mut self,
        organisation: OrganisationKey,
        at: Timestamp,
        name: Name,
        address: Option<ContactAddress>,
    ) {
        let OfOrganisation { index, there } = self.at.entry(organisation).or_default();
        let key = index
            .key(&name)
            .unwrap_or_else(|| index.insert(name.clone(), Contact { name, address: History::default() }));
        let Some(contact) = index.get_mut(key) else {
            return;
        };
        if let Some((since, Some(_))) = contact.address.newest() {
            there.remove(key, *since, None);
            there.add(key, *since, Some(at));
        }
        if address.is_some() {
            there.add(key, at, None);
        }
        contact.address.push(at, address);
    }
}
