use alert_response::{AlertContactAdded, AlertId, Event, OdsCode, RefusalCode, Timestamp};
use serde_json::{Value, json};

use super::access::Request;
use super::ask::{Answer, object};
use super::facts::Facts;

/// What there is.
impl Facts<'_> {
    fn title(&self, alert: AlertId) -> Option<String> {
        let titles = self.events().filter_map(|event| match event {
            Event::AlertIssued(e) if e.id == alert => Some(e.title.to_string()),
            Event::AlertUpdated(e) if e.id == alert => e.title.as_ref().map(ToString::to_string),
            _ => None,
        });
        titles.last()
    }

    pub(super) fn alert_line(&self, alert: AlertId) -> Value {
        object(json!({
            "id": alert,
            "title": self.title(alert),
            "severity": self.severities(alert).last().map(|(_, severity)| *severity),
            "asks": self.asks(alert),
            "withdrawn": self.withdrawn_at(alert).is_some(),
            "due_at": self.clocks(alert).last().map(|clock| clock.due_at(self.at)),
        }))
    }

    pub(super) fn alert_detail(&self, alert: AlertId) -> Answer {
        let issued = self.alerts().into_iter().find(|issued| issued.id == alert);
        let issued = issued.ok_or(RefusalCode::UnknownAlert)?;
        let severities = self.severities(alert);
        let clocks = self.clocks(alert);
        let deadline = |(at, respond_by, reason): &(Timestamp, Timestamp, _)| {
            object(json!({"at": at, "respond_by": respond_by, "reason": reason}))
        };
        let deadlines: Vec<Value> = clocks.iter().flat_map(|clock| clock.dues.iter().map(deadline)).collect();
        let severity_at = |(at, severity): &(Timestamp, _)| json!({"at": at, "severity": severity});
        Ok(object(json!({
            "id": alert,
            "title": self.title(alert),
            "severity": severities.last().map(|(_, severity)| *severity),
            "summary": issued.summary,
            "revision": self.revision(alert),
            "issued_at": severities.first().map(|(at, _)| *at),
            "withdrawn": self.withdrawn_at(alert).is_some(),
            "asks": self.asks(alert),
            "clock_started_at": clocks.last().map(|clock| clock.started_at),
            "due_at": clocks.last().map(|clock| clock.due_at(self.at)),
            "in_scope": self.scope(alert).len(),
            "severities": severities.iter().map(severity_at).collect::<Vec<_>>(),
            "deadlines": deadlines,
        })))
    }

    pub(super) fn organisation_line(&self, code: OdsCode) -> Value {
        let registered = self.events().find_map(|event| match event {
            Event::OrganisationRegistered(e) if e.ods_code == code => Some(e),
            _ => None,
        });
        object(json!({
            "ods_code": code,
            "name": registered.map(|e| &e.name),
            "sector": registered.map(|e| e.sector),
            "region": registered.and_then(|e| e.region.as_ref()),
            "mandated": self.mandated(code),
            "closed": self.closed(code),
        }))
    }

    pub(super) fn members_answer(&self, organisation: OdsCode) -> Answer {
        self.known_organisation(organisation)?;
        let mut users = Vec::new();
        for (user, role) in self.members(organisation) {
            let mut name = None;
            let mut email = None;
            for event in self.events() {
                match event {
                    Event::UserRegistered(e) if e.id == *user => {
                        name = Some(&e.name);
                        email = Some(&e.email);
                    }
                    Event::UserUpdated(e) if e.user == *user => {
                        name = e.name.as_ref().or(name);
                        email = e.email.as_ref().or(email);
                    }
                    _ => {}
                }
            }
            users.push(
                json!({"user": user, "name": name, "email": email, "role": role, "mfa": self.mfa(user)}),
            );
        }
        let contact =
            |e: &AlertContactAdded| object(json!({"name": e.name, "email": e.email, "mobile": e.mobile}));
        let contacts: Vec<Value> = self.contacts(organisation).into_iter().map(contact).collect();
        Ok(json!({
            "organisation": organisation,
            "mandated": self.mandated(organisation),
            "closed": self.closed(organisation),
            "users": users,
            "contacts": contacts,
        }))
    }

    pub(super) fn access_requests(&self, organisation: OdsCode) -> Answer {
        self.known_organisation(organisation)?;
        let requests =
            self.requests().into_iter().filter(|request| request.asked.organisation == organisation);
        let line = |request: Request<'_>| {
            object(json!({
                "request": request.asked.request,
                "user": request.asked.user,
                "lead_organisation": request.asked.lead_organisation,
                "agreement": request.asked.agreement,
                "state": request.state,
                "until": request.until,
            }))
        };
        Ok(requests.map(line).collect())
    }
}
