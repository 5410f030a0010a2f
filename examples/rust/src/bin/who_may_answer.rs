//! Who may answer for whom: a support unit asks for access to a trust, gets it and loses it again.
//!
//! `cargo run -p alert-response-examples --bin who_may_answer`

use alert_response::{
    Action, Actor, ApproveAccess, ConfirmMfa, ExecuteError, InputError, NominateLeadAdministrator, OdsCode,
    Person, Refusal, Register, RegisterOrganisation, RequestAccess, RevokeAccess, Sector, Siro, Timestamp,
};
use chrono_tz::Europe::London;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (unit, trust): (OdsCode, OdsCode) = ("0AR".parse()?, "RTD".parse()?);
    let morning: Timestamp = "2026-05-01T09:00:00+01:00".parse()?;
    let noon: Timestamp = "2026-05-01T12:00:00+01:00".parse()?;
    let evening: Timestamp = "2026-05-01T18:00:00+01:00".parse()?;
    let csoc = Actor::operator("CSOC")?;
    let mut register = Register::new();

    for (code, name, sector, administrator) in [
        (unit, "NHS North of England Commissioning Support Unit", Sector::Csu, "alice"),
        (trust, "The Newcastle upon Tyne Hospitals NHS Foundation Trust", Sector::Acute, "bob"),
    ] {
        let name = name.parse()?;
        let organisation =
            RegisterOrganisation { ods_code: code, name, sector, region: None, mandated: true };
        register.execute(organisation, &csoc, morning)?;
        register.execute(nomination(code, administrator)?, &csoc, morning)?;
        register.execute(ConfirmMfa { user: administrator.parse()? }, &csoc, morning)?;
    }

    // Alice asks, citing the agreement; nobody but an administrator of the trust may say yes.
    let (alice, bob) = (Actor::user("alice")?, Actor::user("bob")?);
    let agreement = "Service contract of 1 April 2026".parse()?;
    let ask = RequestAccess { organisation: trust, lead_organisation: unit, agreement };
    register.execute(ask, &alice, morning)?;
    let approve = ApproveAccess { request: "AR-1".parse()?, until: None };
    if let Err(ExecuteError::Refused(refusal)) = register.execute(approve.clone(), &alice, morning) {
        println!("alice approves her own request: {}", refusal.code);
    }
    register.execute(approve, &bob, noon)?;
    let revoke = RevokeAccess { request: "AR-1".parse()?, reason: "The contract has ended.".parse()? };
    register.execute(revoke, &bob, evening)?;

    // Every question is asked as of an instant, so the past keeps its answers.
    for at in [morning, noon, evening] {
        let when = at.to_datetime().with_timezone(&London).format("%A %-d %B %Y, %-I:%M%P");
        println!("{when}: {}", answering(&register, trust, at)?);
    }
    let may = register.as_of(evening).may(&"alice".parse()?, Action::Respond(trust));
    println!("alice in the evening: {}", may.reason.map_or("allowed", |reason| reason.as_str()));
    Ok(())
}

fn nomination(organisation: OdsCode, who: &str) -> Result<NominateLeadAdministrator, InputError> {
    let user = Person { id: who.parse()?, name: who.parse()?, email: format!("{who}@nhs.net").parse()? };
    let siro = Siro { name: "The SIRO".parse()?, email: "siro@nhs.net".parse()? };
    Ok(NominateLeadAdministrator { organisation, user, siro })
}

fn answering(register: &Register, organisation: OdsCode, at: Timestamp) -> Result<String, Refusal> {
    let responders = register.as_of(at).responders_for(organisation)?;
    let named = responders.iter().map(|may| format!("{} by {}", may.user, may.authority));
    Ok(format!("{organisation} is answered for by {}", named.collect::<Vec<_>>().join(", ")))
}
