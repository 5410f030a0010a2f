use std::sync::Arc;

use alert_response::{Refusal, Timestamp};
use alert_response_host::Unavailable;
use pyo3::prelude::*;

use crate::errors::refused;
use crate::forks::Kept;
use crate::register::Register;
use crate::view::View;

/// A view as the columns keep it: which register, and as of when.
#[derive(Clone)]
pub(super) struct Source(Arc<Kept<(Py<Register>, Timestamp)>>);

impl Source {
    pub(super) fn of(py: Python<'_>, view: &View) -> Self {
        Self(Arc::new(Kept::new((view.register.clone_ref(py), view.at))))
    }

    pub(super) fn at(&self) -> Timestamp {
        self.0.1
    }

    /// Asks before a reading begins.
    pub(super) fn ask<T: Send>(
        &self,
        py: Python<'_>,
        ask: impl FnOnce(alert_response::View<'_>) -> Result<T, Refusal> + Send,
    ) -> PyResult<T> {
        let answer =
            self.0.0.get().read_detached(py, |contents| ask(contents.register().as_of(self.at())))?;
        answer.map_err(|refusal| refused(py, &refusal))
    }

    /// Looks at the register while a reading is under way, briefly, on whatever thread.
    pub(super) fn look<T>(
        &self,
        look: impl FnOnce(&alert_response::Register) -> T,
    ) -> Result<T, Unavailable> {
        self.0.0.get().read_on_any_thread(|contents| look(contents.register()))
    }
}
