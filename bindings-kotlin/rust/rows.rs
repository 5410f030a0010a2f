//! Positions as rows of bytes: what is asked for most, and by the ten thousand, is not written out as JSON only to be read
//! again at once. Numbers have their most significant byte first.
//!
//! At the beginning stands the alert (its length in a byte before it); then come the rows: state and timeliness by their
//! place among all, two bytes of [`flag`]s, the organisation, and what the flags promise in their order.

use alert_response::{Position, RemediationStatus, Timestamp};

use crate::fault::Fault;

/// What a row has.
mod flag {
    pub(super) const DUE_AT: u16 = 1;
    pub(super) const CLOCK_STARTED_AT: u16 = 1 << 1;
    pub(super) const FIRST_RESPONSE_AT: u16 = 1 << 2;
    pub(super) const NEXT_UPDATE_DUE_AT: u16 = 1 << 3;
    pub(super) const LAST_RECORDED_AT: u16 = 1 << 4;
    pub(super) const REVISION: u16 = 1 << 5;
    /// A status of its own: JSON, its length in four bytes before it.
    pub(super) const STATUS: u16 = 1 << 6;
    /// The status of the row before, as in a bulk response.
    pub(super) const SAME_STATUS: u16 = 1 << 7;
    pub(super) const UPDATE_OVERDUE: u16 = 1 << 8;
    pub(super) const CLOSED: u16 = 1 << 9;
}

/// Rows of positions with one alert.
pub(crate) fn rows<'a>(positions: impl Iterator<Item = Position<'a>>) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    let mut before = None;
    for position in positions {
        if bytes.is_empty() {
            short(&mut bytes, position.alert.as_str())?;
        }
        row(&mut bytes, &position, before)?;
        before = position.status;
    }
    Ok(bytes)
}

fn row(
    bytes: &mut Vec<u8>,
    position: &Position<'_>,
    before: Option<&RemediationStatus>,
) -> Result<(), Fault> {
    let instants = [
        (flag::DUE_AT, position.due_at),
        (flag::CLOCK_STARTED_AT, position.clock_started_at),
        (flag::FIRST_RESPONSE_AT, position.first_response_at),
        (flag::NEXT_UPDATE_DUE_AT, position.next_update_due_at),
        (flag::LAST_RECORDED_AT, position.last_recorded_at),
    ];
    let given = |flag, given: bool| if given { flag } else { 0 };
    let same = position.status.is_some() && position.status == before;
    let flags = instants.iter().fold(0, |flags, (flag, instant)| flags | given(*flag, instant.is_some()))
        | given(flag::REVISION, position.revision.is_some())
        | given(flag::STATUS, position.status.is_some() && !same)
        | given(flag::SAME_STATUS, same)
        | given(flag::UPDATE_OVERDUE, position.update_overdue)
        | given(flag::CLOSED, position.closed);
    bytes.extend([position.state as u8, position.timeliness as u8]);
    bytes.extend(flags.to_be_bytes());
    short(bytes, position.organisation.as_str())?;
    let instants = instants.iter().filter_map(|(_, instant)| instant.map(Timestamp::unix_micros));
    instants.for_each(|micros| bytes.extend(micros.to_be_bytes()));
    if let Some(revision) = position.revision {
        bytes.extend(revision.to_be_bytes());
    }
    if let Some(status) = position.status.filter(|_| !same) {
        let json = serde_json::to_vec(status).map_err(|_| Fault::Broken)?;
        bytes.extend(u32::try_from(json.len()).map_err(|_| Fault::Broken)?.to_be_bytes());
        bytes.extend(json);
    }
    Ok(())
}

fn short(bytes: &mut Vec<u8>, text: &str) -> Result<(), Fault> {
    bytes.push(u8::try_from(text.len()).map_err(|_| Fault::Broken)?);
    bytes.extend(text.as_bytes());
    Ok(())
}
