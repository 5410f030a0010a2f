//! The questions that programs ask most, without a buffer on the way in: short texts cross as numbers, eight bytes each, the
//! first byte the most significant, zeros behind the last.

use std::str::FromStr;

use alert_response::{Action, ActionWord, AlertId, Authority, InputError, May, OdsCode, Timestamp, UserId};

use crate::fault::Fault;
use crate::register::NativeRegister;
use crate::rows::rows;

/// What the numbers say, read; `None` for no text.
fn read<T: FromStr<Err = InputError>, const N: usize>(numbers: [i64; N]) -> Result<Option<T>, Fault> {
    let bytes = numbers.map(i64::to_be_bytes);
    let bytes = bytes.as_flattened();
    let length = bytes.iter().rposition(|byte| *byte != 0).map_or(0, |last| last.saturating_add(1));
    let text = std::str::from_utf8(bytes.get(..length).unwrap_or_default()).unwrap_or_default();
    if text.is_empty() { Ok(None) } else { Ok(Some(text.parse()?)) }
}

fn needed<T>(value: Option<T>) -> Result<T, Fault> {
    value.ok_or_else(|| InputError::value("", "an id").into())
}

/// What an answer to `may` is.
mod kind {
    pub(super) const REFUSED: i64 = 0;
    pub(super) const ALLOWED: i64 = 1;
    pub(super) const BY_OWN_ROLE: i64 = 2;
    pub(super) const BY_ACCESS: i64 = 3;
}

fn packed(may: &May) -> Option<i64> {
    match (may.reason, may.authority) {
        (Some(code), _) => Some(kind::REFUSED | (code as i64) << 8),
        (None, None) => Some(kind::ALLOWED),
        (None, Some(Authority::OwnRole)) => Some(kind::BY_OWN_ROLE),
        (None, Some(Authority::Access(request))) => {
            Some(kind::BY_ACCESS | i64::try_from(request.number()).ok()?.checked_mul(1 << 8)?)
        }
    }
}

#[uniffi::export]
impl NativeRegister {
    /// Where an organisation stands with an alert, as [`rows`]. In: microseconds since 1970, the alert, the organisation.
    #[expect(clippy::too_many_arguments, reason = "numbers cost nothing, what holds them would")]
    pub(crate) fn position(
        &self,
        at: i64,
        alert_1: i64,
        alert_2: i64,
        alert_3: i64,
        alert_4: i64,
        organisation_1: i64,
        organisation_2: i64,
    ) -> Result<Vec<u8>, Fault> {
        let at = Timestamp::from_unix_micros(at)?;
        let alert: AlertId = needed(read([alert_1, alert_2, alert_3, alert_4])?)?;
        let organisation: OdsCode = needed(read([organisation_1, organisation_2])?)?;
        let state = self.read()?;
        rows(std::iter::once(state.register.as_of(at).position(alert, organisation)?))
    }

    /// Where every organisation in scope stands with an alert, as [`rows`]. In: microseconds since 1970, the alert.
    pub(crate) fn positions(
        &self,
        at: i64,
        alert_1: i64,
        alert_2: i64,
        alert_3: i64,
        alert_4: i64,
    ) -> Result<Vec<u8>, Fault> {
        let at = Timestamp::from_unix_micros(at)?;
        let alert = needed(read([alert_1, alert_2, alert_3, alert_4])?)?;
        let state = self.read()?;
        rows(state.register.as_of(at).positions_of(&[alert])?)
    }

    /// Whether a user may do something. In: microseconds since 1970, the place of the action's word among all, the user, the
    /// organisation, if any. Out: what it is, of [`kind`], and above its eight bits the place of the refusal code or the
    /// number of the access request.
    #[expect(clippy::too_many_arguments, reason = "numbers cost nothing, what holds them would")]
    pub(crate) fn may(
        &self,
        at: i64,
        action: i32,
        user_1: i64,
        user_2: i64,
        user_3: i64,
        user_4: i64,
        organisation_1: i64,
        organisation_2: i64,
    ) -> Result<i64, Fault> {
        let at = Timestamp::from_unix_micros(at)?;
        let user: UserId = needed(read([user_1, user_2, user_3, user_4])?)?;
        let word = usize::try_from(action).ok().and_then(|place| ActionWord::ALL.get(place).copied());
        let word = word.ok_or_else(|| InputError::value(&action.to_string(), "an action"))?;
        let action = Action::from_parts(word, read([organisation_1, organisation_2])?)?;
        let state = self.read()?;
        packed(&state.register.as_of(at).may(&user, action)).ok_or(Fault::Broken)
    }
}
