//! The numbers and switches of the rules, as data.

use crate::wire::{
    Described, Kind, Limit, Parts, Value, Written, command,
    description::{Integer, Shape},
    event, fault, from_json, object, read_by_parts, reading,
};
use std::sync::Arc;

use serde::de::{self, SeqAccess};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::actor::Caller;
use crate::history::{History, all_in_order, in_order};
use crate::refusal::Refusal;
use crate::refusal_code::RefusalCode;
use crate::severity::Severity;
use crate::text::Name;
use crate::time::Timestamp;
use crate::wire::InputError;

const RANCA_2020: &str = "ranca_2020";
const RANCA_2023: &str = "ranca_2023";

const EXPECTED_HOURS: &str = "whole hours, 1 to 8760";

/// A whole number of hours, 1 to 8760 (a year).
///
/// ```
/// use alert_response::Hours;
///
/// assert_eq!(Hours::new(48)?.get(), 48);
/// assert!(Hours::new(0).is_err());
/// # Ok::<(), alert_response::InputError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hours(u16);

impl Hours {
    const LEAST: u16 = 1;
    const MOST: u16 = 8_760;

    /// That many hours.
    ///
    /// # Errors
    /// Anything but 1 to 8760.
    pub fn new(hours: u64) -> Result<Self, InputError> {
        u16::try_from(hours)
            .ok()
            .filter(|hours| (Self::LEAST..=Self::MOST).contains(hours))
            .map(Self)
            .ok_or_else(|| InputError::value(&hours.to_string(), EXPECTED_HOURS))
    }

    /// The number of hours.
    #[must_use]
    pub fn get(self) -> u32 {
        self.0.into()
    }
}

impl Serialize for Hours {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(self.0)
    }
}

impl<'de> Deserialize<'de> for Hours {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::read(deserializer, None)
    }
}

impl Described for Hours {
    const SHAPE: &'static Shape = &Shape::Integer(Integer {
        name: Some("Hours"),
        expected: EXPECTED_HOURS,
        least: Self::LEAST as u64,
        most: Self::MOST as u64,
    });
}

impl Written for Hours {}

impl Parts for Hours {
    const EXPECTED: &'static str = EXPECTED_HOURS;
    const KIND: Kind = Kind::Number;

    fn from_number<E: de::Error>(hours: u64) -> Result<Self, E> {
        Self::new(hours).map_err(fault)
    }
}

read_by_parts!(Hours);

/// A set of severities, perhaps empty; written highest first.
///
/// ```
/// use alert_response::{Severities, Severity};
///
/// let severities = Severities::from([Severity::Medium, Severity::High, Severity::Medium]);
/// assert!(severities.contains(Severity::High));
/// assert_eq!(severities.iter().collect::<Vec<_>>(), [Severity::High, Severity::Medium]);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Severities {
    named: [bool; 4],
}

impl Severities {
    /// Whether the severity is in the set.
    #[must_use]
    pub fn contains(self, severity: Severity) -> bool {
        self.iter().any(|named| named == severity)
    }

    /// The severities of the set, highest first.
    pub fn iter(self) -> impl Iterator<Item = Severity> {
        Severity::ALL.into_iter().zip(self.named).filter_map(|(severity, named)| named.then_some(severity))
    }
}

impl<I: IntoIterator<Item = Severity>> From<I> for Severities {
    fn from(severities: I) -> Self {
        let mut named = [false; 4];
        for severity in severities {
            for (place, candidate) in named.iter_mut().zip(Severity::ALL) {
                *place |= candidate == severity;
            }
        }
        Self { named }
    }
}

impl Serialize for Severities {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for Severities {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::read(deserializer, None)
    }
}

impl Described for Severities {
    const SHAPE: &'static Shape = &Shape::List(Severity::SHAPE);
}

impl Written for Severities {}

impl Parts for Severities {
    const EXPECTED: &'static str = "a list of severities";

    fn from_list<'de, A: SeqAccess<'de>>(list: A, limit: Option<Limit>) -> Result<Self, A::Error> {
        Vec::<Severity>::from_list(list, limit).map(Self::from)
    }
}

read_by_parts!(Severities);

object! {
    /// The numbers and switches of the rules. A clock keeps the policy under which it started.
    ///
    /// ```
    /// use alert_response::{Policy, Timestamp};
    ///
    /// let issued: Timestamp = "2021-12-10T18:00:00Z".parse()?;
    /// let due = Policy::ranca_2020().due_at(issued);
    /// assert_eq!(due, Some("2021-12-12T18:00:00Z".parse()?));
    /// # Ok::<(), alert_response::InputError>(())
    /// ```
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[or_name(named, &[RANCA_2020, RANCA_2023], "a policy, `ranca_2020` or `ranca_2023`")]
    pub struct Policy {
        /// The name of the policy. Only the built-in policies can be called `ranca_2020` or `ranca_2023`.
        pub name: Name,
        /// The severities at which an alert asks for responses. If the list is empty, no alert does (rule A3).
        pub response_severities: Severities,
        /// The number of elapsed hours from the start of a clock to its due instant (rule T3).
        pub respond_within_hours: Hours,
        /// The number of elapsed hours from a record on an open response until the next update is due. If it is left
        /// out, an update is due only where a record names an instant (rule R12).
        pub next_update_within_hours: Option<Hours>,
        /// Whether the first record must be in progress, which then needs no text (rule R12).
        pub acknowledge_first: bool,
        /// Whether the status unable to implement needs the SIRO's acceptance of the risk (rule R7).
        pub unable_needs_risk_acceptance: bool,
    }
}

