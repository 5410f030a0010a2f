//! The native half of the Kotlin/JVM package: core's register behind a lock, and core's small parts.
//!
//! Nothing but bytes and numbers crosses: commands, entries, answers and refusals cross in the wire form, and answers
//! of many rows as Arrow IPC streams, because a call costs by the buffer and not by the field. The Kotlin face makes values
//! of them. No rule lives here.

mod columns;
mod fault;
mod functions;
mod quick;
mod register;
mod request;
mod rows;
mod values;

uniffi::setup_scaffolding!("alert_response");
