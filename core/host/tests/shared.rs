//! A register that threads share: nothing is lost, nothing is half done, and nobody waits for ever.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::panic::panic_any;
use std::sync::Barrier;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use alert_response::{Actor, ApplyError, BookmarkError, Command, Entry, RefusalCode, Timestamp};
use alert_response_host::{
    Contents, Decided, DecisionError, Holders, HostError, PositionReading, RegisterId, SharedRegister,
    Unavailable, entries_from_lines, entries_to_lines,
};

fn at() -> Timestamp {
    "2026-05-01T09:00:00Z".parse().unwrap()
}

fn csoc() -> Actor {
    Actor::operator("csoc").unwrap()
}

fn organisation(code: &str) -> Command {
    let json = format!(
        r#"{{"register_organisation":{{"ods_code":"{code}","name":"A trust","sector":"acute","mandated":true}}}}"#
    );
    Command::from_json(&json).unwrap()
}

fn alert(id: &str) -> Command {
    Command::from_json(&format!(r#"{{"issue_alert":{{"id":"{id}","title":"An alert","severity":"high"}}}}"#))
        .unwrap()
}

/// A register with so many organisations.
fn register(organisations: usize) -> SharedRegister {
    let register = SharedRegister::new();
    for number in 0..organisations {
        register.execute(organisation(&format!("R{number:02}")), &csoc(), at()).unwrap();
    }
    register
}

fn entries<H: Holders>(register: &SharedRegister<H>) -> Vec<Entry> {
    register.read(|contents| contents.entries().to_vec()).unwrap()
}

fn seqs(register: &SharedRegister, since: u64, limit: usize) -> Vec<u64> {
    register.entries(since, limit, |page| page.iter().map(|entry| entry.seq).collect()).unwrap()
}

#[test]
fn what_is_decided_changes_nothing_until_it_is_applied() {
    let register = register(1);
    let decided = register.decide(&organisation("R0Z"), &csoc(), at()).unwrap();
    assert_eq!(register.last_seq(), Ok(1));
    register.apply_decided(decided.clone()).unwrap();
    assert_eq!(entries(&register)[1..], decided.decision().entries);
}

#[test]
fn a_decision_is_applied_once() {
    let register = register(1);
    let decided = register.decide(&organisation("R0Z"), &csoc(), at()).unwrap();
    register.apply_decided(decided.clone()).unwrap();
    assert_eq!(register.apply_decided(decided), Err(DecisionError::Overtaken.into()));
    assert_eq!(entries(&register).len(), 2);
}

#[test]
fn a_decision_that_another_change_overtook_is_not_applied() {
    let register = register(1);
    let decided = register.decide(&organisation("R0Z"), &csoc(), at()).unwrap();
    register.execute(organisation("R0Y"), &csoc(), at()).unwrap();
    assert_eq!(register.apply_decided(decided), Err(DecisionError::Overtaken.into()));
    assert_eq!(entries(&register).len(), 2);
}

#[test]
fn what_was_executed_is_applied_already() {
    let register = register(0);
    let decided = register.execute(organisation("R0Z"), &csoc(), at()).unwrap();
    assert_eq!(decided.register(), Some(register.id()));
    assert_eq!(register.apply_decided(decided), Err(DecisionError::Overtaken.into()));
}

#[test]
fn an_equal_register_does_not_apply_the_decision_of_another() {
    let (one, other) = (register(1), register(1));
    let decided = one.decide(&organisation("R0Z"), &csoc(), at()).unwrap();
    for other in [other, one.copy().unwrap()] {
        assert_eq!(other.apply_decided(decided.clone()), Err(DecisionError::OtherRegister.into()));
        assert!(one.is_same_as(&other).unwrap());
    }
}

#[test]
fn a_decision_crosses_as_its_entries_and_a_number() {
    let register = register(1);
    let decided = register.decide(&organisation("R0Z"), &csoc(), at()).unwrap();
    let (id, decision) = (decided.register().unwrap().number(), decided.decision().clone());
    assert_eq!(Decided::new(decision.clone(), RegisterId::from_number(id)), decided);
    let of_none = Decided::new(decision, RegisterId::from_number(0));
    assert_eq!(register.apply_decided(of_none), Err(DecisionError::NoRegister.into()));
    register.apply_decided(decided).unwrap();
}

#[test]
fn a_refusal_changes_nothing() {
    let register = register(1);
    let refused = register.execute(organisation("R00"), &csoc(), at()).unwrap_err();
    assert_eq!(Err(refused.clone()), register.decide(&organisation("R00"), &csoc(), at()));
    match refused {
        HostError::Refused(refusal) => assert_eq!(refusal.code, RefusalCode::OrganisationAlreadyRegistered),
        other => panic!("{other}"),
    }
    assert_eq!(entries(&register).len(), 1);
}

#[test]
fn a_preview_judges_each_command_after_the_ones_before_and_changes_nothing() {
    let register = register(1);
    let commands = ["R0Z", "R0Z", "R0Y"].map(|code| (organisation(code), csoc(), at()));
    let outcomes = register.preview(commands).unwrap();
    let seqs: Vec<_> = outcomes
        .iter()
        .map(|outcome| outcome.as_ref().map(|decided| decided.decision().entries[0].seq))
        .map(|outcome| outcome.map_err(|refusal| refusal.code))
        .collect();
    assert_eq!(seqs, [Ok(2), Err(RefusalCode::OrganisationAlreadyRegistered), Ok(3)]);
    assert_eq!(register.last_seq(), Ok(1));
    let first = outcomes.into_iter().next().unwrap().unwrap();
    assert_eq!(register.apply_decided(first), Err(DecisionError::NoRegister.into()));
}

#[test]
fn entries_from_elsewhere_are_applied_up_to_the_first_that_does_not_follow() {
    let journal = entries(&register(3));
    let replayed = SharedRegister::new();
    replayed.apply(journal.clone()).unwrap();
    assert!(replayed.is_same_as(&register(3)).unwrap());

    let with_a_gap = SharedRegister::new();
    let [first, second, _] = journal.try_into().unwrap();
    let applied = with_a_gap.apply([first.clone(), second, first]);
    assert_eq!(applied, Err(HostError::Entry(ApplyError::WrongSeq { expected: 3, found: 1 })));
    assert_eq!(entries(&with_a_gap).len(), 2);
    assert_eq!(with_a_gap.last_seq(), Ok(2));
}

#[test]
fn a_page_has_the_entries_after_a_seq_and_no_more_than_asked_for() {
    let register = register(5);
    assert_eq!(seqs(&register, 0, 2), [1, 2]);
    assert_eq!(seqs(&register, 2, 2), [3, 4]);
    assert_eq!(seqs(&register, 4, 2), [5]);
    assert_eq!(seqs(&register, 0, usize::MAX), [1, 2, 3, 4, 5]);
    for since in [5, 6, u64::MAX] {
        assert!(seqs(&register, since, 2).is_empty(), "{since}");
    }
    assert!(seqs(&register, 0, 0).is_empty());
}

#[test]
fn a_copy_goes_its_own_way() {
    let original = register(2);
    let copy = original.copy().unwrap();
    assert!(copy.is_same_as(&original).unwrap());
    copy.execute(organisation("R0Z"), &csoc(), at()).unwrap();
    assert!(!copy.is_same_as(&original).unwrap());
    assert_eq!((original.last_seq(), copy.last_seq()), (Ok(2), Ok(3)));
    assert_ne!(original.id(), copy.id());
}

#[test]
fn lines_that_cannot_be_read_give_the_error_of_the_first() {
    let lines = entries_to_lines(&entries(&register(2)));
    assert_eq!(entries_from_lines(&lines).unwrap(), entries(&register(2)));
    assert_eq!(entries_from_lines("").unwrap(), []);
    let error = entries_from_lines(&format!("{lines}{{}}\nno JSON")).unwrap_err();
    assert_eq!(error, Entry::from_json("{}").unwrap_err());
}

#[test]
fn writers_in_many_threads_lose_nothing() {
    let register = register(0);
    thread::scope(|threads| {
        for writer in 0..4 {
            let register = &register;
            threads.spawn(move || {
                for number in 0..25 {
                    register.execute(organisation(&format!("W{writer}{number:02}")), &csoc(), at()).unwrap();
                }
            });
        }
    });
    assert_eq!(seqs(&register, 0, usize::MAX), (1..=100).collect::<Vec<_>>());
    let replayed = SharedRegister::new();
    replayed.apply(entries(&register)).unwrap();
    assert!(replayed.is_same_as(&register).unwrap());
}

#[test]
fn two_threads_that_compare_crosswise_while_others_write_do_not_wait_for_each_other() {
    let (one, other) = (register(1), register(1));
    let write = |into: &SharedRegister| {
        for number in 0..50 {
            into.execute(organisation(&format!("X{number:02}")), &csoc(), at()).unwrap();
        }
    };
    let compare = |left: &SharedRegister, right: &SharedRegister| {
        for _ in 0..200 {
            left.is_same_as(right).unwrap();
        }
    };
    thread::scope(|threads| {
        threads.spawn(|| compare(&one, &other));
        threads.spawn(|| compare(&other, &one));
        threads.spawn(|| write(&one));
        threads.spawn(|| write(&other));
    });
    assert!(one.is_same_as(&other).unwrap() && one.is_same_as(&one).unwrap());
}

#[test]
fn who_does_not_want_to_wait_gets_the_question_back() {
    let register = register(1);
    assert_eq!(register.try_read(|contents| contents.entries().len()).unwrap().ok(), Some(1));
    let (begun, asked) = (Barrier::new(2), Barrier::new(2));
    thread::scope(|threads| {
        threads.spawn(|| {
            let waits = std::iter::from_fn(|| {
                begun.wait();
                asked.wait();
                None::<Entry>
            });
            register.apply(waits).unwrap();
        });
        begun.wait();
        let back = register.try_read(|contents| contents.entries().len()).unwrap();
        asked.wait();
        assert_eq!(register.read(back.unwrap_err()), Ok(1));
    });
}

#[test]
fn a_question_that_panics_breaks_only_itself() {
    let register = register(1);
    let panics = |_: &Contents| panic_any(());
    assert_eq!(register.read(panics), Err(Unavailable::Broken));
    assert_eq!(register.try_read(panics).err(), Some(Unavailable::Broken));
    assert_eq!(register.last_seq(), Ok(1));
}

#[test]
fn a_change_that_panics_is_the_last() {
    let register = register(1);
    let bad = std::iter::once_with(|| panic_any(()));
    assert_eq!(register.apply(bad), Err(Unavailable::Broken.into()));
    assert_eq!(register.last_seq(), Err(Unavailable::Broken));
    assert_eq!(register.execute(organisation("R0Z"), &csoc(), at()), Err(Unavailable::Broken.into()));
    assert_eq!(register.is_same_as(&SharedRegister::new()), Err(Unavailable::Broken));
    assert!(register.copy().is_err());
}

/// How many calls have the lock, of a host that forked while one had it.
#[derive(Default)]
struct Forked {
    calls: AtomicUsize,
    is_inherited: AtomicBool,
}

struct Call<'a>(&'a AtomicUsize);

impl Drop for Call<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Holders for Forked {
    type Hold<'a> = Call<'a>;

    fn enter(&self) -> Result<Call<'_>, Unavailable> {
        if self.is_inherited.load(Ordering::SeqCst) {
            return Err(Unavailable::Inherited);
        }
        self.calls.fetch_add(1, Ordering::SeqCst);
        Ok(Call(&self.calls))
    }

    fn check_before_waiting(&self) -> Result<(), Unavailable> {
        // This call itself, and one more.
        if self.calls.load(Ordering::SeqCst) < 2 {
            return Ok(());
        }
        self.is_inherited.store(true, Ordering::SeqCst);
        Err(Unavailable::Inherited)
    }
}

