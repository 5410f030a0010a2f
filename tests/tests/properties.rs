//! What holds of every scenario, by comparison with a model that shares no judging with the library.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "helpers of tests fail as tests do"
)]

mod drawn;

use std::collections::{BTreeMap, BTreeSet};

use alert_response::{
    AlertId, Command, Decision, Entry, Event, Mode, OdsCode, OrganisationSelection, Position, Question,
    RecordResponse, Refusal, RefusalCode, Register, Timestamp, timeliness,
};
use conformance::{Model, Refused, Scenario, Step, Stream, codes, every_question, instant};
use drawn::{config, refusal, scenarios};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::Value;

/// Places in a scenario; each is taken modulo the number of things there are.
fn places(most: usize) -> impl Strategy<Value = Vec<u16>> {
    proptest::collection::vec(any::<u16>(), 0..most)
}

/// A register fed by a scenario, beside a model fed by its entries.
#[derive(Default)]
struct Pair {
    register: Register,
    model: Model,
}

impl Pair {
    fn execute(&mut self, step: &Step) -> Result<Decision, Refusal> {
        let executed = self.register.execute(step.command.clone(), &step.by, step.at);
        let decision = executed.map_err(refusal)?;
        for entry in &decision.entries {
            self.model.apply(entry.clone());
        }
        Ok(decision)
    }

    fn run(scenario: &Scenario) -> Self {
        let mut pair = Self::default();
        for step in &scenario.steps {
            let _ = pair.execute(step);
        }
        pair
    }
}

fn answer(register: &Register, question: &Question, at: Timestamp) -> Result<String, RefusalCode> {
    register.as_of(at).ask(question).map(|answer| answer.to_json()).map_err(|refusal| refusal.code)
}

fn answers(register: &Register, at: Timestamp) -> Vec<Result<String, RefusalCode>> {
    questions(at).iter().map(|question| answer(register, question, at)).collect()
}

/// Every question; of evidence, that of all time, of the hours around the instant, and of no period.
fn questions(at: Timestamp) -> Vec<Question> {
    let around = Timestamp::from_unix_micros(at.unix_micros() - 7_200_000_000).unwrap();
    every_question(&[(Timestamp::MIN, Timestamp::MAX), (around, at), (at, around)]).unwrap()
}

/// Instants worth asking about: those of entries, those that they name, and one microsecond later, then far ahead.
fn interesting(entries: &[Entry]) -> Vec<Timestamp> {
    let mut instants = BTreeSet::from([instant(-300, 0), instant(5_000, 0), Timestamp::MAX]);
    for entry in entries {
        let named = match &entry.event {
            Event::ResponseRequired(e) => Some(e.due_at),
            Event::DeadlineSet(e) => Some(e.respond_by),
            Event::AccessApproved(e) => e.until,
            _ => None,
        };
        for instant in [Some(entry.at), named].into_iter().flatten() {
            instants.insert(instant);
            instants.extend(Timestamp::from_unix_micros(instant.unix_micros() + 1));
        }
    }
    instants.into_iter().collect()
}

fn chosen<T: Copy>(from: &[T], places: &[u16]) -> Vec<T> {
    places.iter().filter_map(|place| from.get(usize::from(*place) % from.len().max(1)).copied()).collect()
}

fn events(entries: &[Entry]) -> Vec<Value> {
    entries.iter().map(|entry| serde_json::to_value(&entry.event).unwrap()).collect()
}

type InWords = Result<(Vec<Value>, BTreeMap<OdsCode, RefusalCode>), Refused>;

fn by_core(register: &Register, step: &Step) -> InWords {
    match register.decide(&step.command, &step.by, step.at) {
        Ok(decision) => Ok((events(&decision.entries), decision.refused)),
        Err(refusal) => Err((refusal.code, refusal.organisations, refusal.not_before)),
    }
}

