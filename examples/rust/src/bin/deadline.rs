//! By when must an organisation respond? Ten lines: `cargo run -p alert-response-examples --bin deadline`.

use alert_response::{Actor, IssueAlert, Register, Severity, Timestamp};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let csoc = Actor::operator("CSOC")?;
    let issued: Timestamp = "2018-04-05T09:00:00+01:00".parse()?;
    let mut register = Register::new();
    let alert = IssueAlert::new("APRIL-2018".parse()?, "Windows vulnerability".parse()?, Severity::High);
    register.execute(alert, &csoc, issued)?;
    if let Some(due) = register.as_of(issued).alert("APRIL-2018".parse()?)?.due_at {
        let in_london = due.to_datetime().with_timezone(&chrono_tz::Europe::London);
        println!("Respond by {}", in_london.format("%A %-d %B %Y, %-I:%M%P"));
    }
    Ok(())
}
