//! What a preview says of every scenario, and that nothing is ever half remembered.

#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "helpers of tests fail as tests do")]

mod drawn;

use alert_response::{Actor, BookmarkError, Command, Entry, Event, ExecuteError, Register, Timestamp};
use conformance::Step;
use drawn::{config, refusal, scenarios};
use proptest::prelude::*;

fn commands(steps: &[Step]) -> Vec<(Command, Actor, Timestamp)> {
    steps.iter().map(|step| (step.command.clone(), step.by.clone(), step.at)).collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_preview_comes_to_what_executing_comes_to_and_changes_not_a_byte(
        scenario in scenarios(),
        from in 0_usize..60,
    ) {
        let (before, after) = scenario.steps.split_at(from.min(scenario.steps.len()));
        let mut register = Register::new();
        for step in before {
            let _ = register.execute(step.command.clone(), &step.by, step.at).map_err(refusal);
        }
        let bytes = format!("{register:?}");
        let foreseen: Vec<_> = register.preview(commands(after)).collect();
        prop_assert_eq!(&bytes, &format!("{register:?}"));
        let mut copy = register.clone();
        let executed: Vec<_> =
            after.iter().map(|step| copy.execute(step.command.clone(), &step.by, step.at)).collect();
        prop_assert_eq!(&foreseen, &executed);
        prop_assert_eq!(&bytes, &format!("{register:?}"), "a copy goes its own way");
        for step in after {
            let alone: Vec<_> = register.preview(commands(std::slice::from_ref(step))).collect();
            let decided = register.decide(&step.command, &step.by, step.at).map_err(ExecuteError::Refused);
            prop_assert_eq!(alone, [decided]);
        }
    }

    #[test]
    fn the_entries_of_a_decision_are_remembered_all_or_not_at_all(scenario in scenarios()) {
        let mut register = Register::new();
        for step in &scenario.steps {
            let Ok(decision) = register.decide(&step.command, &step.by, step.at) else { continue };
            let last = decision.entries.last().unwrap();
            let mut one_too_many = decision.entries.clone();
            one_too_many.push(Entry { seq: last.seq.saturating_add(2), ..last.clone() });
            let before = register.clone();
            prop_assert!(register.apply_all(&one_too_many).is_err());
            prop_assert_eq!(&before, &register);
            let mut one_by_one = register.clone();
            for entry in &decision.entries {
                one_by_one.apply(entry.clone()).unwrap();
            }
            register.apply_all(&decision.entries).unwrap();
            prop_assert_eq!(&one_by_one, &register);
        }
    }

    #[test]
    fn any_list_of_entries_is_remembered_together_as_one_by_one(
        scenario in scenarios(),
        lengths in proptest::collection::vec(1_usize..8, 1..20),
    ) {
        let mut source = Register::new();
        let mut entries = Vec::new();
        for step in &scenario.steps {
            entries.extend(source.execute(step.command.clone(), &step.by, step.at).into_iter().flat_map(|d| d.entries));
        }
        let mut together = Register::new();
        let mut rest = entries.as_slice();
        for length in lengths.into_iter().cycle() {
            let (some, later) = rest.split_at(length.min(rest.len()));
            together.apply_all(some).unwrap();
            rest = later;
            if rest.is_empty() {
                break;
            }
        }
        prop_assert_eq!(together, source);
    }

    #[test]
    fn entries_that_were_moved_in_time_are_refused_together_as_one_by_one(
        scenario in scenarios(),
        place in 0_usize..80,
        length in 2_usize..4,
        hours in -48_i64..48,
    ) {
        let mut register = Register::new();
        let mut entries = Vec::new();
        for step in &scenario.steps {
            let before = register.clone();
            let decided = register.execute(step.command.clone(), &step.by, step.at);
            entries.extend(decided.into_iter().flat_map(|decision| decision.entries).map(|entry| (before.clone(), entry)));
        }
        let place = place % entries.len();
        let (mut one_by_one, first) = entries[place].clone();
        // Of a command with several entries, the others are applied before.
        for seq in one_by_one.last_seq()..first.seq.saturating_sub(1) {
            one_by_one.apply(entries[usize::try_from(seq).unwrap()].1.clone()).unwrap();
        }
        let mut moved: Vec<Entry> = entries.iter().skip(place).take(length).map(|(_, entry)| entry.clone()).collect();
        let last = moved.last_mut().unwrap();
        let moved_to = last.at.unix_micros().saturating_add(hours * 3_600_000_000);
        // Not beyond the last year there is.
        last.at = Timestamp::from_unix_micros(moved_to).unwrap_or(last.at);
        let mut together = one_by_one.clone();
        let before = one_by_one.clone();
        let applied = moved.iter().try_for_each(|entry| one_by_one.apply(entry.clone()));
        prop_assert_eq!(together.apply_all(&moved), applied.clone());
        prop_assert_eq!(together, if applied.is_ok() { one_by_one } else { before });
    }
    #[test]
    fn a_paused_reading_goes_on_as_if_it_had_not_been_paused_or_says_that_it_cannot(
        scenario in scenarios(),
        from in 0_usize..60,
        read in 0_usize..12,
        ahead in -2_000_i64..2_000,
    ) {
        let (before, after) = scenario.steps.split_at(from.min(scenario.steps.len()));
        let mut register = Register::new();
        for step in before {
            let _ = register.execute(step.command.clone(), &step.by, step.at).map_err(refusal);
        }
        let last = before.last().map_or(0, |step| step.at.unix_micros());
        let at = Timestamp::from_unix_micros(last.saturating_add(ahead.saturating_mul(60_000_000))).unwrap_or(Timestamp::MAX);
        let mut reading = register.as_of(at).positions_of_all();
        let _ = reading.by_ref().take(read).count();
        let bookmark = reading.bookmark();
        let rest: Vec<_> = reading.map(|position| position.to_json()).collect();
        for step in after {
            let Ok(decision) = register.execute(step.command.clone(), &step.by, step.at) else { continue };
            let answer = bookmark.clone().resume(&register);
            let answer = answer.map(|reading| reading.map(|position| position.to_json()).collect::<Vec<_>>());
            let concerns = |entry: &Entry| {
                entry.at <= at
                    && matches!(
                        entry.event,
                        Event::OrganisationClosed(_)
                            | Event::ResponseRequired(_)
                            | Event::SeverityChanged(_)
                            | Event::DeadlineSet(_)
                            | Event::AlertWithdrawn(_)
                            | Event::ResponseRecorded(_)
                            | Event::ResponseReopened(_)
                    )
            };
            match answer {
                Ok(answer) => prop_assert_eq!(&answer, &rest, "at {} by {}", at, step),
                Err(BookmarkError::Changed { .. }) => {
                    prop_assert!(decision.entries.iter().any(concerns), "at {} by {}", at, step);
                    break;
                }
                Err(other) => prop_assert!(false, "{}", other),
            }
        }
    }
}