fn by_model(model: &Model, step: &Step) -> InWords {
    let (events, refused) = model.decide(&step.command, &step.by, step.at)?;
    Ok((events.iter().map(|event| serde_json::to_value(event).unwrap()).collect(), refused))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn core_and_the_model_agree_on_every_decision(scenario in scenarios()) {
        let mut pair = Pair::default();
        for step in &scenario.steps {
            prop_assert_eq!(by_core(&pair.register, step), by_model(&pair.model, step), "{}", step);
            let _ = pair.execute(step);
        }
    }

    #[test]
    fn a_command_out_of_order_is_in_order_from_not_before_on(scenario in scenarios()) {
        let mut pair = Pair::default();
        for step in &scenario.steps {
            let refused = pair.execute(step).err();
            let not_before = refused.as_ref().and_then(|refusal| refusal.not_before);
            let out_of_order = refused.is_some_and(|refusal| refusal.code == RefusalCode::OutOfOrder);
            prop_assert_eq!(not_before.is_some(), out_of_order, "{}", step);
            // More of a list may be permitted, and so be compared, at the later instant.
            if let Some(at) = not_before.filter(|_| !matches!(step.command, Command::RecordResponse(_))) {
                prop_assert!(step.at < at, "{}", step);
                let again = pair.register.decide(&step.command, &step.by, at);
                prop_assert!(again.err().is_none_or(|refusal| refusal.not_before.is_none()), "{}", step);
            }
        }
    }

    #[test]
    fn core_and_the_model_agree_on_every_question_past_present_and_future(
        scenario in scenarios(),
        places in places(6),
    ) {
        let pair = Pair::run(&scenario);
        for at in chosen(&interesting(&pair.model.entries), &places) {
            for question in questions(at) {
                let core = answer(&pair.register, &question, at).map(|text| text.parse::<Value>().unwrap());
                prop_assert_eq!(core, pair.model.ask(&question, at), "{:?} at {}", question, at);
            }
        }
    }

    #[test]
    fn the_partition_adds_up_at_any_instant(scenario in scenarios()) {
        let pair = Pair::run(&scenario);
        for at in interesting(&pair.model.entries) {
            let view = pair.register.as_of(at);
            for alert in view.alerts() {
                let report = serde_json::to_value(view.report(alert.id).unwrap()).unwrap();
                let total = |key: &str| {
                    report[key].as_object().unwrap().values().map(|count| count.as_u64().unwrap()).sum::<u64>()
                };
                let in_scope = report["in_scope"].as_u64().unwrap();
                prop_assert_eq!((total("states"), total("timeliness")), (in_scope, in_scope));
                prop_assert_eq!(view.positions(alert.id).unwrap().len() as u64, in_scope);
                let follow_up = report["follow_up"].as_array().unwrap().len() as u64;
                prop_assert_eq!(Some(follow_up), report["states"]["overdue"].as_u64());
            }
        }
    }

    #[test]
    fn positions_of_several_alerts_are_those_of_each_however_often_the_reading_is_paused(
        scenario in scenarios(),
        places in places(4),
        part in 1_usize..6,
    ) {
        let pair = Pair::run(&scenario);
        for at in chosen(&interesting(&pair.model.entries), &places) {
            let view = pair.register.as_of(at);
            let alerts: Vec<AlertId> = view.alerts().iter().map(|alert| alert.id).collect();
            let one_by_one: Vec<_> =
                alerts.iter().flat_map(|alert| view.positions(*alert).unwrap()).collect();
            prop_assert_eq!(&view.positions_of_all().collect::<Vec<_>>(), &one_by_one);
            let mut paused = Vec::new();
            let mut bookmark = view.positions_of(&alerts).unwrap().bookmark();
            loop {
                let mut reading = bookmark.resume(&pair.register).unwrap();
                let before = paused.len();
                paused.extend(reading.by_ref().take(part));
                bookmark = reading.bookmark();
                if paused.len() == before {
                    break;
                }
            }
            prop_assert_eq!(&paused, &one_by_one);
        }
    }

    #[test]
    fn the_timeliness_of_a_position_follows_from_its_own_instants(scenario in scenarios(), places in places(8)) {
        let pair = Pair::run(&scenario);
        for at in chosen(&interesting(&pair.model.entries), &places) {
            for position in pair.register.as_of(at).positions_of_all() {
                let Position { clock_started_at, due_at, first_response_at, .. } = position;
                let row = timeliness(clock_started_at, due_at, first_response_at, at);
                prop_assert_eq!(row, position.timeliness, "{} at {}", position.to_json(), at);
            }
        }
    }

    #[test]
    fn evidence_of_several_organisations_is_that_of_each(scenario in scenarios(), places in places(4)) {
        let pair = Pair::run(&scenario);
        let instants = interesting(&pair.model.entries);
        for at in chosen(&instants, &places) {
            let view = pair.register.as_of(at);
            for from in chosen(&instants, &places) {
                let of_each: Vec<_> = view
                    .organisations()
                    .iter()
                    .map(|known| view.evidence(known.ods_code, from, Timestamp::MAX).unwrap())
                    .collect();
                prop_assert_eq!(view.evidence_of_all(from, Timestamp::MAX).unwrap(), of_each);
            }
        }
    }

    #[test]
    fn replay_of_entries_and_of_their_json_lines_gives_an_equal_register(scenario in scenarios()) {
        let Pair { register, model } = Pair::run(&scenario);
        prop_assert_eq!(&Register::replay(model.entries.clone()).unwrap(), &register);
        let lines: Vec<String> = model.entries.iter().map(Entry::to_json).collect();
        let read: Vec<Entry> = lines.iter().map(|line| Entry::from_json(line).unwrap()).collect();
        prop_assert_eq!(&read, &model.entries);
        prop_assert_eq!(&Register::replay(read).unwrap(), &register);
    }

    #[test]
    fn a_bulk_response_equals_its_singles_in_any_order(scenario in scenarios(), order in any::<[u8; 8]>()) {
        let mut pair = Pair::default();
        for step in &scenario.steps {
            if let Command::RecordResponse(bulk) = &step.command {
                bulk_equals_singles(&pair.register, bulk, step, order)?;
            }
            let _ = pair.execute(step);
        }
    }

    #[test]
    fn an_answer_about_a_past_instant_never_changes_when_later_dated_entries_are_added(
        scenario in scenarios(),
        places in places(3),
    ) {
        let all = Pair::run(&scenario).model.entries;
        for at in chosen(&interesting(&all), &places) {
            let mut pair = Pair::default();
            let mut before = answers(&pair.register, at);
            for step in &scenario.steps {
                let changed = pair.execute(step).is_ok();
                if changed && step.at <= at {
                    before = answers(&pair.register, at);
                } else if changed {
                    prop_assert_eq!(&before, &answers(&pair.register, at), "at {} by {}", at, step);
                }
            }
        }
    }

    #[test]
    fn deciding_and_refusing_change_nothing(scenario in scenarios()) {
        let mut pair = Pair::default();
        for step in &scenario.steps {
            let before = pair.register.clone();
            let decided = pair.register.decide(&step.command, &step.by, step.at);
            prop_assert_eq!(&before, &pair.register);
            let executed = pair.execute(step);
            prop_assert_eq!(&decided, &executed);
            if executed.is_err() {
                prop_assert_eq!(&before, &pair.register);
            }
        }
    }

    #[test]
    fn no_entry_is_ever_produced_for_someone_without_authority(scenario in scenarios()) {
        let mut pair = Pair::default();
        for step in &scenario.steps {
            for entry in pair.register.decide(&step.command, &step.by, step.at).into_iter().flat_map(|d| d.entries) {
                prop_assert!(pair.model.permits(&entry), "{}", entry.to_json());
            }
            let _ = pair.execute(step);
        }
    }

    #[test]
    fn same_input_gives_the_same_bytes(scenario in scenarios(), places in places(3)) {
        let (one, other) = (Pair::run(&scenario), Pair::run(&scenario));
        let lines = |pair: &Pair| pair.model.entries.iter().map(Entry::to_json).collect::<Vec<_>>();
        prop_assert_eq!(lines(&one), lines(&other));
        for at in chosen(&interesting(&one.model.entries), &places) {
            prop_assert_eq!(answers(&one.register, at), answers(&other.register, at));
        }
    }

    #[test]
    fn entries_with_a_gap_or_twice_or_before_their_stream_are_refused_and_change_nothing(scenario in scenarios()) {
        let entries = Pair::run(&scenario).model.entries;
        let mut register = Register::new();
        let mut model = Model::default();
        for (place, entry) in entries.iter().enumerate() {
            let mut wrong = vec![Entry { seq: entry.seq + 1, ..entry.clone() }];
            wrong.extend(place.checked_sub(1).and_then(|before| entries.get(before)).cloned());
            let last = model.stream_of(&entry.event).and_then(|stream| model.last_of(&stream));
            let before_last = last.map(|last| Timestamp::from_unix_micros(last.unix_micros() - 1).unwrap());
            wrong.extend(before_last.map(|at| Entry { at, ..entry.clone() }));
            let before = register.clone();
            for wrong in wrong {
                prop_assert!(register.apply(wrong.clone()).is_err(), "{}", wrong.to_json());
                prop_assert_eq!(&before, &register);
            }
            register.apply(entry.clone()).unwrap();
            model.apply(entry.clone());
        }
    }

    #[test]
    fn answers_do_not_depend_on_the_order_in_which_streams_arrive(
        scenario in scenarios(),
        swaps in places(24),
        places in places(4),
    ) {
        let streams = Pair::run(&scenario).model;
        let first = accepted(&scenario.steps);
        let mut swapped = first.clone();
        for place in swaps {
            let place = usize::from(place) % swapped.len().max(2);
            let mut candidate = swapped.clone();
            if place + 1 < candidate.len() {
                candidate.swap(place, place + 1);
            }
            let steps: Vec<Step> = candidate.iter().map(|(step, _)| step.clone()).collect();
            // Only where both orders are accepted with the same facts.
            if independent(&streams, &swapped, place) && accepted(&steps) == candidate {
                swapped = candidate;
            }
        }
        let run = |facts: &[(Step, Vec<Value>)]| {
            Pair::run(&Scenario { steps: facts.iter().map(|(step, _)| step.clone()).collect() })
        };
        let (one, other) = (run(&first), run(&swapped));
        for at in chosen(&interesting(&one.model.entries), &places) {
            for question in questions(at) {
                let unordered = |pair: &Pair| without_arrival(answer(&pair.register, &question, at));
                prop_assert_eq!(unordered(&one), unordered(&other), "{:?} at {}", &question, at);
            }
        }
    }
}

