use crate::wire::{Limit, command, event};

use super::AlertId;
use crate::ods_code::OdsCode;
use crate::severity::Severity;
use crate::text::{Name, Text};
use crate::time::Timestamp;

command! {
    /// Issue an alert.
    ///
    /// ```
    /// # use alert_response::{Command, IssueAlert, Severity};
    /// let command = IssueAlert {
    ///     id: "CC-1".parse()?,
    ///     title: "A vulnerability".parse()?,
    ///     severity: Severity::High,
    ///     summary: None,
    ///     respond_by: None,
    ///     organisations: None,
    /// };
    /// assert_eq!(
    ///     Command::from(command).to_json(),
    ///     r#"{"issue_alert":{"id":"CC-1","title":"A vulnerability","severity":"high"}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("issue_alert")]
    #[rules(A1, A3, A5, A7)]
    #[by("the operator")]
    #[events(AlertIssued, ResponseRequired)]
    pub struct IssueAlert {
        /// Its id, never free again.
        pub id: AlertId,
        /// Its title.
        pub title: Name,
        /// Its severity; one that the policy names starts the clock (rule A5).
        pub severity: Severity,
        /// What it is about.
        pub summary: Option<Text>,
        /// The published due instant; left out, the policy's hours count (rule A7).
        pub respond_by: Option<Timestamp>,
        /// Exactly these must respond; left out, all mandated ones (rule A5).
        #[at_most(Limit::ORGANISATIONS)]
        pub organisations: Option<Vec<OdsCode>>,
    }
}

impl IssueAlert {
    /// An alert for all mandated organisations, due after the policy's hours.
    #[must_use]
    pub fn new(id: AlertId, title: Name, severity: Severity) -> Self {
        Self { id, title, severity, summary: None, respond_by: None, organisations: None }
    }
}

command! {
    /// Add text to an alert, and perhaps correct its title (rule A8).
    ///
    /// ```
    /// # use alert_response::{Command, UpdateAlert};
    /// let command = UpdateAlert {
    ///     id: "CC-1".parse()?,
    ///     text: "A fix is out.".parse()?,
    ///     title: Some("A worse vulnerability".parse()?),
    /// };
    /// assert_eq!(
    ///     Command::from(command).to_json(),
    ///     r#"{"update_alert":{"id":"CC-1","text":"A fix is out.","title":"A worse vulnerability"}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("update_alert")]
    #[rules(A8)]
    #[by("the operator")]
    #[events(AlertUpdated)]
    pub struct UpdateAlert {
        /// The alert.
        pub id: AlertId,
        /// What is new.
        pub text: Text,
        /// The corrected title.
        pub title: Option<Name>,
    }
}

command! {
    /// Raise or lower an alert (rules A4 to A6).
    ///
    /// ```
    /// # use alert_response::{ChangeSeverity, Command, Severity};
    /// let command = ChangeSeverity {
    ///     id: "CC-1".parse()?,
    ///     severity: Severity::Low,
    ///     respond_by: None,
    ///     organisations: None,
    /// };
    /// assert_eq!(
    ///     Command::from(command).to_json(),
    ///     r#"{"change_severity":{"id":"CC-1","severity":"low"}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("change_severity")]
    #[rules(A4, A5, A6, A7)]
    #[by("the operator")]
    #[events(SeverityChanged, ResponseRequired)]
    pub struct ChangeSeverity {
        /// The alert.
        pub id: AlertId,
        /// The new severity.
        pub severity: Severity,
        /// The due instant of the clock that starts.
        pub respond_by: Option<Timestamp>,
        /// Exactly these must respond to the clock that starts.
        #[at_most(Limit::ORGANISATIONS)]
        pub organisations: Option<Vec<OdsCode>>,
    }
}

command! {
    /// Move the due instant of the clock that runs (rule A7).
    ///
    /// ```
    /// # use alert_response::{Command, SetDeadline};
    /// let command = SetDeadline {
    ///     id: "CC-1".parse()?,
    ///     respond_by: "2026-05-09T09:00:00.000001Z".parse()?,
    ///     reason: "The fix was late.".parse()?,
    /// };
    /// assert_eq!(
    ///     Command::from(command).to_json(),
    ///     r#"{"set_deadline":{"id":"CC-1","respond_by":"2026-05-09T09:00:00.000001Z","reason":"The fix was late."}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("set_deadline")]
    #[rules(A7)]
    #[by("the operator")]
    #[events(DeadlineSet)]
    pub struct SetDeadline {
        /// The alert.
        pub id: AlertId,
        /// The new due instant.
        pub respond_by: Timestamp,
        /// Why.
        pub reason: Text,
    }
}

command! {
    /// Withdraw an alert for good (rule A9).
    ///
    /// ```
    /// # use alert_response::{Command, WithdrawAlert};
    /// let command = WithdrawAlert { id: "CC-1".parse()?, reason: "Superseded.".parse()? };
    /// assert_eq!(
    ///     Command::from(command).to_json(),
    ///     r#"{"withdraw_alert":{"id":"CC-1","reason":"Superseded."}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("withdraw_alert")]
    #[rules(A9)]
    #[by("the operator")]
    #[events(AlertWithdrawn)]
    pub struct WithdrawAlert {
        /// The alert.
        pub id: AlertId,
        /// Why.
        pub reason: Text,
    }
}

