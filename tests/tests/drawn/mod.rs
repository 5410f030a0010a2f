//! Scenarios drawn at random, for every file of properties.

use alert_response::{ExecuteError, Refusal};
use conformance::{Draw, Scenario};
use proptest::prelude::*;

/// 64 cases, or as many as `PROPTEST_CASES` says.
pub(crate) fn config() -> ProptestConfig {
    let default =
        ProptestConfig { failure_persistence: None, max_shrink_iters: 10_000, ..ProptestConfig::default() };
    // An empty variable says nothing, and counts as none.
    match std::env::var("PROPTEST_CASES") {
        Ok(cases) if !cases.is_empty() => default,
        _ => ProptestConfig { cases: 64, ..default },
    }
}

/// A prologue and up to sixty commands, any of which shrinking may leave out.
pub(crate) fn scenarios() -> impl Strategy<Value = Scenario> {
    let commands = proptest::collection::vec(proptest::option::weighted(0.9, any::<Draw>()), 20..=65);
    (any::<Draw>(), commands).prop_map(|(prologue, commands)| {
        let draws: Vec<Draw> = std::iter::once(prologue).chain(commands.into_iter().flatten()).collect();
        Scenario::new(&draws).unwrap()
    })
}

/// A fault of the library is no refusal.
pub(crate) fn refusal(error: ExecuteError) -> Refusal {
    match error {
        ExecuteError::Refused(refusal) => refusal,
        ExecuteError::Fault(fault) => panic!("{fault}"),
    }
}
