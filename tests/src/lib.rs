//! Conformance: the vectors' runner, used by the command line and by the tests; a second, much simpler register to
//! compare the library with; random scenarios for both, and a generator of large registers.

mod compare;
pub mod generator;
mod model;
mod runner;
mod scenario;
mod vector;

pub use model::{Accepted, Model, Refused, Stream};
pub use runner::{Failure, Summary, run_folders, run_text};
pub use scenario::{Draw, Scenario, Step, codes, every_question, instant};
pub use vector::Vector;
