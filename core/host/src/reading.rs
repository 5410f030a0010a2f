use alert_response::{Bookmark, BookmarkError, PositionsOf, Register};

/// A reading of many positions that keeps no lock between its parts.
///
/// Entries that arrive meanwhile do not matter, unless they change what is still to be read (see [`Bookmark`]). Then the
/// reading stops, and every later call says so again: a part that is missing must not look like the end.
///
/// ```
/// use alert_response_host::{PositionReading, SharedRegister};
///
/// let register = SharedRegister::new();
/// let at = "2026-05-01T09:00:00Z".parse()?;
/// let mut reading = register.read(|contents| {
///     PositionReading::from(contents.register().as_of(at).positions_of_all())
/// })?;
/// let mut read = 0;
/// while let Some(part) = register.read(|contents| {
///     reading.next(contents.register(), |positions| {
///         let part: Vec<_> = positions.take(1_000).map(|position| position.organisation).collect();
///         if part.is_empty() { None } else { Some(part) }
///     })
/// })?? {
///     read += part.len();
/// }
/// assert_eq!(read, 0, "nobody was asked");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct PositionReading(Progress);

#[derive(Debug, Clone)]
enum Progress {
    Paused(Bookmark),
    Ended,
    Stopped(BookmarkError),
}

impl PositionReading {
    /// Reads the next part, which `part` takes from the positions; none at the end.
    ///
    /// # Errors
    /// The register has changed what is still to be read, or is another one.
    pub fn next<T>(
        &mut self,
        register: &Register,
        part: impl FnOnce(&mut PositionsOf<'_>) -> Option<T>,
    ) -> Result<Option<T>, BookmarkError> {
        // The bookmark stays where it is until the part is there: `part` may panic.
        let bookmark = match &self.0 {
            Progress::Paused(bookmark) => bookmark.clone(),
            Progress::Ended => return Ok(None),
            Progress::Stopped(error) => return Err(*error),
        };
        match bookmark.resume(register) {
            Ok(mut positions) => {
                let part = part(&mut positions);
                self.0 =
                    if part.is_some() { Progress::Paused(positions.bookmark()) } else { Progress::Ended };
                Ok(part)
            }
            Err(error) => {
                self.0 = Progress::Stopped(error);
                Err(error)
            }
        }
    }
}

impl From<PositionsOf<'_>> for PositionReading {
    fn from(positions: PositionsOf<'_>) -> Self {
        Self(Progress::Paused(positions.bookmark()))
    }
}
