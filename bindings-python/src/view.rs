//! Every question, as of an instant.

use alert_response::{Action, ActionWord, AlertId, Answer, OdsCode, Question, Refusal, Timestamp, UserId};
use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};

use crate::answers::{AlertDetail, Evidence, May, Members, Position, Report};
use crate::arguments::extract;
use crate::columns::{Table, evidence_table, positions_table};
use crate::convert::{
    AlertsHint, AsPython, Fault, FromPython, Given, QuestionHint, Raw, ToPython, wire_text,
};
use crate::errors::{invalid_input, refused};
use crate::record::Same;
use crate::register::Register;
use crate::sequence::{
    AccessRequests, Alerts, AuthorisedOrganisations, History, Organisations, Positions, Responders, Worklist,
};

/// The register as of an instant: only entries dated at or before it count (rule P4).
///
/// What was *true* at an instant is a view; what was *known* then is a replay of the entries that had arrived. A view
/// keeps nothing: it answers from the register as it is when asked.
#[pyclass(frozen, module = "alert_response")]
pub(crate) struct View {
    pub(crate) register: Py<Register>,
    pub(crate) at: Timestamp,
}

impl View {
    /// Asks without releasing the interpreter, as [`Register::read_attached`].
    fn attached<T: Send>(
        &self,
        py: Python<'_>,
        ask: impl FnOnce(alert_response::View<'_>) -> Result<T, Refusal> + Send,
    ) -> PyResult<T> {
        let at = self.at;
        let answer = self.register.get().read_attached(py, |contents| ask(contents.register().as_of(at)))?;
        answer.map_err(|refusal| refused(py, &refusal))
    }

    /// Asks while other Python threads run.
    fn detached<T: Send>(
        &self,
        py: Python<'_>,
        ask: impl FnOnce(alert_response::View<'_>) -> Result<T, Refusal> + Send,
    ) -> PyResult<T> {
        let at = self.at;
        let answer = self.register.get().read_detached(py, |contents| ask(contents.register().as_of(at)))?;
        answer.map_err(|refusal| refused(py, &refusal))
    }

    fn question(py: Python<'_>, given: &Bound<'_, PyAny>) -> PyResult<Question> {
        let text = wire_text(given).map_err(|fault| fault.of(py, "question"))?;
        let read = Question::from_json(&text);
        read.map_err(|error| {
            let said = format!("argument `question`: {error}");
            invalid_input(py, error.code(), &said, Some("question"))
        })
    }
}

#[pymethods]
impl View {
    /// The instant of the view.
    #[getter]
    fn at(&self) -> AsPython<'_, Timestamp> {
        AsPython(&self.at)
    }

    /// The register that the view is of.
    #[getter]
    fn register(&self, py: Python<'_>) -> Py<Register> {
        self.register.clone_ref(py)
    }

    /// Where an organisation in scope stands with an alert (rules P1, P2).
    ///
    /// Raises `RefusalError`: `unknown_alert`, `unknown_organisation`, `not_in_scope`.
    fn position(
        &self,
        py: Python<'_>,
        alert: Given<AlertId>,
        organisation: Given<OdsCode>,
    ) -> PyResult<Position> {
        let (alert, organisation) = extract!(py, alert, organisation)?;
        self.attached(py, |view| Ok(Position(view.position(alert, organisation)?.into())))
    }

    /// Where every organisation in scope stands with an alert, by ODS code; empty if it never asked.
    ///
    /// Raises `RefusalError`: `unknown_alert`.
    ///
    /// Of several alerts, given as a list, or of all: a `Table` for data frames, alert after alert. A repeated alert
    /// counts once.
    #[pyo3(signature = (alerts = None))]
    fn positions<'py>(
        &self,
        py: Python<'py>,
        alerts: Option<Raw<'py, AlertsHint>>,
    ) -> PyResult<PositionsOrTable> {
        let alerts = match alerts {
            Some(alerts) if alerts.0.is_instance_of::<PyString>() => {
                let alert = AlertId::from_python(&alerts.0).map_err(|fault| fault.of(py, "alerts"))?;
                let list = self.detached(py, |view| {
                    Ok(Positions(view.positions(alert)?.into_iter().map(Into::into).collect()))
                })?;
                return Ok(PositionsOrTable::Positions(list));
            }
            Some(alerts) => {
                Some(Vec::<AlertId>::from_python(&alerts.0).map_err(|fault| fault.of(py, "alerts"))?)
            }
            None => None,
        };
        positions_table(py, self, alerts).map(PositionsOrTable::Table)
    }

