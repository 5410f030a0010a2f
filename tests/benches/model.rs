//! The register beside the simple model of the tests, which scans every entry: the same work in the same run, on a
//! register that both can hold.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a benchmark fails by panicking"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use alert_response::{Actor, Command, Entry, InProgress, Mode, Question, RecordResponse, Register};
use conformance::Model;
use conformance::generator::{
    Given, Plan, Scale, administrator, afterwards, alert, issued, organisation, unit_user,
};

/// Nanoseconds of one run: the best of some rounds that take a while each.
fn nanoseconds(mut run: impl FnMut()) -> f64 {
    let mut times = 1_u32;
    let mut best = f64::INFINITY;
    for _ in 0..5 {
        loop {
            let start = Instant::now();
            (0..times).for_each(|_| run());
            let took = start.elapsed();
            if took >= Duration::from_millis(20) {
                best = best.min(took.as_secs_f64() * 1e9 / f64::from(times));
                break;
            }
            times = times.saturating_mul(2);
        }
    }
    best
}

fn row(what: &str, core: f64, model: f64) {
    println!("{what:<32} {core:>12.0} ns {model:>14.0} ns {:>9.0} ×", model / core);
}

fn main() {
    let scale = Scale::SMALL;
    let plan = Plan::new(scale);
    let (mut register, mut model) = (Register::new(), Model::default());
    let mut give = |(command, actor, at): Given| {
        let decision = register.execute(command, &actor, at).expect("accepted");
        decision.entries.into_iter().for_each(|entry| model.apply(entry));
    };
    plan.give_setup(&mut give);
    plan.give_responses(&mut give);
    let now = afterwards(scale.alerts);
    let past = issued(scale.alerts / 2).plus_hours(72).expect("in range");
    println!(
        "{} organisations, {} alerts, {} response records, {} entries",
        scale.organisations,
        scale.alerts,
        plan.records(),
        model.entries.len()
    );
    println!("{:<32} {:>15} {:>17} {:>11}", "", "register", "model", "ratio");

    let id = alert(scale.alerts / 2);
    let code = organisation(3);
    for (what, json, at) in [
        (
            "may",
            format!(
                r#"{{"may": {{"user": "{}", "action": "respond", "organisation": "{code}"}}}}"#,
                unit_user(0)
            ),
            now,
        ),
        ("position", format!(r#"{{"position": {{"alert": "{id}", "organisation": "{code}"}}}}"#), now),
        ("report", format!(r#"{{"report": {{"alert": "{id}"}}}}"#), now),
        ("report, as of the past", format!(r#"{{"report": {{"alert": "{id}"}}}}"#), past),
        ("worklist", format!(r#"{{"worklist": {{"user": "{}"}}}}"#, unit_user(0)), now),
    ] {
        let question = Question::from_json(&json).expect("a question");
        let core = nanoseconds(|| drop(black_box(register.as_of(at).ask(&question))));
        row(what, core, nanoseconds(|| drop(black_box(model.ask(&question, at)))));
    }

    let status = InProgress { actions: Some("Patching.".parse().expect("a text")), ..InProgress::default() };
    let respond = |organisations| {
        let command = RecordResponse::new(id, organisations, status.clone());
        Command::from(RecordResponse { mode: Mode::BestEffort, ..command })
    };
    let view = register.as_of(now);
    let open: Vec<_> = (0..4 * scale.grants)
        .filter(|place| view.position(id, organisation(*place)).is_ok_and(|position| !position.closed))
        .map(organisation)
        .collect();
    let place = (0..scale.organisations).find(|place| organisation(*place) == open[0]).expect("one is open");
    let single = (respond(vec![open[0]]), Actor::User(administrator(place)));
    let bulk = (respond(open.clone()), Actor::User(unit_user(0)));
    for (what, (command, actor)) in [("response, decided", single), ("bulk response, decided", bulk)] {
        let core = nanoseconds(|| drop(black_box(register.decide(&command, &actor, now))));
        row(what, core, nanoseconds(|| drop(black_box(model.decide(&command, &actor, now)))));
    }
    let entries: Vec<Entry> = model.entries.clone();
    let core = nanoseconds(|| drop(black_box(Register::replay(entries.iter().cloned()))));
    let keeping = nanoseconds(|| {
        let mut model = Model::default();
        entries.iter().cloned().for_each(|entry| model.apply(entry));
        black_box(model);
    });
    row("replay (the model only keeps)", core, keeping);
}
