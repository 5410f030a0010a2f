//! Conformance: the vectors' runner, used by the command line and by the tests.

mod compare;
pub mod generator;
mod runner;
mod vector;

pub use runner::{Failure, Summary, run_folders, run_text};
pub use vector::Vector;