    /// Every alert, by id.
    fn alerts(&self, py: Python<'_>) -> PyResult<Alerts> {
        self.detached(py, |view| Ok(Alerts(view.alerts())))
    }

    /// All of one alert but its responses. Raises `RefusalError`: `unknown_alert`.
    fn alert(&self, py: Python<'_>, id: Given<AlertId>) -> PyResult<AlertDetail> {
        let (id,) = extract!(py, id)?;
        self.detached(py, |view| Ok(AlertDetail(view.alert(id)?)))
    }

    /// Every organisation, by ODS code.
    fn organisations(&self, py: Python<'_>) -> PyResult<Organisations> {
        self.detached(py, |view| Ok(Organisations(view.organisations())))
    }

    /// Who stands where with an alert, counted, and whom to follow up (rules P1 to P3).
    ///
    /// Raises `RefusalError`: `unknown_alert`.
    fn report(&self, py: Python<'_>, alert: Given<AlertId>) -> PyResult<Report> {
        let (alert,) = extract!(py, alert)?;
        self.detached(py, |view| Ok(Report(view.report(alert)?)))
    }

    /// Whether a user may do something, by what right, or why not; always an answer, true or false in an `if`.
    ///
    /// Every action but `Action.VIEW_REPORTS` is about an organisation.
    #[pyo3(signature = (user, action, organisation = None))]
    fn may(
        &self,
        py: Python<'_>,
        user: Given<UserId>,
        action: Given<ActionWord>,
        organisation: Option<Given<OdsCode>>,
    ) -> PyResult<May> {
        let (user, action, organisation) = extract!(py, user, action, organisation)?;
        let action =
            Action::from_parts(action, organisation).map_err(|error| Fault::Input(error).of(py, "action"))?;
        self.attached(py, |view| Ok(May(view.may(&user, action))))
    }

    /// All organisations that a user may answer for, by ODS code. Raises `RefusalError`: `unknown_user`.
    fn organisations_for(&self, py: Python<'_>, user: Given<UserId>) -> PyResult<AuthorisedOrganisations> {
        let (user,) = extract!(py, user)?;
        self.detached(py, |view| Ok(AuthorisedOrganisations(view.organisations_for(&user)?)))
    }

    /// All users who may answer for an organisation, by user id. Raises `RefusalError`: `unknown_organisation`.
    fn responders_for(&self, py: Python<'_>, organisation: Given<OdsCode>) -> PyResult<Responders> {
        let (organisation,) = extract!(py, organisation)?;
        self.detached(py, |view| Ok(Responders(view.responders_for(organisation)?)))
    }

    /// What a user could act on: responses missing or open, soonest due first, those without a due instant last.
    ///
    /// Raises `RefusalError`: `unknown_user`.
    fn worklist(&self, py: Python<'_>, user: Given<UserId>) -> PyResult<Worklist> {
        let (user,) = extract!(py, user)?;
        self.detached(py, |view| Ok(Worklist(view.worklist(&user)?)))
    }

    /// How an organisation met the duties whose clock started from `from_` on and before `to`, for DSPT 6.3.2 (rule
    /// P5).
    ///
    /// Raises `RefusalError`: `invalid_value` for `from_` after `to`, `unknown_organisation`.
    fn evidence(
        &self,
        py: Python<'_>,
        organisation: Given<OdsCode>,
        from_: Given<Timestamp>,
        to: Given<Timestamp>,
    ) -> PyResult<Evidence> {
        let (organisation, from_, to) = extract!(py, organisation, from_, to)?;
        self.detached(py, |view| Ok(Evidence(view.evidence(organisation, from_, to)?)))
    }

    /// The `evidence` of these organisations, or of every one known, as a `Table` for data frames: in the order of the
    /// list, a repeated one once, or by ODS code.
    ///
    /// Raises `RefusalError`: `invalid_value` for `from_` after `to`, `unknown_organisation`.
    #[pyo3(signature = (from_, to, organisations = None))]
    fn evidence_table(
        &self,
        py: Python<'_>,
        from_: Given<Timestamp>,
        to: Given<Timestamp>,
        organisations: Option<Given<Vec<OdsCode>>>,
    ) -> PyResult<Table> {
        let (from_, to, organisations) = extract!(py, from_, to, organisations)?;
        evidence_table(py, self, from_, to, organisations)
    }

