use crate::wire::answer;

use super::View;
use crate::alert::AlertId;
use crate::duty::{State, Timeliness};
use crate::ods_code::OdsCode;
use crate::refusal::Refusal;
use crate::time::Timestamp;

answer! {
    /// The number of organisations in each state. The counts add up to the scope (rule P1).
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct StateCounts {
        /// The number of organisations in the state awaiting.
        pub awaiting: u32,
        /// The number of organisations in the state overdue.
        pub overdue: u32,
        /// The number of organisations in the state in progress.
        pub in_progress: u32,
        /// The number of organisations in the state complete.
        pub complete: u32,
        /// The number of organisations in the state not applicable.
        pub not_applicable: u32,
        /// The number of organisations in the state unable to implement.
        pub unable_to_implement: u32,
        /// The number of organisations in the state not required.
        pub not_required: u32,
    }
}

impl StateCounts {
    /// The count of one state.
    #[must_use]
    pub const fn of(&self, state: State) -> u32 {
        match state {
            State::Awaiting => self.awaiting,
            State::Overdue => self.overdue,
            State::InProgress => self.in_progress,
            State::Complete => self.complete,
            State::NotApplicable => self.not_applicable,
            State::UnableToImplement => self.unable_to_implement,
            State::NotRequired => self.not_required,
        }
    }

    fn add(&mut self, state: State) {
        let count = match state {
            State::Awaiting => &mut self.awaiting,
            State::Overdue => &mut self.overdue,
            State::InProgress => &mut self.in_progress,
            State::Complete => &mut self.complete,
            State::NotApplicable => &mut self.not_applicable,
            State::UnableToImplement => &mut self.unable_to_implement,
            State::NotRequired => &mut self.not_required,
        };
        *count = count.saturating_add(1);
    }
}

answer! {
    /// The number of organisations with each timeliness. The counts add up to the scope (rule P2).
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct TimelinessCounts {
        /// The number of organisations whose timeliness is awaiting.
        pub awaiting: u32,
        /// The number of organisations whose timeliness is overdue, including those whose duty ended after it was
        /// missed.
        pub overdue: u32,
        /// The number of organisations whose first response was on time.
        pub on_time: u32,
        /// The number of organisations whose first response was late.
        pub late: u32,
        /// The number of organisations whose timeliness is not required.
        pub not_required: u32,
    }
}

impl TimelinessCounts {
    /// The count of one timeliness.
    #[must_use]
    pub const fn of(&self, timeliness: Timeliness) -> u32 {
        match timeliness {
            Timeliness::Awaiting => self.awaiting,
            Timeliness::Overdue => self.overdue,
            Timeliness::OnTime => self.on_time,
            Timeliness::Late => self.late,
            Timeliness::NotRequired => self.not_required,
        }
    }

    pub(super) fn add(&mut self, timeliness: Timeliness) {
        let count = match timeliness {
            Timeliness::Awaiting => &mut self.awaiting,
            Timeliness::Overdue => &mut self.overdue,
            Timeliness::OnTime => &mut self.on_time,
            Timeliness::Late => &mut self.late,
            Timeliness::NotRequired => &mut self.not_required,
        };
        *count = count.saturating_add(1);
    }
}

answer! {
    /// How many organisations are in each state for one alert, and which are overdue (rules P1 to P3).
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub struct Report {
        /// The id of the alert.
        pub alert: AlertId,
        /// The instant of the view.
        pub as_of: Timestamp,
        /// The number of organisations in scope. It is 0 for an alert that has never asked for responses.
        pub in_scope: u32,
        /// The number of organisations in each state.
        pub states: StateCounts,
        /// The number of organisations with each timeliness.
        pub timeliness: TimelinessCounts,
        /// The ODS code of every organisation in the state overdue, sorted (rule P3).
        pub follow_up: Vec<OdsCode>,
    }
}

impl View<'_> {
    /// Who stands where with an alert, and whom to follow up.
    ///
    /// ```
    /// # use alert_response::{Entry, Register};
    /// # let journal = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/journal.jsonl"));
    /// # let register = Register::replay(journal.lines().map(|line| Entry::from_json(line).unwrap()))?;
    /// let view = register.as_of("2026-05-08T09:00:00Z".parse()?);
    /// let report = view.report("CC-1".parse()?)?;
    /// assert_eq!((report.in_scope, report.states.overdue), (2, 1));
    /// assert_eq!(report.follow_up, ["R0B".parse()?]);
    /// assert!(report.to_json().starts_with(r#"{"alert":"CC-1","as_of":"2026-05-08T09:00:00Z","in_scope":2"#));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// `unknown_alert`.
    pub fn report(&self, alert: AlertId) -> Result<Report, Refusal> {
        let (key, known) = self.register.alerts.known(alert, self.at)?;
        let alert_at = self.alert_at(key, known);
        let mut report = Report {
            alert,
            as_of: self.at,
            in_scope: 0,
            states: StateCounts::default(),
            timeliness: TimelinessCounts::default(),
            follow_up: Vec::new(),
        };
        for organisation in known.scope(&self.register.organisations, self.at).iter() {
            let Some(place) = self.place(alert_at, *organisation) else {
                continue;
            };
            report.in_scope = report.in_scope.saturating_add(1);
            report.states.add(place.standing.state);
            report.timeliness.add(place.standing.timeliness);
            if place.standing.state == State::Overdue {
                report.follow_up.extend(self.register.organisations.code(*organisation));
            }
        }
        Ok(report)
    }
}
