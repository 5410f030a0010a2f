//! Large registers from a seed: for benchmarks and memory measurements.

use alert_response::{
    Actor, AlertId, ApproveAccess, ChangeSeverity, Command, Complete, ConfirmMfa, Email, InProgress,
    IssueAlert, Mode, Name, NominateLeadAdministrator, NotApplicable, OdsCode, OrganisationSelection, Person,
    RecordResponse, RegisterOrganisation, RemediationStatus, RequestAccess, RequestId, Sector, Severity,
    Siro, Text, Timestamp, UnableReason, UnableToImplement, UserId,
};

const HOUR: i64 = 3_600_000_000;
const DAY: i64 = 24 * HOUR;
/// The instant at which everything begins, 1 January 2021, in microseconds since 1970.
const BEGINNING: i64 = 1_609_459_200_000_000;
/// Between one alert and the next.
const ALERT_EVERY: i64 = 5 * DAY;

/// How large.
#[derive(Debug, Clone, Copy)]
pub struct Scale {
    /// How many organisations, all mandated.
    pub organisations: usize,
    /// How many high severity alerts.
    pub alerts: usize,
    /// How many organisations each support unit answers for; the first unit answers for four times as many.
    pub grants: usize,
    /// The seed: the same one gives the same commands.
    pub seed: u64,
}

impl Scale {
    /// 10,000 organisations, 200 alerts, about 2,000,000 response records.
    pub const NATIONAL: Self = Self { organisations: 10_000, alerts: 200, grants: 250, seed: 2018 };
    /// Small enough for a model that scans every entry.
    pub const SMALL: Self = Self { organisations: 40, alerts: 5, grants: 5, seed: 2018 };
}

/// A small generator of random numbers, the same on every machine.
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// From a seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number, uniform below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % end.max(1)
    }

    /// The next place in a list of that length.
    pub fn place(&mut self, length: usize) -> usize {
        usize::try_from(self.below(length as u64)).unwrap_or(0)
    }
}

/// One record to be given.
#[derive(Debug, Clone, Copy)]
struct Planned {
    at: i64,
    organisation: u32,
    alert: u16,
    last: bool,
    outcome: Outcome,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    InProgress,
    Complete,
    NotApplicable,
    Unable,
}

/// Everything that a scale comes to, ready to be given as commands.
#[derive(Debug)]
pub struct Plan {
    scale: Scale,
    records: Vec<Planned>,
    /// Which support unit answers for the organisation at that place.
    unit_of: Vec<usize>,
}

/// A command, who gives it and when.
pub type Given = (Command, Actor, Timestamp);

fn instant(micros: i64) -> Timestamp {
    Timestamp::from_unix_micros(micros).unwrap_or(Timestamp::MAX)
}

/// Every id and text here is made by this file, and so can be read.
fn known<T: std::str::FromStr<Err = alert_response::InputError>>(text: &str) -> T {
    match text.parse() {
        Ok(value) => value,
        Err(error) => unreadable(&error),
    }
}

#[expect(clippy::panic, reason = "a generator that makes bad ids is a mistake of its own")]
fn unreadable(error: &alert_response::InputError) -> ! {
    panic!("{error}")
}

/// The ODS code of the organisation at that place.
#[must_use]
pub fn organisation(place: usize) -> OdsCode {
    known(&format!("R{place:05}"))
}

/// The administrator of the organisation at that place.
#[must_use]
pub fn administrator(place: usize) -> UserId {
    known(&format!("admin.{place}@nhs.net"))
}

/// The user of the support unit at that place.
#[must_use]
pub fn unit_user(place: usize) -> UserId {
    known(&format!("unit.{place}@nhs.net"))
}

/// The alert at that place.
#[must_use]
pub fn alert(place: usize) -> AlertId {
    known(&format!("CC-{}", 3_000 + place))
}

/// When the alert at that place was issued.
#[must_use]
pub fn issued(place: usize) -> Timestamp {
    instant(issued_micros(place))
}

fn issued_micros(place: usize) -> i64 {
    BEGINNING + 30 * DAY + i64::try_from(place).unwrap_or(0) * ALERT_EVERY
}