/// Rule R10: the same events and refusals, alone or together, whatever the order.
fn bulk_equals_singles(
    register: &Register,
    bulk: &RecordResponse,
    step: &Step,
    order: [u8; 8],
) -> Result<(), TestCaseError> {
    let decide = |organisations, mode| {
        let command = Command::RecordResponse(RecordResponse { organisations, mode, ..bulk.clone() });
        register.decide(&command, &step.by, step.at)
    };
    let together = decide(bulk.organisations.clone(), Mode::BestEffort);
    let (recorded, refused) = match &together {
        Ok(decision) => (events(&decision.entries), decision.refused.clone()),
        Err(refusal) => (Vec::new(), refusal.organisations.clone()),
    };
    let organisations: Vec<OdsCode> = recorded
        .iter()
        .map(|event| event["response_recorded"]["organisation"].as_str().unwrap().parse().unwrap())
        .chain(refused.keys().copied())
        .collect();
    if organisations.is_empty() {
        return Ok(());
    }
    if let OrganisationSelection::These(named) = &bulk.organisations {
        let named: BTreeSet<_> = named.iter().collect();
        prop_assert_eq!(named, organisations.iter().collect());
    }
    let mut shuffled: Vec<_> = order.iter().cycle().zip(organisations).collect();
    shuffled.sort_by_key(|(place, _)| **place);
    let mut one_by_one = register.clone();
    for (_, organisation) in shuffled {
        let alone = RecordResponse { organisations: organisation.into(), ..bulk.clone() };
        match one_by_one.execute(alone, &step.by, step.at).map_err(refusal) {
            Ok(decision) => prop_assert!(recorded.contains(&events(&decision.entries)[0])),
            Err(refusal) => prop_assert_eq!(refused.get(&organisation), Some(&refusal.code)),
        }
    }
    let whole = decide(bulk.organisations.clone(), Mode::AllOrNothing);
    match whole {
        Ok(decision) => prop_assert_eq!((events(&decision.entries), BTreeMap::new()), (recorded, refused)),
        Err(refusal) => {
            prop_assert_eq!(&refusal.organisations, &refused);
            let first = refused.iter().min_by_key(|(code, _)| code.to_string()).unwrap();
            prop_assert_eq!(refusal.code, *first.1);
        }
    }
    Ok(())
}

