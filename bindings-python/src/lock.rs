//! A lock for threads of Python, which a fork may leave locked.

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{RwLock, RwLockReadGuard, TryLockError};

use crate::forks::{self, Holders};

/// What threads share: many look at it, or one changes it.
pub(crate) struct Locked<T> {
    inside: RwLock<T>,
    /// Everybody but those who keep Python from others meanwhile: then nobody forks.
    holders: Holders,
}

/// Why nothing can be had.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Unavailable {
    /// A change stopped half way, or a look; core is built never to do so.
    Broken,
    /// A thread of the parent process held the lock when this process was forked.
    Inherited,
}

impl fmt::Display for Unavailable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Broken => {
                "the register met a fault of its own and takes no more calls; replay its entries into a new one"
            }
            Self::Inherited => {
                "another thread was using the register when this process was forked, and its lock cannot be freed \
                 here; load the register again in this process, or fork before threads use it"
            }
        })
    }
}

impl<T> Locked<T> {
    pub(crate) const fn new(inside: T) -> Self {
        Self { inside: RwLock::new(inside), holders: Holders::new() }
    }

    /// To look at it, unless somebody changes it; keep Python from others meanwhile.
    pub(crate) fn at_once(&self) -> Result<Option<RwLockReadGuard<'_, T>>, Unavailable> {
        match self.inside.try_read() {
            Ok(inside) => Ok(Some(inside)),
            Err(TryLockError::Poisoned(_)) => Err(Unavailable::Broken),
            Err(TryLockError::WouldBlock) => Ok(None),
        }
    }

    /// Looks at it; let others have Python meanwhile.
    pub(crate) fn read<R>(&self, look: impl FnOnce(&T) -> R) -> Result<R, Unavailable> {
        let _call = forks::call();
        self.hold(look)
    }

    /// Looks at it where Python may be kept from others, or within another look.
    pub(crate) fn read_anywhere<R>(&self, look: impl FnOnce(&T) -> R) -> Result<R, Unavailable> {
        let _call = forks::call_at_once();
        self.hold(look)
    }

    fn hold<R>(&self, look: impl FnOnce(&T) -> R) -> Result<R, Unavailable> {
        let _holding = self.holders.enter().ok_or(Unavailable::Inherited)?;
        let inside = match self.inside.try_read() {
            Err(TryLockError::WouldBlock) => {
                self.check_before_waiting()?;
                self.inside.read().map_err(|_| Unavailable::Broken)?
            }
            inside => inside.map_err(|_| Unavailable::Broken)?,
        };
        guarded(|| look(&inside))
    }

    /// Changes it; let others have Python meanwhile. What `change` refuses, it leaves as it was.
    pub(crate) fn write<R>(&self, change: impl FnOnce(&mut T) -> R) -> Result<R, Unavailable> {
        let _call = forks::call();
        let _holding = self.holders.enter().ok_or(Unavailable::Inherited)?;
        // A panic unwinds through the guard and poisons the lock: nothing goes on from a change half made.
        guarded(|| {
            let mut inside = match self.inside.try_write() {
                Err(TryLockError::WouldBlock) => {
                    self.check_before_waiting()?;
                    self.inside.write().map_err(|_| Unavailable::Broken)?
                }
                inside => inside.map_err(|_| Unavailable::Broken)?,
            };
            Ok(change(&mut inside))
        })?
    }

    fn check_before_waiting(&self) -> Result<(), Unavailable> {
        if self.holders.are_elsewhere() { Err(Unavailable::Inherited) } else { Ok(()) }
    }
}

/// What a fault of core's own comes to: an exception, never a panic that Python would see.
pub(crate) fn guarded<R>(look: impl FnOnce() -> R) -> Result<R, Unavailable> {
    catch_unwind(AssertUnwindSafe(look)).map_err(|_| Unavailable::Broken)
}