/// After the last entry of a plan of that many alerts.
#[must_use]
pub fn afterwards(alerts: usize) -> Timestamp {
    instant(issued_micros(alerts) + 120 * DAY)
}

/// One alert in twenty was lowered a day after issue, and raised two days later.
fn lowered(alert: usize) -> bool {
    alert % 20 == 7
}

fn operator() -> Actor {
    Actor::Operator(known("csoc"))
}

impl Plan {
    /// 60 % of the pairs answer, with 1 to 6 records each; a third of those stay open.
    #[must_use]
    pub fn new(scale: Scale) -> Self {
        let mut random = Random::new(scale.seed);
        let mut records = Vec::new();
        for alert in 0..scale.alerts {
            for organisation in 0..scale.organisations {
                if random.below(10) < 6 {
                    plan_response(&mut random, alert, organisation, &mut records);
                }
            }
        }
        records.sort_by_key(|record| (record.at, record.alert, record.organisation));
        let mut plan = Self { scale, records, unit_of: Vec::new() };
        plan.unit_of = (0..plan.units()).flat_map(|unit| plan.grants_of(unit).map(move |_| unit)).collect();
        plan
    }

    /// How many response records the plan has.
    #[must_use]
    pub fn records(&self) -> usize {
        self.records.len()
    }

    /// The organisations of the support unit at that place: everybody after the unit before.
    #[must_use]
    pub fn grants_of(&self, unit: usize) -> std::ops::Range<usize> {
        let Scale { organisations, grants, .. } = self.scale;
        let size = |unit: usize| if unit == 0 { 4 * grants } else { grants };
        let start = (0..unit).map(size).sum::<usize>();
        start.min(organisations)..(start + size(unit)).min(organisations)
    }

    /// How many support units it takes to cover every organisation.
    #[must_use]
    pub fn units(&self) -> usize {
        (0..).take_while(|unit| !self.grants_of(*unit).is_empty()).count()
    }

    /// Gives every command but the responses: organisations, people, access.
    pub fn give_setup(&self, mut give: impl FnMut(Given)) {
        let at = instant(BEGINNING);
        for place in 0..self.scale.organisations {
            self.give_organisation(organisation(place), &administrator(place), at, &mut give);
        }
        let mut request = 0_u32;
        for unit in 0..self.units() {
            let lead: OdsCode = known(&format!("0U{unit:04}"));
            self.give_organisation(lead, &unit_user(unit), at, &mut give);
            for place in self.grants_of(unit) {
                request += 1;
                let id: RequestId = known(&format!("AR-{request}"));
                let ask = RequestAccess {
                    organisation: organisation(place),
                    lead_organisation: lead,
                    agreement: known("IT services agreement"),
                };
                give((ask.into(), Actor::User(unit_user(unit)), at));
                let approve = ApproveAccess { request: id, until: None };
                give((approve.into(), Actor::User(administrator(place)), at));
            }
        }
    }

    fn give_organisation(&self, code: OdsCode, user: &UserId, at: Timestamp, give: &mut impl FnMut(Given)) {
        let person =
            |user: &UserId| Person { id: user.clone(), name: known("A User"), email: known(user.as_str()) };
        let siro = Siro { name: known("A Siro"), email: known::<Email>("siro@example.org") };
        let name: Name = known(&format!("Organisation {code}"));
        let sector = Sector::Acute;
        let register = RegisterOrganisation { ods_code: code, name, sector, region: None, mandated: true };
        give((register.into(), operator(), at));
        let nominate = NominateLeadAdministrator { organisation: code, user: person(user), siro };
        give((nominate.into(), operator(), at));
        give((ConfirmMfa { user: user.clone() }.into(), operator(), at));
    }

