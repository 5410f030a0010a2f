//! Whatever others wrote is read by core, and passed to Kotlin as core writes it.

use alert_response::read_json;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::answer;
use crate::fault::Fault;
use crate::request::texts;

fn read_as<T: DeserializeOwned + Serialize>(json: &str, memory: String) -> Result<String, Fault> {
    answer::json(&read_json::<T>(json)?, memory)
}

/// A value as core writes it. In: its kind, which is the name of its class or of the family, and its JSON; memory for
/// the answer.
#[uniffi::export]
pub(crate) fn read_value(request: &[u8], memory: String) -> Result<String, Fault> {
    let [kind, json] = texts(request)?;
    kinds::read(kind, json, memory)
}

/// Reads a value by the name of its kind.
macro_rules! kinds {
    ($($kind:literal => $core:ty,)*) => {
        pub(super) fn read(kind: &str, json: &str, memory: String) -> Result<String, crate::fault::Fault> {
            match kind {
                $($kind => super::read_as::<$core>(json, memory),)*
                _ => Err(alert_response::InputError::value(kind, "a kind of value").into()),
            }
        }
    };
}

mod kinds;
