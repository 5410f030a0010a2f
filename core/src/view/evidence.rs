use crate::wire::answer;

use super::View;
use super::report::TimelinessCounts;
use crate::duty::outcome;
use crate::index::KeySet;
use crate::ods_code::OdsCode;
use crate::organisation::OrganisationKey;
use crate::refusal::Refusal;
use crate::refusal_code::RefusalCode;
use crate::time::Timestamp;

answer! {
    /// How an organisation met the duties that began in a period, as evidence for item 6.3.2 of the DSPT (rule P5).
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub struct Evidence {
        /// The ODS code of the organisation.
        pub organisation: OdsCode,
        /// The beginning of the period. A duty that began at this instant counts.
        pub from: Timestamp,
        /// The end of the period. A duty that began at this instant does not count.
        pub to: Timestamp,
        /// The number of duties that began in the period, which is the sum of the other counts.
        pub duties: u32,
        /// The number of duties that the organisation met by the due instant.
        pub on_time: u32,
        /// The number of duties that the organisation met after the due instant.
        pub late: u32,
        /// The number of duties that were not met by the due instant, including those that ended after it.
        pub overdue: u32,
        /// The number of duties that the organisation has not met yet and whose due instant has not passed.
        pub awaiting: u32,
        /// The number of duties that ended without a response, at or before the due instant.
        pub not_required: u32,
    }
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
        let period = Period::new(from, to)?;
        let key = self.register.organisations.known(organisation, self.at)?;
        let mut rows = [self.row(organisation, key)];
        self.count(&mut rows, period);
        let [row] = rows;
        Ok(row.evidence(period))
    }

    /// [`evidence`](Self::evidence) of each of these organisations, in their order; a repeated one counts once.
    ///
    /// Each alert is looked at once for all of them: much faster than asking for one after the other.
    ///
    /// ```
    /// # use alert_response::{Entry, Register};
    /// # let journal = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/journal.jsonl"));
    /// # let register = Register::replay(journal.lines().map(|line| Entry::from_json(line).unwrap()))?;
    /// let view = register.as_of("2026-05-08T09:00:00Z".parse()?);
    /// let (from, to) = ("2026-05-01T00:00:00Z".parse()?, "2026-06-01T00:00:00Z".parse()?);
    /// let evidence = view.evidence_of(&["R0B".parse()?, "R0A".parse()?], from, to)?;
    /// assert_eq!(evidence[1], view.evidence("R0A".parse()?, from, to)?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// `invalid_value` for `from` after `to`; `unknown_organisation`.
    pub fn evidence_of(
        &self,
        organisations: &[OdsCode],
        from: Timestamp,
        to: Timestamp,
    ) -> Result<Vec<Evidence>, Refusal> {
        let period = Period::new(from, to)?;
        let mut seen = KeySet::default();
        let mut rows = Vec::with_capacity(organisations.len());
        for code in organisations {
            let key = self.register.organisations.known(*code, self.at)?;
            if !seen.contains(key) {
                seen.insert(key);
                rows.push(self.row(*code, key));
            }
        }
        Ok(self.counted(rows, period))
    }

    /// [`evidence`](Self::evidence) of every organisation known, by ODS code; most of those never asked have no duties.
    ///
    /// ```
    /// # use alert_response::{Entry, Register};
    /// # let journal = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/journal.jsonl"));
    /// # let register = Register::replay(journal.lines().map(|line| Entry::from_json(line).unwrap()))?;
    /// let view = register.as_of("2026-05-08T09:00:00Z".parse()?);
    /// let evidence = view.evidence_of_all("2026-05-01T00:00:00Z".parse()?, "2026-06-01T00:00:00Z".parse()?)?;
    /// assert_eq!(evidence.len(), view.organisations().len());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// `invalid_value` for `from` after `to`.
    pub fn evidence_of_all(&self, from: Timestamp, to: Timestamp) -> Result<Vec<Evidence>, Refusal> {
        let period = Period::new(from, to)?;
        let known = self.register.organisations.known_by_code(self.at);
        let rows = known.map(|(code, key, _)| self.row(code, key)).collect();
        Ok(self.counted(rows, period))
    }

    fn row(&self, organisation: OdsCode, key: OrganisationKey) -> Row {
        let closed_at = self.register.organisations.closed_at(key, self.at);
        Row { organisation, key, closed_at, counts: TimelinessCounts::default() }
    }

    fn counted(&self, mut rows: Vec<Row>, period: Period) -> Vec<Evidence> {
        self.count(&mut rows, period);
        rows.iter().map(|row| row.evidence(period)).collect()
    }

    /// Alert by alert, so that the responses to each are read in order; no alert of another time is looked at.
    fn count(&self, rows: &mut [Row], Period { from, to }: Period) {
        let (register, at) = (self.register, self.at);
        for (key, numbers) in register.alerts.starting(from, to) {
            let Some(alert) = register.alerts.get(key) else {
                continue;
            };
            let (clocks, responses) = (alert.clocks(at), register.responses.to(key));
            for row in &mut *rows {
                let first = responses.get(row.key).and_then(|response| response.first_at(at));
                for clock in clocks.naming(row.key, numbers.clone()) {
                    if let Some(timeliness) = outcome(alert, clocks, clock, row.key, row.closed_at, first, at)
                    {
                        row.counts.add(timeliness);
                    }
                }
            }
        }
    }
}

/// From when until before when.
#[derive(Clone, Copy)]
struct Period {
    from: Timestamp,
    to: Timestamp,
}

impl Period {
    fn new(from: Timestamp, to: Timestamp) -> Result<Self, Refusal> {
        if from > to {
            return Err(Refusal::new(
                RefusalCode::InvalidValue,
                format!("`from` {from} lies after `to` {to}; give the earlier instant first"),
            ));
        }
        Ok(Self { from, to })
    }
}

/// The duties of one organisation while they are counted.
struct Row {
    organisation: OdsCode,
    key: OrganisationKey,
    closed_at: Option<Timestamp>,
    counts: TimelinessCounts,
}

impl Row {
    fn evidence(&self, period: Period) -> Evidence {
        let TimelinessCounts { awaiting, overdue, on_time, late, not_required } = self.counts;
        let duties =
            [awaiting, overdue, on_time, late, not_required].into_iter().fold(0, u32::saturating_add);
        let (organisation, Period { from, to }) = (self.organisation, period);
        Evidence { organisation, from, to, duties, on_time, late, overdue, awaiting, not_required }
    }
}
