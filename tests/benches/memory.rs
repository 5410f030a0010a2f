//! Bytes a response record, beyond its text: peak resident size less the baseline and the text, by the records.

#![expect(clippy::arithmetic_side_effects, reason = "a benchmark that overflows fails, as it should")]

use alert_response::{Command, Register, RemediationStatus};
use conformance::generator::{Plan, Scale};

/// The peak resident size of this process in bytes, as the kernel counts it.
fn peak_resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kibibytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kibibytes * 1024)
}

fn text_bytes(command: &Command) -> u64 {
    let Command::RecordResponse(command) = command else {
        return 0;
    };
    let text = match &command.status {
        RemediationStatus::InProgress(details) => details.actions.as_ref().map_or("", |text| text.as_str()),
        RemediationStatus::Complete(details) => details.actions.as_str(),
        RemediationStatus::NotApplicable(details) => details.explanation.as_str(),
        RemediationStatus::UnableToImplement(details) => details.explanation.as_str(),
    };
    text.len() as u64
}

fn main() {
    let plan = Plan::new(Scale::NATIONAL);
    let Some(before) = peak_resident() else {
        println!("skipped: this system does not say how much memory a process uses");
        return;
    };
    let mut register = Register::new();
    let mut text = 0;
    let mut refused = 0;
    let mut give = |(command, actor, at): conformance::generator::Given| {
        text += text_bytes(&command);
        refused += u64::from(register.execute(command, &actor, at).is_err());
    };
    plan.give_setup(&mut give);
    plan.give_responses(&mut give);
    let peak = peak_resident().unwrap_or(before);
    let records = plan.records() as u64;
    assert_eq!(refused, 0, "every command of the generator is accepted");
    println!("records               {records:>12}");
    println!("entries               {:>12}", register.last_seq());
    println!("peak beyond baseline  {:>12} bytes", peak - before);
    println!("text                  {text:>12} bytes");
    println!("a record beyond text  {:>12} bytes", (peak - before - text) / records);
}
