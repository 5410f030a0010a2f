//! A value of core as a frozen Python class: constructor, attributes, equality, hash, `repr`, `match`, `copy`, `pickle`
//! and the wire form, from one list of its fields.

use std::hash::{DefaultHasher, Hasher};
use std::io;

use pyo3::PyClass;
use pyo3::prelude::*;
use pyo3::pyclass::boolean_struct::True;
use pyo3::types::{PyBool, PyDict, PyTuple, PyType};
use serde::Serialize;

use crate::convert::{Loaded, LoadedList, Restoring, iso, loads};

/// A class with the fields of a struct of core, which it holds.
///
/// `in` names the conversion to what stands on the wire: a command and an event are tagged with their word there.
macro_rules! record {
    (
        $(#[doc = $doc:literal])*
        $class:ident($core:ty) $(in $wire:path)?,
        $($(#[doc = $field_doc:literal])* $field:ident: $argument:ty $(= [$($default:tt)+])?,)*
        $(=> { $($more:tt)* })?
    ) => {
        crate::record::record_class! {
            [$(#[doc = $doc])*] $class($core) [$($wire)?] [$($field $(= $($default)+)?),*]
            $([$(#[doc = $field_doc])*] $field of $field: $argument,)*
            $(=> { $($more)* })?
        }
    };
}
pub(crate) use record;

/// The same, with a constructor that takes every field by its name.
macro_rules! keyword_record {
    (
        $(#[doc = $doc:literal])*
        $class:ident($core:ty) $(in $wire:path)?,
        $($(#[doc = $field_doc:literal])* $field:ident: $argument:ty $(= [$($default:tt)+])?,)+
        $(=> { $($more:tt)* })?
    ) => {
        crate::record::record_class! {
            [$(#[doc = $doc])*] $class($core) [$($wire)?] [*, $($field $(= $($default)+)?),+]
            $([$(#[doc = $field_doc])*] $field of $field: $argument,)+
            $(=> { $($more)* })?
        }
    };
}
pub(crate) use keyword_record;

/// The same, a row of tables: each field is a column, or two. Several of them are a sequence of the class in `listed`.
macro_rules! row_record {
    (
        $(#[doc = $doc:literal])*
        $class:ident($core:ty) $(listed in $list:path)?,
        $($(#[doc = $field_doc:literal])* $field:ident: $argument:ty $(= [$($default:tt)+])?,)+
        $(=> { $($more:tt)* })?
    ) => {
        crate::record::record_class! {
            [$(#[doc = $doc])*] $class($core) [] [*, $($field $(= $($default)+)?),+] $(listed in $list;)?
            $([$(#[doc = $field_doc])*] $field of $field: $argument,)+
            $(=> { $($more)* })?
        }

        impl crate::columns::Row for $core {
            fn fields() -> Vec<arrow_schema::Field> {
                use alert_response_columns::{Cell, column_name};
                let mut fields = Vec::new();
                $({
                    type Value = <$argument as crate::convert::Argument>::Value;
                    fields.append(&mut Value::fields(column_name(stringify!($class), stringify!($field))));
                })+
                fields
            }

            fn columns(rows: &[Self]) -> Result<Vec<arrow_array::ArrayRef>, arrow_schema::ArrowError> {
                use alert_response_columns::Cell;
                let mut columns = Vec::new();
                $(columns.append(&mut Cell::columns(rows.iter().map(|row| Some(&row.$field)).collect())?);)+
                Ok(columns)
            }
        }
    };
}
pub(crate) use row_record;

macro_rules! record_class {
    (
        [$(#[doc = $doc:literal])*] $class:ident($core:ty) [$($wire:path)?] [$($signature:tt)*]
        $(listed in $list:path;)?
        $([$(#[doc = $field_doc:literal])*] $field:ident of $core_field:ident: $argument:ty,)*
        $(=> { $($more:tt)* })?
    ) => {
        $(#[doc = $doc])*
        #[pyclass(frozen, module = "alert_response")]
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) struct $class(pub(crate) $core);

        impl $class {
            fn wire(&self) -> impl serde::Serialize + use<> {
                let core = self.0.clone();
                $(let core = $wire(core);)?
                core
            }
        }

        #[pymethods]
        impl $class {
            #[classattr]
            #[pyo3(name = "__match_args__")]
            fn match_args(py: Python<'_>) -> PyResult<Bound<'_, pyo3::types::PyTuple>> {
                pyo3::types::PyTuple::new::<&str, _>(py, [$(stringify!($field)),*])
            }

            #[new]
            #[pyo3(signature = ($($signature)*))]
            fn new(py: Python<'_>, $($field: $argument),*) -> PyResult<Self> {
                let ($($field,)*) = crate::arguments::extract!(py, $($field),*)?;
                Ok(Self(crate::record::made!($core { $($core_field: $field),* })))
            }

            $(
                $(#[doc = $field_doc])*
                #[getter]
                fn $field(
                    &self,
                ) -> crate::convert::AsPython<'_, <$argument as crate::convert::Argument>::Value> {
                    crate::convert::AsPython(&self.0.$core_field)
                }
            )*

            /// The wire form as plain `dict`s, lists, strings and numbers.
            fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<crate::convert::Loaded<'py>> {
                crate::record::to_dict(py, &self.wire())
            }

            /// The wire form as JSON text.
            fn to_json(&self) -> String {
                crate::record::to_json(&self.wire())
            }

            fn __eq__(&self, other: &Bound<'_, PyAny>) -> crate::record::Same {
                crate::record::Same::by(other, |other| self == other)
            }

            fn __hash__(&self) -> u64 {
                crate::record::hash(stringify!($class), &self.wire())
            }

            fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
                crate::record::repr(stringify!($class), &self.fields(py)?)
            }

            fn __copy__(slf: Py<Self>) -> Py<Self> {
                slf
            }

            fn __deepcopy__(slf: Py<Self>, _memo: &Bound<'_, PyAny>) -> Py<Self> {
                slf
            }

            fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<crate::record::Reduced<'py>> {
                let fields = slf.get().fields(slf.py())?;
                Ok(crate::record::Reduced { class: slf.get_type(), fields })
            }

            $($($more)*)?
        }

        impl $class {
            fn fields<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, pyo3::types::PyDict>> {
                let fields = pyo3::types::PyDict::new(py);
                $(fields.set_item(
                    crate::cached::interned!(py, stringify!($field)),
                    crate::convert::ToPython::to_python(&self.0.$core_field, py)?,
                )?;)*
                Ok(fields)
            }
        }

        impl crate::convert::FromPython for $core {
            #[cfg(feature = "stubs")]
            const INPUT_HINT: crate::convert::PyStaticExpr = <$class as pyo3::PyTypeInfo>::TYPE_HINT;

            fn from_python(given: &Bound<'_, PyAny>) -> Result<Self, crate::convert::Fault> {
                match given.cast::<$class>() {
                    Ok(given) => Ok(given.get().0.clone()),
                    Err(_) => {
                        Err(crate::convert::Fault::kind(given, concat!("a value of `", stringify!($class), "`")))
                    }
                }
            }
        }

        impl crate::convert::ToPython for $core {
            #[cfg(feature = "stubs")]
            const OUTPUT_HINT: crate::convert::PyStaticExpr = <$class as pyo3::PyTypeInfo>::TYPE_HINT;

            fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                Ok(Bound::new(py, $class(self.clone()))?.into_any())
            }

            $(
                #[cfg(feature = "stubs")]
                const OUTPUT_LIST_HINT: crate::convert::PyStaticExpr = <$list as pyo3::PyTypeInfo>::TYPE_HINT;

                fn list_to_python<'py>(list: &[Self], py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                    Ok(Bound::new(py, $list(list.to_vec()))?.into_any())
                }
            )?
        }
    };
}
pub(crate) use record_class;

/// A struct of core from its fields; a type in a macro cannot be written before braces.
macro_rules! made {
    ($core:ty { $($field:ident: $value:ident),* }) => {{
        type Core = $core;
        Core { $($field: $value),* }
    }};
}
pub(crate) use made;

/// Whether a value is the same as another; of a stranger Python asks the stranger.
pub(crate) struct Same(Option<bool>);

impl Same {
    /// Compares where the other is of the same class.
    pub(crate) fn by<T: PyClass<Frozen = True> + Sync>(
        other: &Bound<'_, PyAny>,
        same: impl FnOnce(&T) -> bool,
    ) -> Self {
        Self(other.cast::<T>().ok().map(|other| same(other.get())))
    }

    /// What the other one may know.
    pub(crate) const fn of_a_stranger() -> Self {
        Self(None)
    }
}

impl From<bool> for Same {
    fn from(same: bool) -> Self {
        Self(Some(same))
    }
}

impl<'py> IntoPyObject<'py> for Same {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: crate::convert::PyStaticExpr = pyo3::type_hint_identifier!("builtins", "bool");

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        match self.0 {
            Some(same) => Ok(PyBool::new(py, same).to_owned().into_any()),
            None => Ok(py.NotImplemented().into_bound(py)),
        }
    }
}

/// What `pickle` keeps: the function that makes the value again, the class, and every field by name.
pub(crate) struct Reduced<'py> {
    pub(crate) class: Bound<'py, PyType>,
    pub(crate) fields: Bound<'py, PyDict>,
}

/// A value as `pickle` kept it: its texts are taken as they were, as those of entries are (rule W1).
#[pyfunction]
#[pyo3(signature = (kind, fields, /))]
pub(crate) fn _restored<'py>(
    kind: &Bound<'py, PyType>,
    fields: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    let fields = fields.cast::<PyDict>()?;
    let _restoring = Restoring::begin();
    kind.call((), Some(fields))
}

impl<'py> IntoPyObject<'py> for Reduced<'py> {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: crate::convert::PyStaticExpr = pyo3::type_hint_subscript!(
        pyo3::type_hint_identifier!("builtins", "tuple"),
        pyo3::type_hint_identifier!("typing", "Any"),
        crate::convert::PyStaticExpr::Constant { value: pyo3::inspect::PyStaticConstant::Ellipsis }
    );

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let restored = py.import("alert_response._native")?.getattr("_restored")?;
        let arguments = PyTuple::new(py, [self.class.into_any(), self.fields.into_any()])?;
        PyTuple::new(py, [restored, arguments.into_any()])
    }
}

pub(crate) fn to_json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

pub(crate) fn to_dict<'py>(py: Python<'py>, value: &impl Serialize) -> PyResult<Loaded<'py>> {
    loads(py, &to_json(value))
}

/// Part by part: to load takes long, and others may run in between.
pub(crate) fn to_dicts<'py>(py: Python<'py>, values: &[impl Serialize]) -> PyResult<LoadedList<'py>> {
    const AT_ONCE: usize = 1_024;
    let told = LoadedList::empty(py);
    for some in values.chunks(AT_ONCE) {
        told.extend(py, &to_json(&some))?;
    }
    Ok(told)
}

/// Equal values have the same wire form, so its hash is theirs.
pub(crate) fn hash(class: &str, value: &impl Serialize) -> u64 {
    struct Written(DefaultHasher);
    impl io::Write for Written {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.write(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut written = Written(DefaultHasher::new());
    written.0.write(class.as_bytes());
    // Writing to a hasher cannot fail, and every value of core can be written.
    serde_json::to_writer(&mut written, value).unwrap_or_default();
    written.0.finish()
}

/// `Class(field=value, …)` without the fields that are `None`; instants as on the wire, for they are to be read.
pub(crate) fn repr(class: &str, fields: &Bound<'_, PyDict>) -> PyResult<String> {
    let mut shown = Vec::with_capacity(fields.len());
    for (field, value) in fields.iter() {
        if !value.is_none() {
            let value = match iso(&value) {
                Some(instant) => instant,
                None => value.repr()?.to_string_lossy().into_owned(),
            };
            shown.push(format!("{field}={value}"));
        }
    }
    Ok(format!("{class}({})", shown.join(", ")))
}

/// A value of core that is one of several classes.
macro_rules! one_of {
    ($core:ident, $alias:literal, $expected:literal: $($variant:ident => $class:ident,)+) => {
        impl crate::convert::FromPython for alert_response::$core {
            #[cfg(feature = "stubs")]
            const INPUT_HINT: crate::convert::PyStaticExpr =
                pyo3::type_hint_identifier!("alert_response._types", $alias);

            fn from_python(given: &Bound<'_, PyAny>) -> Result<Self, crate::convert::Fault> {
                $(if let Ok(given) = given.cast::<$class>() {
                    return Ok(given.get().0.clone().into());
                })+
                Err(crate::convert::Fault::kind(given, $expected))
            }
        }

        impl crate::convert::ToPython for alert_response::$core {
            #[cfg(feature = "stubs")]
            const OUTPUT_HINT: crate::convert::PyStaticExpr =
                pyo3::type_hint_identifier!("alert_response._types", $alias);

            fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                match self {
                    $(Self::$variant(value) => value.to_python(py),)+
                }
            }
        }
    };
}
pub(crate) use one_of;
