use std::str::FromStr;

use alert_response::{Actor, Command, InputError, Timestamp};

use crate::fault::Fault;

/// Several texts in one buffer, because each buffer costs: before every text but the last stands its length in bytes,
/// four of them, the most significant first.
pub(crate) fn texts<const N: usize>(mut request: &[u8]) -> Result<[&str; N], Fault> {
    let mut texts = [""; N];
    for (place, text) in (1..).zip(&mut texts) {
        let bytes =
            if place < N { length_prefixed(&mut request).ok_or_else(malformed_request)? } else { request };
        *text = text_of(bytes)?;
    }
    Ok(texts)
}

/// An instant and a list, each with its length before it; at the very end stands an empty text without one.
pub(crate) fn list_of_texts<T: FromStr<Err = InputError>>(
    mut request: &[u8],
) -> Result<(Timestamp, Vec<T>), Fault> {
    let at = text_of(length_prefixed(&mut request).ok_or_else(malformed_request)?)?.parse()?;
    let mut list = Vec::new();
    while !request.is_empty() {
        let text = length_prefixed(&mut request).ok_or_else(malformed_request)?;
        list.push(text_of(text)?.parse()?);
    }
    Ok((at, list))
}

/// Commands, each with its actor and instant, each text with its length before it; at the very end stands an empty text
/// without one. A fault says of which command it is.
pub(crate) fn commands(mut request: &[u8]) -> Result<Vec<(Command, Actor, Timestamp)>, Fault> {
    let mut commands = Vec::new();
    while !request.is_empty() {
        let mut next = || text_of(length_prefixed(&mut request).ok_or_else(malformed_request)?);
        let (command, by, at) = (next()?, next()?, next()?);
        commands.push(Command::read(command, by, at).map_err(|error| Fault::Invalid {
            code: error.code().to_string(),
            said: format!("`commands[{}]`: {error}", commands.len()),
        })?);
    }
    Ok(commands)
}

/// The one text of a buffer.
pub(crate) fn text_of(bytes: &[u8]) -> Result<&str, Fault> {
    std::str::from_utf8(bytes).map_err(|_| malformed_request())
}

fn length_prefixed<'a>(request: &mut &'a [u8]) -> Option<&'a [u8]> {
    let (length, rest) = request.split_first_chunk::<4>()?;
    let (text, rest) = rest.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)?;
    *request = rest;
    Some(text)
}

/// The Kotlin API never sends such a request.
fn malformed_request() -> Fault {
    InputError::value("the request", "texts in UTF-8 with their lengths").into()
}