event! {
    /// An alert was issued, at revision 1.
    ///
    /// ```
    /// # use alert_response::{AlertIssued, Event, Severity};
    /// let event = AlertIssued {
    ///     id: "CC-1".parse()?,
    ///     title: "A vulnerability".parse()?,
    ///     severity: Severity::High,
    ///     summary: Some("Patch it.".parse()?),
    ///     respond_by: Some("2026-05-03T09:00:00Z".parse()?),
    ///     organisations: Some(vec!["R0B".parse()?, "R0A".parse()?]),
    /// };
    /// assert_eq!(
    ///     serde_json::to_string(&Event::from(event))?,
    ///     r#"{"alert_issued":{"id":"CC-1","title":"A vulnerability","severity":"high","summary":"Patch it.","respond_by":"2026-05-03T09:00:00Z","organisations":["R0B","R0A"]}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("alert_issued")]
    pub struct AlertIssued {
        /// Its id, never free again.
        pub id: AlertId,
        /// Its title.
        pub title: Name,
        /// Its severity; one that the policy names starts the clock (rule A5).
        pub severity: Severity,
        /// What it is about.
        pub summary: Option<Text>,
        /// The published due instant; left out, the policy's hours count (rule A7).
        pub respond_by: Option<Timestamp>,
        /// Exactly these must respond; left out, all mandated ones (rule A5).
        pub organisations: Option<Vec<OdsCode>>,
    }
}

event! {
    /// A clock started; the scope is written down (rule A5).
    ///
    /// ```
    /// # use alert_response::{Event, ResponseRequired};
    /// let event = ResponseRequired {
    ///     alert: "CC-1".parse()?,
    ///     due_at: "2026-05-03T09:00:00Z".parse()?,
    ///     organisations: vec!["R0A".parse()?, "R0B".parse()?],
    /// };
    /// assert_eq!(
    ///     serde_json::to_string(&Event::from(event))?,
    ///     r#"{"response_required":{"alert":"CC-1","due_at":"2026-05-03T09:00:00Z","organisations":["R0A","R0B"]}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("response_required")]
    pub struct ResponseRequired {
        /// The alert.
        pub alert: AlertId,
        /// The due instant.
        pub due_at: Timestamp,
        /// Who must respond, by ODS code; perhaps nobody.
        pub organisations: Vec<OdsCode>,
    }
}

event! {
    /// Text was added to an alert.
    ///
    /// ```
    /// # use alert_response::{AlertUpdated, Event};
    /// let event = AlertUpdated {
    ///     id: "CC-1".parse()?,
    ///     revision: 2,
    ///     text: "A fix is out.".parse()?,
    ///     title: Some("A worse vulnerability".parse()?),
    /// };
    /// assert_eq!(
    ///     serde_json::to_string(&Event::from(event))?,
    ///     r#"{"alert_updated":{"id":"CC-1","revision":2,"text":"A fix is out.","title":"A worse vulnerability"}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("alert_updated")]
    pub struct AlertUpdated {
        /// The alert.
        pub id: AlertId,
        /// The revision that this made.
        pub revision: u32,
        /// What is new.
        pub text: Text,
        /// The corrected title.
        pub title: Option<Name>,
    }
}

event! {
    /// An alert was raised or lowered.
    ///
    /// ```
    /// # use alert_response::{Event, Severity, SeverityChanged};
    /// let event = SeverityChanged { id: "CC-1".parse()?, severity: Severity::InformationOnly };
    /// assert_eq!(
    ///     serde_json::to_string(&Event::from(event))?,
    ///     r#"{"severity_changed":{"id":"CC-1","severity":"information_only"}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("severity_changed")]
    pub struct SeverityChanged {
        /// The alert.
        pub id: AlertId,
        /// The new severity.
        pub severity: Severity,
    }
}

event! {
    /// The due instant of the running clock was moved.
    ///
    /// ```
    /// # use alert_response::{DeadlineSet, Event};
    /// let event = DeadlineSet {
    ///     id: "CC-1".parse()?,
    ///     respond_by: "2026-05-09T09:00:00.000001Z".parse()?,
    ///     reason: "The fix was late.".parse()?,
    /// };
    /// assert_eq!(
    ///     serde_json::to_string(&Event::from(event))?,
    ///     r#"{"deadline_set":{"id":"CC-1","respond_by":"2026-05-09T09:00:00.000001Z","reason":"The fix was late."}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("deadline_set")]
    pub struct DeadlineSet {
        /// The alert.
        pub id: AlertId,
        /// The new due instant.
        pub respond_by: Timestamp,
        /// Why.
        pub reason: Text,
    }
}

event! {
    /// An alert was withdrawn; unanswered duties ended.
    ///
    /// ```
    /// # use alert_response::{AlertWithdrawn, Event};
    /// let event = AlertWithdrawn { id: "CC-1".parse()?, reason: "Superseded.".parse()? };
    /// assert_eq!(
    ///     serde_json::to_string(&Event::from(event))?,
    ///     r#"{"alert_withdrawn":{"id":"CC-1","reason":"Superseded."}}"#
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[word("alert_withdrawn")]
    pub struct AlertWithdrawn {
        /// The alert.
        pub id: AlertId,
        /// Why.
        pub reason: Text,
    }
}