    /// Gives the alerts and responses in order of arrival; one response in a hundred arrives late.
    pub fn give_responses(&self, mut give: impl FnMut(Given)) {
        let mut random = Random::new(self.scale.seed ^ 0xA11E);
        let mut alerts = self.alert_commands().into_iter().peekable();
        let mut held: std::collections::VecDeque<(usize, Given)> = std::collections::VecDeque::new();
        for (number, record) in self.records.iter().enumerate() {
            while let Some(command) = alerts.next_if(|(_, _, at)| at.unix_micros() <= record.at) {
                give(command);
            }
            while held.front().is_some_and(|(due, _)| *due <= number) {
                held.pop_front().into_iter().for_each(|(_, given)| give(given));
            }
            let given = self.response(&mut random, number, record);
            // Only the newest record of a response may arrive late; its stream goes in order.
            if record.last && random.below(60) == 0 {
                held.push_back((number + 500, given));
            } else {
                give(given);
            }
        }
        alerts.for_each(&mut give);
        held.into_iter().for_each(|(_, given)| give(given));
    }

    fn alert_commands(&self) -> Vec<Given> {
        let mut commands = Vec::new();
        for place in 0..self.scale.alerts {
            let id = alert(place);
            let issue = IssueAlert::new(id, known(&format!("Vulnerability {place}")), Severity::High);
            commands.push((issue.into(), operator(), issued(place)));
            if lowered(place) {
                for (days, severity) in [(1, Severity::Medium), (3, Severity::High)] {
                    let change = ChangeSeverity { id, severity, respond_by: None, organisations: None };
                    let at = instant(issued_micros(place) + days * DAY);
                    commands.push((change.into(), operator(), at));
                }
            }
        }
        commands.sort_by_key(|(_, _, at)| *at);
        commands
    }

    fn response(&self, random: &mut Random, number: usize, record: &Planned) -> Given {
        let place = record.organisation as usize;
        let by_unit = random.below(5) == 0;
        let user = match self.unit_of.get(place) {
            Some(unit) if by_unit => unit_user(*unit),
            _ => administrator(place),
        };
        let command = RecordResponse {
            alert: alert(record.alert as usize),
            organisations: OrganisationSelection::These(vec![organisation(place)]),
            status: status(record.outcome, number),
            mode: Mode::AllOrNothing,
        };
        (command.into(), Actor::User(user), instant(record.at))
    }
}

fn plan_response(random: &mut Random, alert: usize, organisation: usize, records: &mut Vec<Planned>) {
    let issued = issued_micros(alert);
    // Most answer within 48 hours, some after it.
    let hours = if random.below(10) < 8 { random.below(48) } else { 48 + random.below(120) };
    let mut at =
        issued + i64::try_from(hours).unwrap_or(0) * HOUR + i64::try_from(random.below(3_600)).unwrap_or(0);
    if lowered(alert) && at >= issued + DAY {
        // Nobody is asked between lowering and raising.
        at += 3 * DAY;
    }
    let count = match random.below(100) {
        0..60 => 1,
        60..84 => 2,
        84..93 => 3,
        93..97 => 4,
        97..99 => 5,
        _ => 6,
    };
    for number in 1..=count {
        let last = number == count;
        let outcome = match random.below(12) {
            _ if !last => Outcome::InProgress,
            0..3 => Outcome::InProgress,
            3 => Outcome::Unable,
            4..9 => Outcome::Complete,
            _ => Outcome::NotApplicable,
        };
        records.push(Planned {
            at,
            organisation: u32::try_from(organisation).unwrap_or(u32::MAX),
            alert: u16::try_from(alert).unwrap_or(u16::MAX),
            last,
            outcome,
        });
        at += DAY + i64::try_from(random.below(9 * 24)).unwrap_or(0) * HOUR;
    }
}

/// A status with a text of its own, as it comes from a form.
fn status(outcome: Outcome, number: usize) -> RemediationStatus {
    let text = |what: &str| known::<Text>(&format!("{what}; see change record {number}."));
    match outcome {
        Outcome::InProgress => {
            InProgress { actions: Some(text("Patching the servers")), ..InProgress::default() }.into()
        }
        Outcome::Complete => Complete { actions: text("Patched every server"), completed_at: None }.into(),
        Outcome::NotApplicable => {
            NotApplicable { explanation: text("The product is not used"), justification: None }.into()
        }
        Outcome::Unable => UnableToImplement {
            reason: UnableReason::SupplierConstraint,
            explanation: text("The supplier has no fix"),
            mitigations: Vec::new(),
            risk_acceptance: None,
        }
        .into(),
    }
}