#[test]
fn a_host_that_forks_says_when_waiting_has_no_end() {
    let register = SharedRegister::<Forked>::default();
    let (begun, asked) = (Barrier::new(2), Barrier::new(2));
    thread::scope(|threads| {
        threads.spawn(|| {
            let waits = std::iter::from_fn(|| {
                begun.wait();
                asked.wait();
                None::<Entry>
            });
            register.apply(waits).unwrap();
        });
        begun.wait();
        let executed = register.execute(organisation("R0Z"), &csoc(), at());
        assert_eq!(executed, Err(Unavailable::Inherited.into()), "it would wait for the other thread");
        assert_eq!(register.last_seq(), Err(Unavailable::Inherited), "it does not even ask for the lock");
        asked.wait();
    });
}

#[test]
fn a_reading_goes_on_where_it_stopped_until_the_register_changes_what_is_left() {
    let register = register(3);
    register.execute(alert("CC-1"), &csoc(), at()).unwrap();
    let mut reading = register
        .read(|contents| PositionReading::from(contents.register().as_of(at()).positions_of_all()))
        .unwrap();
    let mut next = || {
        let part = register.read(|contents| {
            reading.next(contents.register(), |positions| {
                positions.next().map(|position| position.organisation.to_string())
            })
        });
        part.unwrap()
    };
    assert_eq!(next(), Ok(Some("R00".to_owned())));
    register.execute(organisation("R0Z"), &csoc(), "2026-05-02T09:00:00Z".parse().unwrap()).unwrap();
    assert_eq!(next(), Ok(Some("R01".to_owned())), "what comes later does not matter");
    register.execute(alert("CC-2"), &csoc(), at()).unwrap();
    for _ in 0..2 {
        assert!(matches!(next(), Err(BookmarkError::Changed { .. })), "and it does not look like the end");
    }
}

