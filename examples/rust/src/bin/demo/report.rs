//! What the demo prints: for a person, or as JSON.

use std::fmt::{self, Write};

use alert_response::{
    Action, Actor, Authority, Command, InputError, RecordResponse, Refusal, Register, Report, View,
};

use crate::london::in_london;
use crate::organisations::{Kind, List, Organisation};
use crate::script::{administrator, alert, national_service, patched};

const MONDAY: &str = "2018-04-09T09:00:00+01:00";
const TUESDAY: &str = "2018-04-10T09:00:00+01:00";
const FRIDAY: &str = "2018-04-13T09:00:00+01:00";

#[derive(Debug, thiserror::Error)]
pub(crate) enum ReportError {
    #[error("a question is refused: {0}")]
    Refused(#[from] Refusal),
    #[error(transparent)]
    Input(#[from] InputError),
    #[error("the reports cannot be written")]
    Write(#[from] fmt::Error),
    #[error("the reports cannot be written as JSON; {0}")]
    Json(#[from] serde_json::Error),
}

/// The register's own reports of the three mornings, each as of its instant.
fn reports(register: &Register) -> Result<Vec<Report>, ReportError> {
    let mut reports = Vec::new();
    for morning in [MONDAY, TUESDAY, FRIDAY] {
        reports.push(register.as_of(morning.parse()?).report(alert()?)?);
    }
    Ok(reports)
}

/// The three reports, for machines.
pub(crate) fn as_json(register: &Register) -> Result<String, ReportError> {
    Ok(serde_json::to_string(&reports(register)?)? + "\n")
}

/// The same three reports and what surrounds them, for people.
pub(crate) fn as_text(register: &Register, list: &List) -> Result<String, ReportError> {
    let reports = reports(register)?;
    let friday = register.as_of(FRIDAY.parse()?);
    let mut page = String::new();
    write_alert(&mut page, friday, list)?;
    write_answered(&mut page, register, &reports, list)?;
    write_states(&mut page, &reports)?;
    let silent = reports.last().map(|report| report.follow_up.as_slice()).unwrap_or_default();
    writeln!(page, "\nTo follow up on {}: {}", in_london(friday.at()), silent.len())?;
    for organisation in silent.iter().filter_map(|code| list.get(*code)) {
        write_organisation(&mut page, organisation)?;
    }
    write_access(&mut page, friday, list)?;
    let target = silent.first().and_then(|code| list.get(*code));
    write_refusal(&mut page, register, friday, list, target)?;
    Ok(page)
}

fn write_alert(page: &mut String, view: View<'_>, list: &List) -> Result<(), ReportError> {
    let detail = view.alert(alert()?)?;
    let asked = count(usize::try_from(detail.in_scope).unwrap_or_default(), "organisation");
    let trusts = count(list.of_kind(Kind::Trust).count(), "trust");
    let units = count(list.of_kind(Kind::SupportUnit).count(), "support unit");
    writeln!(page, "\nHigh severity alert {}: {}", detail.id, detail.title)?;
    writeln!(page, "  issued  {}  (the day is known, the hour assumed)", in_london(detail.issued_at))?;
    if let Some(due) = detail.due_at {
        writeln!(page, "  due     {}  (48 hours later, weekend or not)", in_london(due))?;
    }
    writeln!(page, "  asked   {asked}: {trusts}, {units}")?;
    writeln!(page, "All times are London time.")?;
    Ok(())
}

fn write_answered(
    page: &mut String,
    register: &Register,
    reports: &[Report],
    list: &List,
) -> Result<(), ReportError> {
    let row = |page: &mut String, [label, trusts, units, together]: [&str; 4]| {
        writeln!(page, "{label:<30}{trusts:>12}{units:>15}{together:>19}")
    };
    writeln!(page)?;
    row(page, ["Answered by", "trusts", "support units", "together"])?;
    for report in reports {
        let mut answered = [0, 0];
        for position in register.as_of(report.as_of).positions(report.alert)? {
            if position.first_response_at.is_some() {
                let [trusts, units] = &mut answered;
                match list.get(position.organisation).map(|organisation| organisation.kind) {
                    Some(Kind::SupportUnit) => *units += 1,
                    _ => *trusts += 1,
                }
            }
        }
        let [trusts, units] = answered;
        let of = |part, kind| format!("{part} of {}", list.of_kind(kind).count());
        let (together, scope) = (trusts + units, usize::try_from(report.in_scope).unwrap_or_default());
        let percent = (200 * together + scope) / (2 * scope).max(1);
        let together = format!("{together} of {scope}, {percent}%");
        let (trusts, units) = (of(trusts, Kind::Trust), of(units, Kind::SupportUnit));
        row(page, [&in_london(report.as_of), &trusts, &units, &together])?;
    }
    if let Some(last) = reports.last() {
        let now = last.timeliness;
        writeln!(
            page,
            "Answered in time: {}. Late: {}. Not at all: {}.",
            now.on_time, now.late, now.overdue
        )?;
    }
    Ok(())
}

fn write_states(page: &mut String, reports: &[Report]) -> Result<(), ReportError> {
    let upper = ["", "in", "", "not", "unable to"];
    let lower = ["overdue", "progress", "complete", "applicable", "implement"];
    let row = |page: &mut String, label: &str, cells: [String; 5]| {
        let [overdue, in_progress, complete, not_applicable, unable] = cells;
        writeln!(
            page,
            "{label:<30}{overdue:>8}{in_progress:>10}{complete:>10}{not_applicable:>12}{unable:>10}"
        )
    };
    writeln!(page)?;
    row(page, "", upper.map(String::from))?;
    row(page, "Who stands where", lower.map(String::from))?;
    for report in reports {
        let s = report.states;
        let cells = [s.overdue, s.in_progress, s.complete, s.not_applicable, s.unable_to_implement];
        row(page, &in_london(report.as_of), cells.map(|number| number.to_string()))?;
    }
    Ok(())
}

/// Who answers for others, as the register tells it.
fn write_access(page: &mut String, view: View<'_>, list: &List) -> Result<(), ReportError> {
    let Some(lead) = list.of_kind(Kind::SupportUnit).next() else {
        return Ok(());
    };
    let authorised = view.organisations_for(&administrator(lead.code)?)?;
    let by_access = authorised.iter().filter(|may| matches!(may.authority, Authority::Access(_)));
    let served: Vec<_> = by_access.filter_map(|may| list.get(may.organisation)).collect();
    if served.is_empty() {
        return Ok(());
    }
    writeln!(page, "\n{}", lead.name)?;
    writeln!(page, "asked for access, was approved by each administrator, and answered in bulk for")?;
    served.into_iter().try_for_each(|organisation| write_organisation(page, organisation))
}

/// One command that the rules do not allow. Deciding changes nothing, so nothing is written to the journal either.
fn write_refusal(
    page: &mut String,
    register: &Register,
    friday: View<'_>,
    list: &List,
    silent: Option<&Organisation>,
) -> Result<(), ReportError> {
    let Some(target) = silent.or_else(|| list.iter().find(|organisation| organisation.mandated())) else {
        return Ok(());
    };
    let (who, by) = match list.of_kind(Kind::SupportUnit).next() {
        Some(lead) if !friday.may(&administrator(lead.code)?, Action::Respond(target.code)).allowed => {
            (lead.name.as_str(), Actor::User(administrator(lead.code)?))
        }
        _ => ("The national service", national_service()?),
    };
    let response = RecordResponse::new(alert()?, target.code, patched()?);
    if let Err(refusal) = register.decide(&Command::from(response), &by, friday.at()) {
        writeln!(page, "\nRefused on {}", in_london(friday.at()))?;
        writeln!(page, "  {who} answers for {}:", target.code)?;
        writeln!(page, "  {}, {}", refusal.code, refusal.explanation.replace("; ", ";\n  "))?;
    }
    Ok(())
}

fn write_organisation(page: &mut String, organisation: &Organisation) -> Result<(), ReportError> {
    Ok(writeln!(page, "  {:<9} {}", organisation.code, organisation.name)?)
}

/// `1 trust`, `20 trusts`.
pub(crate) fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}
