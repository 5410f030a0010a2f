//! Actors and authorities, and what a policy can do; the list of the other values is generated.

use alert_response::{InputError, Name, RequestId, Timestamp, UserId};
use pyo3::Borrowed;
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::arguments::extract;
use crate::convert::{Argument, Fault, FromPython, Given, ToPython};
use crate::functions::Instant;
pub(crate) use crate::generated::values::*;
use crate::record::record;

policy_class! {
    Policy:

    /// The policy of 2020: 48 hours for severity High. A new register has it.
    #[staticmethod]
    fn ranca_2020() -> Self {
        Self(alert_response::Policy::ranca_2020())
    }

    /// The policy of 2023: acknowledge first, next update within 72 hours.
    #[staticmethod]
    fn ranca_2023() -> Self {
        Self(alert_response::Policy::ranca_2023())
    }

    /// The due instant of a clock that starts at `start` (rule T3): elapsed hours, whatever clocks and calendars do.
    fn due_at(&self, py: Python<'_>, start: Given<Timestamp>) -> PyResult<Instant> {
        let (start,) = extract!(py, start)?;
        let Some(due) = self.0.due_at(start) else {
            let expected = "a start whose due instant lies before the year 10000";
            let fault = Fault::Input(InputError::value(&start.to_string(), expected));
            return Err(fault.of(py, "start"));
        };
        Ok(Instant(due))
    }
}

/// A policy in full, or the name of a built-in one.
pub(crate) struct AnyPolicy(Result<alert_response::Policy, Fault>);

impl<'py> FromPyObject<'_, 'py> for AnyPolicy {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: crate::convert::PyStaticExpr = pyo3::type_hint_union!(
        <Policy as pyo3::PyTypeInfo>::TYPE_HINT,
        pyo3::type_hint_identifier!("builtins", "str")
    );

    fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        let Ok(name) = given.cast::<PyString>() else {
            return Ok(Self(alert_response::Policy::from_python(&given)));
        };
        let name = name.to_string_lossy();
        let found = alert_response::Policy::built_in(&name);
        let expected = "`ranca_2020`, `ranca_2023` or a `Policy`";
        Ok(Self(found.ok_or_else(|| Fault::Input(InputError::value(&name, expected)))))
    }
}

impl Argument for AnyPolicy {
    type Value = alert_response::Policy;

    fn value(self) -> Result<alert_response::Policy, Fault> {
        self.0
    }
}

/// The user who gives a command.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct UserFields {
    id: UserId,
}

/// The operator's name.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct OperatorFields {
    name: Name,
}

/// The access that gives authority.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct AccessFields {
    request: RequestId,
}

/// Nothing to say but that.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct OwnRoleFields {}

record! {
    /// A registered user, who gives a command.
    User(UserFields) in alert_response::Actor::from,
    /// The user id.
    id: Given<UserId>,
}

record! {
    /// The national service itself (rule N1), which gives a command.
    Operator(OperatorFields) in alert_response::Actor::from,
    /// Any name that is not blank, such as the desk's.
    name: Given<Name>,
}

record! {
    /// Authority by access that was asked for and approved.
    Access(AccessFields) in alert_response::Authority::from,
    /// The id of the access request.
    request: Given<RequestId>,
}

record! {
    /// Authority by a role of one's own.
    OwnRole(OwnRoleFields) in alert_response::Authority::from,
}

impl From<UserFields> for alert_response::Actor {
    fn from(user: UserFields) -> Self {
        Self::User(user.id)
    }
}

impl From<OperatorFields> for alert_response::Actor {
    fn from(operator: OperatorFields) -> Self {
        Self::Operator(operator.name)
    }
}

impl From<AccessFields> for alert_response::Authority {
    fn from(access: AccessFields) -> Self {
        Self::Access(access.request)
    }
}

impl From<OwnRoleFields> for alert_response::Authority {
    fn from(_: OwnRoleFields) -> Self {
        Self::OwnRole
    }
}

impl FromPython for alert_response::Actor {
    #[cfg(feature = "stubs")]
    const INPUT_HINT: crate::convert::PyStaticExpr =
        pyo3::type_hint_identifier!("alert_response._types", "Actor");

    fn from_python(given: &Bound<'_, PyAny>) -> Result<Self, Fault> {
        if let Ok(user) = given.cast::<User>() {
            return Ok(user.get().0.clone().into());
        }
        match given.cast::<Operator>() {
            Ok(operator) => Ok(operator.get().0.clone().into()),
            Err(_) => Err(Fault::kind(given, "`User(\"…\")` or `Operator(\"…\")`")),
        }
    }
}

impl ToPython for alert_response::Actor {
    #[cfg(feature = "stubs")]
    const OUTPUT_HINT: crate::convert::PyStaticExpr =
        pyo3::type_hint_identifier!("alert_response._types", "Actor");

    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Self::User(id) => UserFields { id: id.clone() }.to_python(py),
            Self::Operator(name) => OperatorFields { name: name.clone() }.to_python(py),
        }
    }
}

impl FromPython for alert_response::Authority {
    #[cfg(feature = "stubs")]
    const INPUT_HINT: crate::convert::PyStaticExpr =
        pyo3::type_hint_identifier!("alert_response._types", "Authority");

    fn from_python(given: &Bound<'_, PyAny>) -> Result<Self, Fault> {
        if given.is_instance_of::<OwnRole>() {
            return Ok(Self::OwnRole);
        }
        match given.cast::<Access>() {
            Ok(access) => Ok(Self::Access(access.get().0.request)),
            Err(_) => Err(Fault::kind(given, "`OwnRole()` or `Access(\"AR-1\")`")),
        }
    }
}

impl ToPython for alert_response::Authority {
    #[cfg(feature = "stubs")]
    const OUTPUT_HINT: crate::convert::PyStaticExpr =
        pyo3::type_hint_identifier!("alert_response._types", "Authority");

    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self {
            Self::OwnRole => OwnRoleFields {}.to_python(py),
            Self::Access(request) => AccessFields { request: *request }.to_python(py),
        }
    }
}
