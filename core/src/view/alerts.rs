use crate::wire::answer;

use super::View;
use crate::alert::{AlertId, unknown_alert};
use crate::refusal::Refusal;
use crate::severity::Severity;
use crate::text::{Name, Text};
use crate::time::Timestamp;

answer! {
    /// One alert in the list of alerts.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub struct AlertSummary {
        /// The id of the alert.
        pub id: AlertId,
        /// The title at the instant of the view, with any correction (rule A8).
        pub title: Name,
        /// The severity at the instant of the view (rule A4).
        pub severity: Severity,
        /// Whether the alert asks for responses: its newest clock is running, and the alert is not withdrawn (rule A5).
        pub asks: bool,
        /// Whether the alert is withdrawn (rule A9).
        pub withdrawn: bool,
        /// The due instant of the newest clock, running or not. There is none if no clock has ever started.
        pub due_at: Option<Timestamp>,
    }
}

answer! {
    /// A severity of an alert, and the instant from which it counted (rule A4).
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub struct SeverityAt {
        /// The instant from which the severity counted.
        pub at: Timestamp,
        /// The severity that the alert had from then on.
        pub severity: Severity,
    }
}

answer! {
    /// A due instant of an alert, and the instant from which it counted (rule A7).
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub struct DeadlineChange {
        /// The instant from which the due instant counted.
        pub at: Timestamp,
        /// The due instant that counted from then on.
        pub respond_by: Timestamp,
        /// Why the due instant was moved. There is none for the first due instant of a clock.
        pub reason: Option<Text>,
    }
}

answer! {
    /// Everything about one alert except its responses.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub struct AlertDetail {
        /// The id of the alert.
        pub id: AlertId,
        /// The title at the instant of the view, with any correction (rule A8).
        pub title: Name,
        /// The severity at the instant of the view (rule A4).
        pub severity: Severity,
        /// A description of what the alert is about.
        pub summary: Option<Text>,
        /// The revision at the instant of the view: 1 at issue, and one more with each update (rule A8).
        pub revision: u32,
        /// The instant at which the alert was issued.
        pub issued_at: Timestamp,
        /// Whether the alert is withdrawn (rule A9).
        pub withdrawn: bool,
        /// Whether the alert asks for responses: its newest clock is running, and the alert is not withdrawn (rule A5).
        pub asks: bool,
        /// The start of the newest clock, running or not. There is none if no clock has ever started.
        pub clock_started_at: Option<Timestamp>,
        /// The due instant of the newest clock, running or not. There is none if no clock has ever started.
        pub due_at: Option<Timestamp>,
        /// The number of organisations that any clock of the alert has named (rule A6).
        pub in_scope: u32,
        /// Every severity up to the instant of the view, the oldest first (rule A4).
        pub severities: Vec<SeverityAt>,
        /// Every due instant of every clock up to the instant of the view, the oldest first (rule A7).
        pub deadlines: Vec<DeadlineChange>,
    }
}

impl View<'_> {
    /// Every alert, by id.
    ///
    /// ```
    /// # use alert_response::{Entry, Register};
    /// # let journal = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/journal.jsonl"));
    /// # let register = Register::replay(journal.lines().map(|line| Entry::from_json(line).unwrap()))?;
    /// let view = register.as_of("2026-05-08T09:00:00Z".parse()?);
    /// let alerts = view.alerts();
    /// assert_eq!(alerts[0].id.as_str(), "CC-1");
    /// assert!(alerts[0].asks && !alerts[1].asks);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn alerts(&self) -> Vec<AlertSummary> {
        let at = self.at;
        let mut alerts: Vec<_> = self
            .register
            .alerts
            .issued(at)
            .filter_map(|(_, alert)| {
                Some(AlertSummary {
                    id: alert.id,
                    title: alert.title(at)?.clone(),
                    severity: alert.severity(at)?,
                    asks: alert.asking(at).is_some(),
                    withdrawn: alert.withdrawn_at(at).is_some(),
                    due_at: alert.newest_clock(at).map(|clock| clock.due_at(at)),
                })
            })
            .collect();
        alerts.sort_unstable_by_key(|alert| alert.id);
        alerts
    }

    /// All of one alert but its responses.
    ///
    /// ```
    /// # use alert_response::{Entry, Register};
    /// # let journal = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/journal.jsonl"));
    /// # let register = Register::replay(journal.lines().map(|line| Entry::from_json(line).unwrap()))?;
    /// let view = register.as_of("2026-05-08T09:00:00Z".parse()?);
    /// let alert = view.alert("CC-1".parse()?)?;
    /// assert_eq!(alert.revision, 2);
    /// assert_eq!(alert.deadlines.len(), 2, "the first, and one move");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// `unknown_alert`.
    pub fn alert(&self, id: AlertId) -> Result<AlertDetail, Refusal> {
        let at = self.at;
        let (_, alert) = self.register.alerts.known(id, at)?;
        let (Some(title), Some(severity)) = (alert.title(at), alert.severity(at)) else {
            return Err(unknown_alert(id, at));
        };
        let severities = alert.severities.until(at);
        let newest = alert.newest_clock(at);
        let deadlines = alert.clocks(at).iter().flat_map(|clock| clock.due.until(at));
        Ok(AlertDetail {
            id,
            title: title.clone(),
            severity,
            summary: alert.summary.clone(),
            revision: alert.revision(at),
            issued_at: alert.issued_at,
            withdrawn: alert.withdrawn_at(at).is_some(),
            asks: alert.asking(at).is_some(),
            clock_started_at: newest.map(|clock| clock.started_at),
            due_at: newest.map(|clock| clock.due_at(at)),
            in_scope: u32::try_from(alert.in_scope(at)).unwrap_or(u32::MAX),
            severities: severities
                .map(|(at, severity)| SeverityAt { at: *at, severity: *severity })
                .collect(),
            deadlines: deadlines
                .map(|(at, due)| DeadlineChange { at: *at, respond_by: due.at, reason: due.reason.clone() })
                .collect(),
        })
    }
}
