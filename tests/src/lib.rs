//! Conformance: the vectors' runner, used by the command line and by the tests; a second, much simpler register to
//! compare the library with; random scenarios for both, a generator of large registers, and long histories.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "what holds the library to the rules counts small numbers, and fails where they overflow"
)]

mod compare;
pub mod generator;
pub mod histories;
mod model;
mod runner;
mod scenario;
mod vector;

pub use model::{Accepted, Model, Refused, Stream};
pub use runner::{Failure, Summary, run_folders, run_text};
pub use scenario::{Draw, Scenario, Step, codes, every_question, instant};
pub use vector::Vector;
