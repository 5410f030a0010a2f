//! One class and one method of `Register` for each command; the list of them is generated.

pub(crate) use crate::generated::commands::*;

/// What the types of the fields are made of: the classes of the commands and their methods name it.
pub(crate) mod fields {
    pub(crate) use crate::convert::{GivenList, limit};
    pub(crate) use crate::decision::DecisionOf;
}

/// The commands: each with its fields, the first of which may be given without its name.
///
/// It also writes the macro `methods_of_register`, which makes one block of the methods that it is given and one for each
/// command: PyO3 allows a class no more than one block. `$d` is the dollar sign of that macro.
macro_rules! commands {
    ($d:tt $(
        $(#[doc = $doc:literal])*
        $class:ident $method:ident {
            $(#[doc = $first_doc:literal])*
            $first:ident: $first_argument:ty
            $(; $($(#[doc = $field_doc:literal])* $field:ident: $argument:ty $(= [$($default:tt)+])?,)+)?
        }
    )+) => {
        $(crate::record::record_class! {
            [$(#[doc = $doc])*] $class(alert_response::$class) [alert_response::Command::from]
            [$first $(, *, $($field $(= $($default)+)?),+)?]
            [$(#[doc = $first_doc])*] $first of $first: $first_argument,
            $($([$(#[doc = $field_doc])*] $field of $field: $argument,)+)?
        })+

        crate::record::one_of! {
            Command, "Command", "one of the command classes, a `dict`, or JSON text": $($class => $class,)+
        }

        macro_rules! methods_of_register {
            ($d of:ident: $d($d others:tt)*) => {
        #[pymethods]
        impl $d of {
            $d($d others)*
            $(
                $(#[doc = $doc])*
                ///
                #[doc = concat!("The fields are those of `", stringify!($class), "`; `by` gives the command, `at` is its")]
                /// instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
                /// then nothing has changed.
                #[pyo3(signature = ($first, *, $($($field $(= $($default)+)?,)+)? by, at))]
                fn $method(
                    &self,
                    py: Python<'_>,
                    $first: $first_argument,
                    $($($field: $argument,)+)?
                    by: Given<Actor>,
                    at: Given<Timestamp>,
                ) -> PyResult<DecisionOf<alert_response::$class>> {
                    let ($first, $($($field,)+)? by, at) = extract!(py, $first, $($($field,)+)? by, at)?;
                    let command = alert_response::$class { $first, $($($field),+)? };
                    self.run(py, command.into(), &by, at).map(DecisionOf::from)
                }
            )+
        }
            };
        }
        pub(crate) use methods_of_register;
    };
}
pub(crate) use commands;
