use serde::Serialize;

use super::View;
use super::report::TimelinessCounts;
use crate::duty::outcome;
use crate::{OdsCode, Refusal, RefusalCode, Timestamp};

/// How an organisation met the duties whose clock started in a period, for DSPT 6.3.2 (rule P5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Evidence {
    /// The organisation.
    pub organisation: OdsCode,
    /// The beginning of the period, inclusive.
    pub from: Timestamp,
    /// The end of the period, exclusive.
    pub to: Timestamp,
    /// How many duties.
    pub duties: u32,
    /// Answered by the due instant.
    pub on_time: u32,
    /// Answered after it.
    pub late: u32,
    /// Not answered by it, or by the later end of the duty.
    pub overdue: u32,
    /// Not answered yet, and not due.
    pub awaiting: u32,
    /// Ended, unanswered, by the due instant.
    pub not_required: u32,
}

impl View<'_> {
    /// How an organisation met its duties whose clock started from `from` on and before `to`.
    ///
    /// ```
    /// # use alert_response::{Entry, Register};
    /// # let journal = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/journal.jsonl"));
    /// # let register = Register::replay(journal.lines().map(|line| Entry::from_json(line).unwrap()))?;
    /// let view = register.as_of("2026-05-08T09:00:00Z".parse()?);
    /// let (from, to) = ("2026-05-01T00:00:00Z".parse()?, "2026-06-01T00:00:00Z".parse()?);
    /// let evidence = view.evidence("R0A".parse()?, from, to)?;
    /// assert_eq!((evidence.duties, evidence.on_time), (1, 1));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// `invalid_value` for `from` after `to`; `unknown_organisation`.
    pub fn evidence(
        &self,
        organisation: OdsCode,
        from: Timestamp,
        to: Timestamp,
    ) -> Result<Evidence, Refusal> {
        let (register, at) = (self.register, self.at);
        if from > to {
            return Err(Refusal::new(
                RefusalCode::InvalidValue,
                format!("`from` {from} lies after `to` {to}; give the earlier instant first"),
            ));
        }
        let place = register.organisations.known(organisation, at)?;
        let closed_at = register.organisations.closed_at(place, at);
        let mut counts = TimelinessCounts::default();
        for (key, alert) in register.alerts.issued(at) {
            let clocks = alert.clocks(at);
            let response = register.responses.get(key, place);
            let first = response.and_then(|response| response.first_at(at));
            for clock in clocks.iter().filter(|clock| (from..to).contains(&clock.started_at)) {
                if let Some(timeliness) = outcome(alert, clocks, clock, place, closed_at, first, at) {
                    counts.add(timeliness);
                }
            }
        }
        let TimelinessCounts { awaiting, overdue, on_time, late, not_required } = counts;
        let duties = awaiting + overdue + on_time + late + not_required;
        Ok(Evidence { organisation, from, to, duties, on_time, late, overdue, awaiting, not_required })
    }
}
