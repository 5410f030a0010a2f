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
    /// One organisation in the list of organisations.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub struct OrganisationSummary {
        /// The ODS code of the organisation.
        pub ods_code: OdsCode,
        /// The name of the organisation.
        pub name: Name,
        /// The kind of organisation. It does not decide whether the organisation must respond (rule O2).
        pub sector: Sector,
        /// The region, in words that the operator chose.
        pub region: Option<Name>,
        /// Whether the organisation is on the mandated list at the instant of the view. An alert asks every
        /// organisation that is on the list and open, unless it names others (rule A5).
        pub mandated: bool,
        /// Whether the organisation is closed at the instant of the view (rule O3).
        pub closed: bool,
    }
}

answer! {
    /// A user who has a role at an organisation.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub struct Member {
        /// The id of the user.
        pub user: UserId,
        /// The name of the user.
        pub name: Name,
        /// The NHSmail address of the user.
        pub email: Email,
        /// The role of the user at the organisation.
        pub role: Role,
        /// Whether multi-factor authentication is confirmed. Until it is, the user can do nothing (rule U3).
        pub mfa: bool,
    }
}

answer! {
    /// A contact who receives the alerts of an organisation but has no access (rule U8).
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub struct AlertContact {
        /// The name of the contact, which no other contact of the organisation may have.
        pub name: Name,
        /// The email address of the contact, in any domain.
        pub email: Option<Email>,
        /// The mobile number of the contact.
        pub mobile: Option<Mobile>,
    }
}

answer! {
    /// The users who have a role at an organisation, and its alert contacts.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub struct Members {
        /// The ODS code of the organisation.
        pub organisation: OdsCode,
        /// Whether the organisation is on the mandated list at the instant of the view (rule O2).
        pub mandated: bool,
        /// Whether the organisation is closed at the instant of the view (rule O3).
        pub closed: bool,
        /// Every user who has a role at the organisation, by user id.
        pub users: Vec<Member>,
        /// The alert contacts of the organisation, by name.
        pub contacts: Vec<AlertContact>,
    }
}

answer! {
    /// A request for access to an organisation (rule D1).
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub struct AccessRequestSummary {
        /// The id of the request.
        pub request: RequestId,
        /// The id of the user who asked.
        pub user: UserId,
        /// The ODS code of the organisation where the person who asked had a role, and on whose behalf they asked.
        pub lead_organisation: OdsCode,
        /// The agreement between the two organisations, which every request must cite (rule D1).
        pub agreement: Text,
        /// The state of the request at the instant of the view.
        pub state: RequestState,
        /// The instant from which the access is no longer in force, if the approval set one. It is kept when the access
        /// ends earlier.
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
