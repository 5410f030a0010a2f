use crate::wire::answer;

use super::View;
use crate::alert::AlertId;
use crate::duty::{State, Timeliness};
use crate::ods_code::OdsCode;
use crate::refusal::Refusal;
use crate::time::Timestamp;

answer! {
    /// How many organisations are in each state; the counts add up to the scope (rule P1).
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct StateCounts {
        /// In state awaiting.
        pub awaiting: u32,
        /// In state overdue.
        pub overdue: u32,
        /// In state in progress.
        pub in_progress: u32,
        /// In state complete.
        pub complete: u32,
        /// In state not applicable.
        pub not_applicable: u32,
        /// In state unable to implement.
        pub unable_to_implement: u32,
        /// In state not required.
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
    /// How many organisations are in each timeliness; the counts add up to the scope (rule P2).
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct TimelinessCounts {
        /// Awaiting.
        pub awaiting: u32,
        /// Overdue.
        pub overdue: u32,
        /// On time.
        pub on_time: u32,
        /// Late.
        pub late: u32,
        /// Not required.
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
    /// Who stands where with one alert, counted; and whom to follow up (rules P1 to P3).
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub struct Report {
        /// The alert.
        pub alert: AlertId,
        /// The instant of the view.
        pub as_of: Timestamp,
        /// How many organisations are in scope; 0 for an alert that never asked.
        pub in_scope: u32,
        /// By state.
        pub states: StateCounts,
        /// By timeliness.
        pub timeliness: TimelinessCounts,
        /// Every organisation in state overdue, by ODS code (rule P3).
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