/// The steps that are accepted, with their events.
fn accepted(steps: &[Step]) -> Vec<(Step, Vec<Value>)> {
    let mut pair = Pair::default();
    let run = |step: &Step| Some((step.clone(), events(&pair.execute(step).ok()?.entries)));
    steps.iter().filter_map(run).collect()
}

/// Whether the steps at that place and the next have nothing to do with one another's streams. At equal instants
/// arrival settles which policy a clock runs under and which role was held when asking for access, so that policies
/// keep their place, and requests theirs beside their lead organisation.
fn independent(model: &Model, facts: &[(Step, Vec<Value>)], place: usize) -> bool {
    let pair: Vec<BTreeSet<String>> =
        facts.iter().skip(place).take(2).map(|(step, events)| touched(model, step, events)).collect();
    match pair.as_slice() {
        [one, other] => one.is_disjoint(other) && !one.contains("policy") && !other.contains("policy"),
        _ => false,
    }
}

fn touched(model: &Model, step: &Step, events: &[Value]) -> BTreeSet<String> {
    let streams =
        events.iter().filter_map(|event| model.stream_of(&serde_json::from_value(event.clone()).unwrap()));
    let beside = match &step.command {
        Command::SetPolicy(_) => Some("policy".to_owned()),
        Command::RequestAccess(asked) => Some(format!("{:?}", Stream::Organisation(asked.lead_organisation))),
        _ => None,
    };
    streams.map(|stream| format!("{stream:?}")).chain(beside).collect()
}