fn named(name: &str) -> Result<Policy, InputError> {
    Policy::built_in(name).ok_or_else(|| InputError::value(name, "`ranca_2020`, `ranca_2023` or a policy"))
}

impl Policy {
    /// The policy of 2020, and of a new register: high severity asks, 48 hours, any status may come first.
    #[must_use]
    pub fn ranca_2020() -> Self {
        Self {
            name: Name::fixed(RANCA_2020),
            response_severities: Severities::from([Severity::High]),
            respond_within_hours: Hours(48),
            next_update_within_hours: None,
            acknowledge_first: false,
            unable_needs_risk_acceptance: false,
        }
    }

    /// The policy of 2023: acknowledge first, next update within 72 hours (rule R12).
    #[must_use]
    pub fn ranca_2023() -> Self {
        Self {
            name: Name::fixed(RANCA_2023),
            next_update_within_hours: Some(Hours(72)),
            acknowledge_first: true,
            ..Self::ranca_2020()
        }
    }

    /// The built-in policy of that name.
    #[must_use]
    pub fn built_in(name: &str) -> Option<Self> {
        match name {
            RANCA_2020 => Some(Self::ranca_2020()),
            RANCA_2023 => Some(Self::ranca_2023()),
            _ => None,
        }
    }

    /// Reads a policy as written on the wire, in full or by a built-in name.
    ///
    /// # Errors
    /// `invalid_value`, or `invalid_text` if only the name is wrong.
    pub fn from_json(json: &str) -> Result<Self, InputError> {
        reading(|| from_json(json))
    }

    /// The due instant of a clock that starts at `start`, or `None` beyond the year 9999 (rules T3 and A7).
    #[must_use]
    pub fn due_at(&self, start: Timestamp) -> Option<Timestamp> {
        start.plus_hours(self.respond_within_hours.get())
    }
}

command! {
    /// Sets the policy for the clocks that start from this instant on. A running clock keeps its own.
    ///
    /// ```
    /// # use alert_response::{Command, Policy, SetPolicy};
    /// let command = SetPolicy { policy: Policy::ranca_2023() };
    /// assert_eq!(
    ///     Command::from(command).to_json(),
    ///     r#"{"set_policy":{"policy":{"name":"ranca_2023","response_severities":["high"],"respond_within_hours":48,"next_update_within_hours":72,"acknowledge_first":true,"unable_needs_risk_acceptance":false}}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("set_policy")]
    #[rules(A3, A7, R7, R12)]
    #[by("the operator")]
    #[events(PolicySet)]
    pub struct SetPolicy {
        /// The policy, either in full or by the name of a built-in one.
        pub policy: Policy,
    }
}

event! {
    /// The policy was set for the clocks that start from this instant on. A running clock keeps its own.
    ///
    /// ```
    /// # use alert_response::{Event, Policy, PolicySet};
    /// let event = PolicySet { policy: Policy::ranca_2023() };
    /// assert_eq!(
    ///     serde_json::to_string(&Event::from(event))?,
    ///     r#"{"policy_set":{"policy":{"name":"ranca_2023","response_severities":["high"],"respond_within_hours":48,"next_update_within_hours":72,"acknowledge_first":true,"unable_needs_risk_acceptance":false}}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("policy_set")]
    pub struct PolicySet {
        /// The policy, always in full.
        pub policy: Policy,
    }
}

/// Which policy was in force when.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Policies {
    before_any: Arc<Policy>,
    set: History<Arc<Policy>>,
}

impl Default for Policies {
    fn default() -> Self {
        Self { before_any: Arc::new(Policy::ranca_2020()), set: History::default() }
    }
}

impl Policies {
    pub(crate) fn as_of(&self, at: Timestamp) -> &Arc<Policy> {
        self.set.as_of(at).unwrap_or(&self.before_any)
    }

    pub(crate) fn last_at(&self) -> Option<Timestamp> {
        self.set.last_at()
    }

    /// Step 1 of setting a policy, before the actor is looked at.
    pub(crate) fn check_form(command: &SetPolicy) -> Result<(), Refusal> {
        let name = command.policy.name.as_str();
        match Policy::built_in(name) {
            Some(built_in) if built_in != command.policy => Err(Refusal::new(
                RefusalCode::InvalidValue,
                format!("`{name}` is the name of a built-in policy; give this other policy another name"),
            )),
            Some(_) | None => Ok(()),
        }
    }

    /// `newest_start` is the start of the latest clock of any alert: no policy slips in before it (rule T5).
    pub(crate) fn judge(
        &self,
        command: &SetPolicy,
        caller: Caller,
        at: Timestamp,
        newest_start: Option<Timestamp>,
    ) -> Result<PolicySet, Refusal> {
        caller.must_be_operator("set the policy")?;
        all_in_order([
            in_order(self.last_at(), at, &"the policy"),
            in_order(newest_start, at, &"the clocks"),
        ])?;
        Ok(PolicySet { policy: command.policy.clone() })
    }

    pub(crate) fn remember(&mut self, at: Timestamp, event: PolicySet) {
        self.set.push(at, Arc::new(event.policy));
    }
}
