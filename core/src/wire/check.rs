use super::error::{Fault, InputError};

/// What is wrong with a command that was made in code and not read: rules W1 and W2 apply to it all the same. Its texts
/// may come from entries, which keep what was once stored, and its lists from anywhere.
#[derive(Debug, Default)]
pub(crate) struct Check {
    bad_value: Option<InputError>,
    bad_text: Option<InputError>,
}

impl Check {
    pub(crate) fn note(&mut self, fits: Result<(), InputError>) {
        if let Err(error) = fits {
            let place = match error.kind() {
                Fault::Value => &mut self.bad_value,
                Fault::Text => &mut self.bad_text,
            };
            place.get_or_insert(error);
        }
    }

    /// The first fault. What cannot be read goes before a bad text.
    pub(crate) fn finish(self) -> Result<(), InputError> {
        self.bad_value.or(self.bad_text).map_or(Ok(()), Err)
    }
}