/// A history without the numbers of its entries, and in no order: at equal instants both follow the arrival.
fn without_arrival(answer: Result<String, RefusalCode>) -> Result<Value, RefusalCode> {
    let mut answer: Value = answer?.parse().unwrap();
    if let Some(entries) = answer.as_array_mut()
        && entries.iter().all(|entry| entry.get("seq").is_some())
    {
        entries.iter_mut().for_each(|entry| entry["seq"] = Value::Null);
        entries.sort_by_key(ToString::to_string);
    }
    Ok(answer)
}

#[test]
fn the_scenarios_contain_every_refusal_and_every_event() {
    let mut runner = TestRunner::deterministic();
    let mut refusals: BTreeMap<RefusalCode, usize> = BTreeMap::new();
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut given, mut refused) = (0, 0);
    for _ in 0..400 {
        let scenario = scenarios().new_tree(&mut runner).unwrap().current();
        let mut pair = Pair::default();
        for step in &scenario.steps {
            given += 1;
            match pair.execute(step) {
                Ok(decision) => {
                    for entry in &decision.entries {
                        *seen.entry(entry.event.word()).or_default() += 1;
                    }
                    for code in decision.refused.values() {
                        *refusals.entry(*code).or_default() += 1;
                    }
                }
                Err(refusal) => {
                    refused += 1;
                    for code in BTreeSet::from([refusal.code]).iter().chain(refusal.organisations.values()) {
                        *refusals.entry(*code).or_default() += 1;
                    }
                }
            }
        }
    }
    println!("{refused} of {given} refused\n{refusals:?}\n{seen:?}");
    assert_eq!(refusals.keys().copied().collect::<BTreeSet<_>>(), codes());
    assert_eq!(seen.keys().copied().collect::<BTreeSet<_>>(), Event::WORDS.iter().copied().collect());
    assert!((30..=60).contains(&(refused * 100 / given)), "{refused} of {given} refused");
}
