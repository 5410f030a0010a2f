use alert_response::{ApplyError, ExecuteError, InputError, Refusal};

/// Why a call came to nothing. `internal/Faults.kt` makes an exception of each.
#[derive(Debug, thiserror::Error, uniffi::Error)]
pub(crate) enum Fault {
    /// The rules do not allow it: the refusal in the wire form.
    #[error("{refusal}")]
    Refused {
        /// `{"code": …, "message": …, "organisations"?: …, "not_before"?: …}`
        refusal: String,
    },
    /// It cannot be read.
    #[error("{said}")]
    Invalid {
        /// The code in the wire form.
        code: String,
        /// What is wrong, and what would be right.
        said: String,
    },
    /// An entry does not follow what the register has.
    #[error("{said}")]
    DoesNotApply {
        /// Why.
        said: String,
    },
    /// The register took entries while it was read.
    #[error("{said}")]
    Changed {
        /// What to do.
        said: String,
    },
    /// The register decided what it could not apply, and is as it was; core is built never to do so.
    #[error("{said}")]
    Undecided {
        /// What went wrong.
        said: String,
    },
    /// The register met a fault of its own; core is built never to have one.
    #[error("the register met a fault of its own; replay its entries into a new one")]
    Broken,
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        serde_json::to_string(&refusal).map_or(Self::Broken, |refusal| Self::Refused { refusal })
    }
}

impl From<ExecuteError> for Fault {
    fn from(error: ExecuteError) -> Self {
        match error {
            ExecuteError::Refused(refusal) => refusal.into(),
            fault @ ExecuteError::Fault(_) => Self::Undecided { said: fault.to_string() },
        }
    }
}

impl From<InputError> for Fault {
    fn from(error: InputError) -> Self {
        Self::Invalid { code: error.code().to_string(), said: error.to_string() }
    }
}

impl From<ApplyError> for Fault {
    fn from(error: ApplyError) -> Self {
        Self::DoesNotApply { said: error.to_string() }
    }
}
