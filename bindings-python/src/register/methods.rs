//! The one block of methods of the class `Register`: its own, those of the commands, and those that need files which need
//! the register.

use super::*;
use crate::commands::fields::*;
use crate::commands::methods_of_register;
use crate::convert::{CommandsHint, Outcomes};
use crate::view::View;

macro_rules! with_commands {
    ($class:ident: $($own:tt)*) => {
        methods_of_register! {
            $class:
            $($own)*

            /// The register as of an instant, past or present.
            #[pyo3(signature = (at))]
            fn as_of(slf: Py<Self>, py: Python<'_>, at: Given<Timestamp>) -> PyResult<View> {
                let (at,) = extract!(py, at)?;
                Ok(View { register: slf, at })
            }

            /// What commands would come to, one after the other: as if every accepted one before it had been executed.
            /// Nothing changes.
            ///
            /// Each of `commands` is what `execute` accepts, given by `by` at `at`; or it brings its own, as the tuple
            /// `(command, by, at)`. Returns, in their order, a `Decision` or the `RefusalError` of each, which is not raised; a
            /// decision of a preview cannot be applied. Raises `InvalidInputError` for the first command that cannot be read.
            #[pyo3(signature = (commands, *, by = None, at = None))]
            fn preview<'py>(
                &self,
                py: Python<'py>,
                commands: Raw<'py, CommandsHint>,
                by: Option<Raw<'py, ActorHint>>,
                at: Option<Raw<'py, InstantHint>>,
            ) -> PyResult<Outcomes<'py>> {
                self.previewed(py, commands, by, at)
            }
        }
    };
}

own_methods!(with_commands: Register);
