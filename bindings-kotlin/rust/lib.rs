//! The native half of the Kotlin/JVM package: core's register behind a lock, and core's small parts.
//!
//! Only bytes and numbers cross the boundary. Commands, entries, questions, answers and refusals cross in the wire form. Lists
//! of thousands of positions cross as rows, and tables as Arrow IPC streams. The Kotlin API makes values of them. No rule
//! lives here.

mod answer;
mod columns;
mod fault;
mod functions;
mod register;
mod request;
mod rows;
mod values;

uniffi::setup_scaffolding!("alert_response");
