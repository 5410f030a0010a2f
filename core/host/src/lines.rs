use alert_response::{Entry, InputError};

/// The entries as JSON, one line each, as a journal keeps them. Every line ends with a newline.
///
/// ```
/// use alert_response_host::{entries_from_lines, entries_to_lines};
///
/// let line = r#"{"seq":1,"at":"2026-05-01T09:00:00Z","by":{"operator":"csoc"},"event":{"mfa_reset":{"user":"alice"}}}"#;
/// let entries = entries_from_lines(&format!("{line}\n\n{line}"))?;
/// assert_eq!(entries_to_lines(&entries), format!("{line}\n{line}\n"));
/// # Ok::<(), alert_response::InputError>(())
/// ```
#[must_use]
pub fn entries_to_lines(entries: &[Entry]) -> String {
    let mut lines = Vec::new();
    append_lines(&mut lines, entries);
    // JSON is UTF-8.
    String::from_utf8(lines).unwrap_or_default()
}

/// Appends the same lines to what the caller has already written, for a package that answers in memory of its own.
pub fn append_lines(lines: &mut Vec<u8>, entries: &[Entry]) {
    for entry in entries {
        // Writing an entry to memory cannot fail.
        let _ = serde_json::to_writer(&mut *lines, entry);
        lines.push(b'\n');
    }
}

/// Reads entries, one a line. Empty lines do not count.
///
/// # Errors
/// `invalid_value` or `invalid_text` for the first line that cannot be read.
pub fn entries_from_lines(lines: &str) -> Result<Vec<Entry>, InputError> {
    lines.lines().filter(|line| !line.is_empty()).map(Entry::from_json).collect()
}
