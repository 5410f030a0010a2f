//! The generator makes what it says, and every command of it is accepted.

#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test fails by panicking")]

use alert_response::Register;
use conformance::generator::{Plan, Scale, afterwards, alert, organisation, unit_user};

fn build(scale: Scale) -> (Plan, Register, usize) {
    let plan = Plan::new(scale);
    let mut register = Register::new();
    let mut late = 0;
    let mut newest = None;
    plan.give_setup(|(command, actor, at)| {
        register.execute(command, &actor, at).unwrap();
    });
    plan.give_responses(|(command, actor, at)| {
        late += usize::from(newest.is_some_and(|newest| at < newest));
        newest = newest.max(Some(at));
        register.execute(command, &actor, at).unwrap();
    });
    (plan, register, late)
}

#[test]
fn the_shares_of_a_generated_register_are_as_promised() {
    let scale = Scale { organisations: 300, alerts: 20, grants: 10, seed: 7 };
    let (plan, register, late) = build(scale);
    let view = register.as_of(afterwards(scale.alerts));
    let (mut answered, mut open, mut clocks) = (0, 0, 0);
    for place in 0..scale.alerts {
        let states = view.report(alert(place)).unwrap().states;
        open += states.in_progress + states.unable_to_implement;
        answered += states.complete + states.not_applicable + states.in_progress + states.unable_to_implement;
        clocks += view.alert(alert(place)).unwrap().deadlines.len();
    }
    let pairs = f64::from(u32::try_from(scale.organisations * scale.alerts).unwrap());
    assert!((0.57..0.63).contains(&(f64::from(answered) / pairs)));
    assert!((0.28..0.38).contains(&(f64::from(open) / f64::from(answered))));
    assert_eq!(clocks, 21, "one alert in twenty has a second clock");
    let share = f64::from(u32::try_from(late).unwrap()) / f64::from(u32::try_from(plan.records()).unwrap());
    assert!((0.007..0.013).contains(&share), "{share}");
    assert_eq!(plan.grants_of(0), 0..40);
    assert_eq!(view.organisations_for(&unit_user(1)).unwrap().len(), 11, "its ten, and its own");
    assert!(view.organisations().iter().any(|known| known.ods_code == organisation(299)));
}

#[test]
fn the_same_seed_gives_the_same_register() {
    assert_eq!(build(Scale::SMALL).1, build(Scale::SMALL).1);
}