    /// The entries about an alert and an organisation in its scope, by instant, then `seq`.
    ///
    /// Raises `RefusalError`: `unknown_alert`, `unknown_organisation`, `not_in_scope`.
    fn history(
        &self,
        py: Python<'_>,
        alert: Given<AlertId>,
        organisation: Given<OdsCode>,
    ) -> PyResult<History> {
        let (alert, organisation) = extract!(py, alert, organisation)?;
        self.detached(py, |view| Ok(History(view.history(alert, organisation)?)))
    }

    /// The people of an organisation. Raises `RefusalError`: `unknown_organisation`.
    fn members(&self, py: Python<'_>, organisation: Given<OdsCode>) -> PyResult<Members> {
        let (organisation,) = extract!(py, organisation)?;
        self.detached(py, |view| Ok(Members(view.members(organisation)?)))
    }

    /// The requests for access to an organisation, by number. Raises `RefusalError`: `unknown_organisation`.
    fn access_requests(&self, py: Python<'_>, organisation: Given<OdsCode>) -> PyResult<AccessRequests> {
        let (organisation,) = extract!(py, organisation)?;
        self.detached(py, |view| Ok(AccessRequests(view.access_requests(organisation)?)))
    }

    /// The answer to a question as written on the wire, `dict` or JSON text: the same record or sequence that the
    /// question's own method gives.
    fn ask<'py>(&self, py: Python<'py>, question: Raw<'py, QuestionHint>) -> PyResult<Answered> {
        let question = Self::question(py, &question.0)?;
        self.detached(py, |view| view.ask(&question).map(Answered::from))
    }

    /// The same answer as JSON text.
    fn ask_json<'py>(&self, py: Python<'py>, question: Raw<'py, QuestionHint>) -> PyResult<String> {
        let question = Self::question(py, &question.0)?;
        self.detached(py, |view| view.ask(&question).map(|answer| answer.to_json()))
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> Same {
        Same::by(other, |other: &Self| self.at == other.at && self.register.is(&other.register))
    }

    fn __hash__(&self) -> u64 {
        crate::record::hash("View", &self.at)
    }

    fn __repr__(&self) -> String {
        format!("View(at={})", self.at)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let as_of = py.get_type::<Register>().getattr("as_of")?;
        let arguments =
            PyTuple::new(py, [self.register.bind(py).clone().into_any(), self.at.to_python(py)?])?;
        PyTuple::new(py, [as_of, arguments.into_any()])
    }
}

/// The positions of one alert, or the table of those of several.
enum PositionsOrTable {
    Positions(Positions),
    Table(Table),
}

impl<'py> IntoPyObject<'py> for PositionsOrTable {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: crate::convert::PyStaticExpr = pyo3::type_hint_union!(
        <Positions as pyo3::PyTypeInfo>::TYPE_HINT,
        <Table as pyo3::PyTypeInfo>::TYPE_HINT
    );

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Self::Positions(positions) => Ok(Bound::new(py, positions)?.into_any()),
            Self::Table(table) => Ok(Bound::new(py, table)?.into_any()),
        }
    }
}

macro_rules! answered {
    ($($variant:ident $class:ident $answer:ident $own:expr;)+) => {
        /// An answer that borrows nothing from the register.
        enum Answered {
            $($variant($class),)+
        }

        impl From<Answer<'_>> for Answered {
            fn from(answer: Answer<'_>) -> Self {
                match answer {
                    $(Answer::$variant($answer) => Self::$variant($class($own)),)+
                }
            }
        }

        impl<'py> IntoPyObject<'py> for Answered {
            type Target = PyAny;
            type Output = Bound<'py, PyAny>;
            type Error = PyErr;
            #[cfg(feature = "stubs")]
            const OUTPUT_TYPE: crate::convert::PyStaticExpr =
                pyo3::type_hint_identifier!("alert_response._types", "Answer");

            fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                match self {
                    $(Self::$variant(answer) => Ok(Bound::new(py, answer)?.into_any()),)+
                }
            }
        }
    };
}

answered! {
    Position Position position position.into();
    Positions Positions positions positions.into_iter().map(Into::into).collect();
    Alerts Alerts alerts alerts;
    Organisations Organisations organisations organisations;
    Report Report report report;
    May May may may;
    OrganisationsFor AuthorisedOrganisations organisations organisations;
    RespondersFor Responders responders responders;
    Worklist Worklist items items;
    Evidence Evidence evidence evidence;
    History History entries entries;
    Alert AlertDetail alert alert;
    Members Members members members;
    AccessRequests AccessRequests requests requests;
}