#[test]
fn a_part_that_panics_is_read_again_and_not_left_out() {
    let register = register(1);
    register.execute(alert("CC-1"), &csoc(), at()).unwrap();
    let mut reading = register
        .read(|contents| PositionReading::from(contents.register().as_of(at()).positions_of_all()))
        .unwrap();
    let panicked =
        register.read(|contents| reading.next(contents.register(), |_| -> Option<()> { panic_any(()) }));
    assert_eq!(panicked, Err(Unavailable::Broken));
    let next = register.read(|contents| {
        reading.next(contents.register(), |positions| {
            positions.next().map(|position| position.organisation.to_string())
        })
    });
    assert_eq!(next, Ok(Ok(Some("R00".to_owned()))));
}

#[test]
fn a_reading_that_has_ended_stays_at_its_end() {
    let register = register(1);
    register.execute(alert("CC-1"), &csoc(), at()).unwrap();
    let mut reading = register
        .read(|contents| PositionReading::from(contents.register().as_of(at()).positions_of_all()))
        .unwrap();
    let mut next = || {
        register.read(|contents| {
            reading.next(contents.register(), |positions| {
                positions.next().map(|position| position.organisation.to_string())
            })
        })
    };
    assert_eq!(next(), Ok(Ok(Some("R00".to_owned()))));
    assert_eq!(next(), Ok(Ok(None)));
    register.execute(alert("CC-2"), &csoc(), at()).unwrap();
    assert_eq!(next(), Ok(Ok(None)));
}

#[test]
fn every_error_says_what_is_wrong_and_what_would_be_right() {
    let errors: [HostError; 5] = [
        DecisionError::NoRegister.into(),
        DecisionError::OtherRegister.into(),
        DecisionError::Overtaken.into(),
        Unavailable::Broken.into(),
        Unavailable::Inherited.into(),
    ];
    for error in errors {
        let sentence = error.to_string();
        assert!(sentence.contains("; "), "{sentence}");
        assert!(!sentence.ends_with('.') && !sentence.contains("  "), "{sentence}");
        assert!(sentence.starts_with(char::is_lowercase), "{sentence}");
    }
}
