use alert_response::Timestamp;
use serde_json::{Value, json};

use super::commands::{HOMES, person, policy};
use super::dice::Dice;
use super::{Grid, Written};

/// Organisations, their people and a first alert; now and then something is left out.
pub(super) fn prologue(grid: Grid, dice: &mut Dice<'_>) -> Vec<Written> {
    let mut writing = Writing { at: grid.at(0, 0), steps: Vec::new() };
    if dice.roll(3) == 0 {
        writing.by_operator(json!({"set_policy": {"policy": policy(dice)}}));
    }
    for (code, leader) in HOMES {
        let how = dice.roll(40);
        if how != 39 {
            let registered = json!({"ods_code": code, "name": format!("Trust {code}"), "sector": "acute",
                "mandated": how != 36, "region": if how % 4 == 3 { json!("North") } else { Value::Null }});
            writing.by_operator(json!({"register_organisation": registered}));
        }
        if how < 37 {
            let siro = json!({"name": "Sam Siro", "email": "sam@example.org"});
            let nominated = json!({"organisation": code, "user": person(leader, 0), "siro": siro});
            writing.by_operator(json!({"nominate_lead_administrator": nominated}));
            if code != "9Z" {
                writing.by_operator(json!({"confirm_mfa": {"user": leader}}));
            }
        }
    }
    let more = [("R0A", "erin", "responder"), ("R0B", "frank", "administrator"), ("R0A", "Bob", "responder")];
    for (organisation, user, role) in more {
        if !dice.one_in(8) {
            let added = json!({"organisation": organisation, "user": person(user, 0), "role": role});
            writing.by_operator(json!({"add_user": added}));
            if user != "Bob" {
                writing.by_operator(json!({"confirm_mfa": {"user": user}}));
            }
        }
    }
    for (request, (user, lead, organisation, approver)) in
        [("AR-1", ("erin", "R0A", "R0B", "Bob")), ("AR-2", ("alice", "R0A", "R0C1", "carol"))]
    {
        let how = dice.roll(5);
        if how < 4 {
            let asked = json!({"organisation": organisation, "lead_organisation": lead, "agreement": "Shared service"});
            writing.by(user, json!({"request_access": asked}));
        }
        if how < 2 {
            writing.by(approver, json!({"approve_access": {"request": request}}));
        }
        if how == 3 {
            let added =
                json!({"organisation": organisation, "user": person(user, 0), "role": "administrator"});
            writing.by(approver, json!({"add_user": added}));
        }
    }
    if dice.one_in(3) {
        let contact = json!({"organisation": "R0A", "name": "Duty desk", "mobile": "07700 900123"});
        writing.by_operator(json!({"add_alert_contact": contact}));
    }
    if !dice.one_in(5) {
        let asked = json!({"organisation": "R0A", "lead_organisation": "R0C", "agreement": "Lead CCG"});
        writing.by("dave.x", json!({"request_access": asked}));
    }
    let alerts = [("CC-1", "high", 12), ("CC-10", dice.pick(&["high", "low"]), 2)];
    for (id, severity, left_out_one_in) in alerts {
        if !dice.one_in(left_out_one_in) {
            let issued = json!({"id": id, "title": "A vulnerability", "severity": severity});
            writing.by_operator(json!({"issue_alert": issued}));
        }
    }
    if dice.one_in(3) {
        writing.at = grid.at(6, 0);
        let (organisation, user) = dice.pick(&[("R0A", "erin"), ("R0A", "Bob"), ("R0B", "frank")]);
        writing.by_operator(json!({"remove_user": {"organisation": organisation, "user": user}}));
    }
    writing.steps
}

struct Writing {
    at: Timestamp,
    steps: Vec<Written>,
}

impl Writing {
    fn by_operator(&mut self, command: Value) {
        self.steps.push(Written { at: self.at, by: json!({"operator": "csoc"}), command });
    }

    fn by(&mut self, user: &str, command: Value) {
        self.steps.push(Written { at: self.at, by: json!({"user": user}), command });
    }
}
