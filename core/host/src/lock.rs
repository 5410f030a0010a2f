use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{RwLock, TryLockError};

use crate::Unavailable;

/// Knows which calls hold the lock of a register, for a host whose process can be copied while they do.
///
/// A process that forks leaves its threads behind, and with them whatever locks they held. Nobody in the new process can
/// release these locks. A host that has forks counts the holders and says before each wait whether waiting has an end;
/// every other host is [`Untracked`].
pub trait Holders: Default + Send + Sync {
    /// One call that holds the lock or waits for it, until it is dropped.
    type Hold<'a>
    where
        Self: 'a;

    /// One more call begins.
    ///
    /// # Errors
    /// [`Unavailable::Inherited`] if it is already known that the lock is never released.
    fn enter(&self) -> Result<Self::Hold<'_>, Unavailable>;

    /// A call is about to wait for the others.
    ///
    /// # Errors
    /// [`Unavailable::Inherited`] if the wait would have no end.
    fn check_before_waiting(&self) -> Result<(), Unavailable>;
}

/// Nobody counts: the host does not fork, or only to start another program.
#[derive(Debug, Clone, Copy, Default)]
pub struct Untracked;

impl Holders for Untracked {
    type Hold<'a> = ();

    fn enter(&self) -> Result<(), Unavailable> {
        Ok(())
    }

    fn check_before_waiting(&self) -> Result<(), Unavailable> {
        Ok(())
    }
}

/// Many calls read what is inside, or one changes it.
#[derive(Default)]
pub(crate) struct Lock<T, H> {
    inside: RwLock<T>,
    holders: H,
}

impl<T, H: Holders> Lock<T, H> {
    pub(crate) fn new(inside: T) -> Self {
        Self { inside: RwLock::new(inside), holders: H::default() }
    }

    pub(crate) fn read<R>(&self, look: impl FnOnce(&T) -> R) -> Result<R, Unavailable> {
        let _hold = self.holders.enter()?;
        let inside = match self.inside.try_read() {
            Err(TryLockError::WouldBlock) => {
                self.holders.check_before_waiting()?;
                self.inside.read().map_err(|_| Unavailable::Broken)?
            }
            inside => inside.map_err(|_| Unavailable::Broken)?,
        };
        guarded(|| look(&inside))
    }

    /// Reads without counting and without waiting; gives `look` back if somebody changes what is inside.
    pub(crate) fn try_read<R, F>(&self, look: F) -> Result<Result<R, F>, Unavailable>
    where
        F: FnOnce(&T) -> R,
    {
        match self.inside.try_read() {
            Ok(inside) => guarded(|| look(&inside)).map(Ok),
            Err(TryLockError::Poisoned(_)) => Err(Unavailable::Broken),
            Err(TryLockError::WouldBlock) => Ok(Err(look)),
        }
    }

    pub(crate) fn write<R>(&self, change: impl FnOnce(&mut T) -> R) -> Result<R, Unavailable> {
        let _hold = self.holders.enter()?;
        // A panic unwinds through the guard and poisons the lock: no call goes on from a change half made.
        guarded(|| {
            let mut inside = match self.inside.try_write() {
                Err(TryLockError::WouldBlock) => {
                    self.holders.check_before_waiting()?;
                    self.inside.write().map_err(|_| Unavailable::Broken)?
                }
                inside => inside.map_err(|_| Unavailable::Broken)?,
            };
            Ok(change(&mut inside))
        })?
    }
}

impl<T, H> fmt::Debug for Lock<T, H> {
    /// Does not wait, and does not print two million entries.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lock").finish_non_exhaustive()
    }
}

/// What a bug of core comes to: an error, never a panic that reaches another language.
fn guarded<R>(call: impl FnOnce() -> R) -> Result<R, Unavailable> {
    catch_unwind(AssertUnwindSafe(call)).map_err(|_| Unavailable::Broken)
}
