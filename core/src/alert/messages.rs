use crate::wire::{Limit, command, event};

use super::AlertId;
use crate::ods_code::OdsCode;
use crate::severity::Severity;
use crate::text::{Name, Text};
use crate::time::Timestamp;

command! {
    /// Issues an alert, which starts a clock if the policy asks for responses at its severity (rules A3 and A5).
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
        /// The id of the alert, which no other alert can ever use (rule A5).
        pub id: AlertId,
        /// The title of the alert.
        pub title: Name,
        /// The severity of the alert. A clock starts if it is one that the policy in force names (rule A5).
        pub severity: Severity,
        /// A description of what the alert is about.
        pub summary: Option<Text>,
        /// The published instant by which organisations must respond. It must be later than the command, and is
        /// accepted only if a clock starts. If it is left out, the policy sets the due instant (rule A7).
        pub respond_by: Option<Timestamp>,
        /// The ODS codes of the organisations that must respond. They are accepted only if a clock starts. If they are
        /// left out, every open organisation on the mandated list must respond (rule A5).
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
    /// Adds text to an alert, and can correct its title (rule A8).
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
        /// The id of the alert, whose revision rises by one.
        pub id: AlertId,
        /// The text that the update adds. The summary stays as it is.
        pub text: Text,
        /// The corrected title. If it is left out, the title stays as it is.
        pub title: Option<Name>,
    }
}

command! {
    /// Changes the severity of an alert, which can start a clock or end the running one (rules A4 to A6).
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
        /// The id of the alert to raise or lower.
        pub id: AlertId,
        /// The new severity, which must differ from the one that the alert has (rule A4).
        pub severity: Severity,
        /// The published instant by which organisations must respond. It must be later than the command, and is
        /// accepted only if a clock starts. If it is left out, the policy sets the due instant (rule A7).
        pub respond_by: Option<Timestamp>,
        /// The ODS codes of the organisations that must respond, of which those that have already responded are left
        /// off (rule A6). They are accepted only if a clock starts. If they are left out, every open organisation on
        /// the mandated list must respond (rule A5).
        #[at_most(Limit::ORGANISATIONS)]
        pub organisations: Option<Vec<OdsCode>>,
    }
}

command! {
    /// Moves the due instant of the running clock (rule A7).
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
        /// The id of the alert, which must be asking for responses.
        pub id: AlertId,
        /// The new due instant, which must be later than the start of the clock. It may already be past.
        pub respond_by: Timestamp,
        /// Why the due instant is moved.
        pub reason: Text,
    }
}

command! {
    /// Withdraws an alert for good (rule A9).
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
        /// The id of the alert, which accepts no commands once it is withdrawn.
        pub id: AlertId,
        /// Why the alert is withdrawn.
        pub reason: Text,
    }
}

event! {
    /// An alert was issued, at revision 1 (rules A5 and A8).
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
        /// The id of the alert, which no other alert can ever use (rule A5).
        pub id: AlertId,
        /// The title of the alert.
        pub title: Name,
        /// The severity of the alert. A clock started if it was one that the policy in force named (rule A5).
        pub severity: Severity,
        /// A description of what the alert is about.
        pub summary: Option<Text>,
        /// The published instant by which organisations must respond, as the command gave it. If it is missing, the
        /// policy set the due instant (rule A7).
        pub respond_by: Option<Timestamp>,
        /// The ODS codes of the organisations that must respond, as the command gave them. If they are missing, every
        /// open organisation on the mandated list must respond (rule A5).
        pub organisations: Option<Vec<OdsCode>>,
    }
}

event! {
    /// A clock started, and the alert began to ask the listed organisations for responses (rule A5).
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
        /// The id of the alert that the clock belongs to.
        pub alert: AlertId,
        /// The instant by which the organisations must respond. A response at this very instant is on time (rule T4).
        pub due_at: Timestamp,
        /// The ODS codes of the organisations that must respond, sorted. Later changes of the register do not change
        /// the list, which may be empty (rule A5).
        pub organisations: Vec<OdsCode>,
    }
}

event! {
    /// Text was added to an alert, and its title may have been corrected (rule A8).
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
        /// The id of the alert.
        pub id: AlertId,
        /// The revision of the alert from this update on.
        pub revision: u32,
        /// The text that the update added. The summary stayed as it was.
        pub text: Text,
        /// The corrected title. If it is missing, the title stayed as it was.
        pub title: Option<Name>,
    }
}

event! {
    /// The severity of an alert changed, which may have started a clock or ended the running one (rules A4 to A6).
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
        /// The id of the alert that was raised or lowered.
        pub id: AlertId,
        /// The new severity, which counts from the instant of this event (rule A4).
        pub severity: Severity,
    }
}

event! {
    /// The due instant of the running clock was moved (rule A7).
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
        /// The id of the alert whose due instant was moved.
        pub id: AlertId,
        /// The new due instant, which is later than the start of the clock. It may have been past already.
        pub respond_by: Timestamp,
        /// Why the due instant was moved.
        pub reason: Text,
    }
}

event! {
    /// An alert was withdrawn for good, which ended the duties that were not answered (rule A9).
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
        /// The id of the alert, which accepts no commands once it is withdrawn.
        pub id: AlertId,
        /// Why the alert was withdrawn.
        pub reason: Text,
    }
}
