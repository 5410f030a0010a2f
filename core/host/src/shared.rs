use alert_response::{Actor, Command, Decision, Entry, ExecuteError, Refusal, Timestamp};

use crate::lock::{Holders, Lock, Untracked};
use crate::{Contents, Decided, DecisionError, HostError, RegisterId, Unavailable};

/// A register with its entries that threads share: questions run side by side, changes one after the other.
///
/// No call leaves the register half changed. A call that panics because of a bug in the library fails with
/// [`Unavailable::Broken`], and so does every call after a change that stopped half-way.
#[derive(Debug)]
pub struct SharedRegister<H = Untracked> {
    contents: Lock<Contents, H>,
    id: RegisterId,
}

impl SharedRegister {
    /// An empty register, for a host that does not fork. Others make theirs by `default()`.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl<H: Holders> SharedRegister<H> {
    fn with(contents: Contents) -> Self {
        Self { contents: Lock::new(contents), id: RegisterId::next() }
    }

    /// Which register of this process it is.
    #[must_use]
    pub const fn id(&self) -> RegisterId {
        self.id
    }

    /// Asks whatever there is to ask. Other calls read meanwhile, and changes wait.
    ///
    /// # Errors
    /// The register accepts no calls.
    pub fn read<T>(&self, look: impl FnOnce(&Contents) -> T) -> Result<T, Unavailable> {
        self.contents.read(look)
    }

    /// Asks without waiting, or gives `look` back because a change is under way.
    ///
    /// [`Holders`] do not hear of the call. A host that counts them must not fork during it.
    ///
    /// # Errors
    /// The register accepts no calls.
    pub fn try_read<T, F>(&self, look: F) -> Result<Result<T, F>, Unavailable>
    where
        F: FnOnce(&Contents) -> T,
    {
        self.contents.try_read(look)
    }

    /// At most `limit` entries with a `seq` greater than `since`, as `read` makes something of them.
    ///
    /// For a long list, ask page by page, so that changes never wait for long. To read what there is at one moment, first
    /// ask for the last `seq`, and then for no entry after it:
    ///
    /// ```
    /// use alert_response_host::{SharedRegister, Unavailable, entries_to_lines};
    ///
    /// fn save(register: &SharedRegister) -> Result<String, Unavailable> {
    ///     let (last, mut since, mut lines) = (register.last_seq()?, 0, String::new());
    ///     while since < last {
    ///         let limit = usize::try_from(last - since).unwrap_or(usize::MAX).min(1_000);
    ///         lines += &register.entries(since, limit, entries_to_lines)?;
    ///         since += limit as u64;
    ///     }
    ///     Ok(lines)
    /// }
    /// # assert_eq!(save(&SharedRegister::new())?, "");
    /// # Ok::<(), Unavailable>(())
    /// ```
    ///
    /// # Errors
    /// The register accepts no calls.
    pub fn entries<T>(
        &self,
        since: u64,
        limit: usize,
        read: impl FnOnce(&[Entry]) -> T,
    ) -> Result<T, Unavailable> {
        self.read(|contents| read(contents.page(since, limit)))
    }

    /// The `seq` of the last entry; 0 before the first.
    ///
    /// # Errors
    /// The register accepts no calls.
    pub fn last_seq(&self) -> Result<u64, Unavailable> {
        self.read(|contents| contents.register().last_seq())
    }

    /// What a command would come to. Nothing changes until [`apply_decided`](Self::apply_decided).
    ///
    /// # Errors
    /// The refusal, or the register accepts no calls.
    pub fn decide(&self, command: &Command, by: &Actor, at: Timestamp) -> Result<Decided, HostError> {
        let decision = self.read(|contents| contents.register().decide(command, by, at))??;
        Ok(self.own(decision))
    }

    /// Decides a command and applies the decision.
    ///
    /// # Errors
    /// The refusal, a fault of the library, or the register accepts no calls. Nothing has changed.
    pub fn execute(&self, command: Command, by: &Actor, at: Timestamp) -> Result<Decided, HostError> {
        let decision = self.contents.write(|contents| contents.execute(command, by, at))??;
        Ok(self.own(decision))
    }

    /// What commands would come to, one after the other: as if every accepted one before had been executed. Nothing
    /// changes, and no register applies these decisions.
    ///
    /// # Errors
    /// A fault of the library, or the register accepts no calls. A refusal is the outcome of its command.
    pub fn preview<I>(&self, commands: I) -> Result<Vec<Result<Decided, Refusal>>, HostError>
    where
        I: IntoIterator<Item = (Command, Actor, Timestamp)>,
    {
        let outcomes = self.read(|contents| {
            let outcomes = contents.register().preview(commands).map(|outcome| match outcome {
                Ok(decision) => Ok(Ok(Decided::new(decision, None))),
                Err(ExecuteError::Refused(refusal)) => Ok(Err(refusal)),
                Err(fault @ ExecuteError::Fault(_)) => Err(fault),
            });
            outcomes.collect::<Result<Vec<_>, _>>()
        })?;
        Ok(outcomes?)
    }

    /// Applies what this register decided, once the host has stored it.
    ///
    /// # Errors
    /// The decision belongs to no register or to another one; the register has changed since; the register accepts no
    /// calls. Nothing has changed.
    pub fn apply_decided(&self, decided: Decided) -> Result<(), HostError> {
        match decided.register() {
            None => return Err(DecisionError::NoRegister.into()),
            Some(register) if register != self.id => return Err(DecisionError::OtherRegister.into()),
            Some(_) => {}
        }
        let Decision { entries, .. } = decided.into_decision();
        self.contents.write(|contents| {
            let next = contents.register().last_seq().saturating_add(1);
            if entries.first().is_some_and(|entry| entry.seq != next) {
                return Err(DecisionError::Overtaken.into());
            }
            // This register decided it and has changed nothing since, so every entry applies.
            Ok(contents.apply_all(entries)?)
        })?
    }

    /// Applies entries that come from elsewhere, such as a journal: every one up to the first that does not follow.
    /// They are made under the lock, so make them before if that takes long.
    ///
    /// # Errors
    /// That entry, or the register accepts no calls. The entries before it are applied.
    pub fn apply(&self, entries: impl IntoIterator<Item = Entry>) -> Result<(), HostError> {
        let mut entries = entries.into_iter();
        self.contents.write(|contents| entries.try_for_each(|entry| contents.apply(entry)))??;
        Ok(())
    }

    /// Whether both have the same entries and answer the same.
    ///
    /// # Errors
    /// One of the two accepts no calls.
    pub fn is_same_as(&self, other: &Self) -> Result<bool, Unavailable> {
        if self.id == other.id {
            return Ok(true);
        }
        // Always in the same order: two threads that compare crosswise must not wait for each other.
        let (first, second) = if self.id < other.id { (self, other) } else { (other, self) };
        first.read(|first| second.read(|second| first == second))?
    }

    /// A register with the same entries, which goes its own way from here.
    ///
    /// # Errors
    /// The register accepts no calls.
    pub fn copy(&self) -> Result<Self, Unavailable> {
        self.read(Contents::clone).map(Self::with)
    }

    const fn own(&self, decision: Decision) -> Decided {
        Decided::new(decision, Some(self.id))
    }
}

/// An empty register.
impl<H: Holders> Default for SharedRegister<H> {
    fn default() -> Self {
        Self::with(Contents::default())
    }
}
