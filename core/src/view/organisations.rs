use crate::wire::answer;

use super::View;
use crate::access::{RequestId, RequestState};
use crate::actor::UserId;
use crate::ods_code::OdsCode;
use crate::organisation::Sector;
use crate::people::{Email, Mobile, Role};
use crate::refusal::Refusal;
use crate::text::{Name, Text};
use crate::time::Timestamp;

answer! {
    /// One organisation in a list.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub struct OrganisationSummary {
        /// Its ODS code.
        pub ods_code: OdsCode,
        /// Its name.
        pub name: Name,
        /// Its sector.
        pub sector: Sector,
        /// Its region.
        pub region: Option<Name>,
        /// Whether it is on the mandated list. An alert asks those that are mandated and not closed (rule A5).
        pub mandated: bool,
        /// Whether it is closed.
        pub closed: bool,
    }
}

answer! {
    /// A user with a role at an organisation.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub struct Member {
        /// The user.
        pub user: UserId,
        /// The user's name.
        pub name: Name,
        /// The user's NHSmail address.
        pub email: Email,
        /// The user's role there.
        pub role: Role,
        /// Whether multi-factor authentication is confirmed.
        pub mfa: bool,
    }
}

answer! {
    /// Somebody who gets alerts and no access (rule U8).
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub struct AlertContact {
        /// The contact's name.
        pub name: Name,
        /// An address.
        pub email: Option<Email>,
        /// A mobile number.
        pub mobile: Option<Mobile>,
    }
}

answer! {
    /// The people of an organisation.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub struct Members {
        /// The organisation.
        pub organisation: OdsCode,
        /// Whether it is on the mandated list.
        pub mandated: bool,
        /// Whether it is closed.
        pub closed: bool,
        /// Everybody with a role there, by user id.
        pub users: Vec<Member>,
        /// Its alert contacts, by name.
        pub contacts: Vec<AlertContact>,
    }
}

answer! {
    /// A request for access to an organisation.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub struct AccessRequestSummary {
        /// The request.
        pub request: RequestId,
        /// Who asked.
        pub user: UserId,
        /// On behalf of which organisation.
        pub lead_organisation: OdsCode,
        /// The agreement cited.
        pub agreement: Text,
        /// Where the request stands.
        pub state: RequestState,
        /// The instant from which the access is gone, if the approval set one.
        pub until: Option<Timestamp>,
    }
}

impl View<'_> {
    /// Every organisation, by ODS code.
    ///
    /// ```
    /// # use alert_response::{Entry, Register};
    /// # let journal = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/journal.jsonl"));
    /// # let register = Register::replay(journal.lines().map(|line| Entry::from_json(line).unwrap()))?;
    /// let view = register.as_of("2026-05-08T09:00:00Z".parse()?);
    /// let organisations = view.organisations();
    /// assert_eq!(organisations[0].ods_code.as_str(), "0AR");
    /// assert!(!organisations[0].mandated);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn organisations(&self) -> Vec<OrganisationSummary> {
        let organisations = self.register.organisations.known_by_code(self.at);
        organisations
            .map(|(ods_code, key, organisation)| OrganisationSummary {
                ods_code,
                name: organisation.name.clone(),
                sector: organisation.sector,
                region: organisation.region.clone(),
                mandated: organisation.mandated(self.at),
                closed: !self.register.organisations.is_open(key, self.at),
            })
            .collect()
    }

    /// The users and alert contacts of an organisation.
    ///
    /// ```
    /// # use alert_response::{Entry, Register};
    /// # let journal = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/journal.jsonl"));
    /// # let register = Register::replay(journal.lines().map(|line| Entry::from_json(line).unwrap()))?;
    /// let view = register.as_of("2026-05-08T09:00:00Z".parse()?);
    /// let members = view.members("R0A".parse()?)?;
    /// assert_eq!(members.users[0].user.as_str(), "alice");
    /// assert_eq!(members.contacts[0].name.as_str(), "Night desk");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// `unknown_organisation`.
    pub fn members(&self, organisation: OdsCode) -> Result<Members, Refusal> {
        let (register, at) = (self.register, self.at);
        let place = register.organisations.known(organisation, at)?;
        let member = |(user, role)| {
            let record = register.people.users.get(user)?;
            let (name, email) = record.profile(at).cloned()?;
            Some(Member { user: record.id.clone(), name, email, role, mfa: record.mfa(at) })
        };
        let mut users: Vec<_> = register.people.roles.members(place, at).filter_map(member).collect();
        users.sort_unstable_by(|a, b| a.user.cmp(&b.user));
        let contacts = register.people.contacts.of(place, at).into_iter().map(|(name, address)| {
            AlertContact { name: name.clone(), email: address.email.clone(), mobile: address.mobile.clone() }
        });
        Ok(Members {
            organisation,
            mandated: register.organisations.get(place).is_some_and(|known| known.mandated(at)),
            closed: !register.organisations.is_open(place, at),
            users,
            contacts: contacts.collect(),
        })
    }

    /// Every request for access to an organisation, by number.
    ///
    /// ```
    /// # use alert_response::{Entry, Register};
    /// # let journal = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/journal.jsonl"));
    /// # let register = Register::replay(journal.lines().map(|line| Entry::from_json(line).unwrap()))?;
    /// let view = register.as_of("2026-05-08T09:00:00Z".parse()?);
    /// let requests = view.access_requests("R0A".parse()?)?;
    /// assert_eq!(requests[0].state, alert_response::RequestState::Approved);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// `unknown_organisation`.
    pub fn access_requests(&self, organisation: OdsCode) -> Result<Vec<AccessRequestSummary>, Refusal> {
        let (register, at) = (self.register, self.at);
        let place = register.organisations.known(organisation, at)?;
        let requests = register.access.for_organisation(place, at).filter_map(|request| {
            Some(AccessRequestSummary {
                request: request.id,
                user: register.people.users.get(request.user)?.id.clone(),
                lead_organisation: request.lead_code,
                agreement: request.agreement.clone(),
                state: request.state(register.ground(at)),
                until: request.until(at),
            })
        });
        Ok(requests.collect())
    }
}
