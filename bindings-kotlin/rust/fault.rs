use alert_response::{InputError, Refusal};
use alert_response_host::{HostError, Unavailable};

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
    /// An entry or a decision is not the next that the register can apply.
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
    /// The register accepts no calls.
    #[error("{said}")]
    Unavailable {
        /// Why, and what to do.
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

impl From<InputError> for Fault {
    fn from(error: InputError) -> Self {
        Self::Invalid { code: error.code().to_string(), said: error.to_string() }
    }
}

impl From<Unavailable> for Fault {
    fn from(why: Unavailable) -> Self {
        Self::Unavailable { said: why.to_string() }
    }
}

impl From<HostError> for Fault {
    fn from(error: HostError) -> Self {
        match error {
            HostError::Refused(refusal) => refusal.into(),
            HostError::Input(error) => error.into(),
            HostError::Entry(_) | HostError::Decision(_) => Self::DoesNotApply { said: error.to_string() },
            HostError::Reading(_) => Self::Changed { said: error.to_string() },
            HostError::Fault(_) => Self::Undecided { said: error.to_string() },
            HostError::Unavailable(why) => why.into(),
        }
    }
}
