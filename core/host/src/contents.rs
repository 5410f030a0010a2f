use alert_response::{Actor, ApplyError, Command, Decision, Entry, ExecuteError, Register, Timestamp};

/// What a shared register keeps: the register, and every entry that it was made of.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Contents {
    // Compared first: registers that differ nearly always differ here, and this comparison is the cheaper one.
    entries: Vec<Entry>,
    register: Register,
}

impl Contents {
    /// The register, for questions.
    #[must_use]
    pub const fn register(&self) -> &Register {
        &self.register
    }

    /// Every entry, in order.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// At most `limit` entries with a `seq` greater than `since`, in order.
    #[must_use]
    pub fn page(&self, since: u64, limit: usize) -> &[Entry] {
        // Entries count from 1 without gaps, so `since` entries come before the first of the page.
        let later =
            usize::try_from(since).ok().and_then(|since| self.entries.get(since..)).unwrap_or_default();
        later.get(..limit).unwrap_or(later)
    }

    pub(crate) fn execute(
        &mut self,
        command: Command,
        by: &Actor,
        at: Timestamp,
    ) -> Result<Decision, ExecuteError> {
        let decision = self.register.execute(command, by, at)?;
        self.entries.extend_from_slice(&decision.entries);
        Ok(decision)
    }

    pub(crate) fn apply(&mut self, entry: Entry) -> Result<(), ApplyError> {
        self.register.apply(entry.clone())?;
        self.entries.push(entry);
        Ok(())
    }

    /// Applies all of them or none.
    pub(crate) fn apply_all(&mut self, mut entries: Vec<Entry>) -> Result<(), ApplyError> {
        self.register.apply_all(&entries)?;
        self.entries.append(&mut entries);
        Ok(())
    }
}
