//! One class and one method of `Register` for each command; the list of them is generated.

/// The commands: each with its fields, the first of which may be given without its name.
macro_rules! commands {
    ($(
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

        #[pyo3::pymethods]
        impl crate::register::Register {
            $(
                $(#[doc = $doc])*
                ///
                #[doc = concat!("The fields are those of `", stringify!($class), "`; `by` gives the command, `at` is its")]
                /// instant. Returns what was recorded; it counts from now on. Raises `RefusalError` or `InvalidInputError`;
                /// then nothing has changed.
                #[pyo3(signature = ($first, *, $($($field $(= $($default)+)?,)+)? by, at))]
                fn $method(
                    &self,
                    py: pyo3::Python<'_>,
                    $first: $first_argument,
                    $($($field: $argument,)+)?
                    by: Given<alert_response::Actor>,
                    at: Given<alert_response::Timestamp>,
                ) -> pyo3::PyResult<crate::decision::DecisionOf<alert_response::$class>> {
                    let ($first, $($($field,)+)? by, at) = crate::arguments::taken!(py, $first, $($($field,)+)? by, at)?;
                    let command = alert_response::$class { $first, $($($field),+)? };
                    self.run(py, command.into(), &by, at).map(crate::decision::DecisionOf::from)
                }
            )+
        }
    };
}
pub(crate) use commands;
