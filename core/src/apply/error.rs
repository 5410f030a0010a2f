use crate::time::Timestamp;

/// How many entries a register holds at most: whatever is counted by its entries fits 32 bits.
pub(crate) const MOST_ENTRIES: u64 = 0xffff_ffff;

/// An entry that does not fit the entries before it. The register is as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ApplyError {
    /// The entry is not the next one.
    #[error("entry {found} does not follow; expected entry {expected}")]
    WrongSeq {
        /// The `seq` that comes next.
        expected: u64,
        /// The `seq` of the entry.
        found: u64,
    },
    /// The register holds [`Register::MOST_ENTRIES`](crate::Register::MOST_ENTRIES) entries.
    #[error("entry {seq} is one too many; a register holds at most {most} entries", most = MOST_ENTRIES)]
    Full {
        /// The `seq` of the entry.
        seq: u64,
    },
    /// The entry is about something that no earlier entry made known.
    #[error("entry {seq} is about {what}, which no earlier entry made known")]
    Unknown {
        /// The `seq` of the entry.
        seq: u64,
        /// What is not known.
        what: String,
    },
    /// The entry makes something known that is known already.
    #[error("entry {seq} makes {what} known, which an earlier entry did")]
    AlreadyKnown {
        /// The `seq` of the entry.
        seq: u64,
        /// What is known already.
        what: String,
    },
    /// The entry is dated before the last entry of its stream (rule T5).
    #[error("entry {seq} at {at} lies before the last entry of its stream at {last}")]
    OutOfOrder {
        /// The `seq` of the entry.
        seq: u64,
        /// The instant of the entry.
        at: Timestamp,
        /// The instant of the last entry of its stream.
        last: Timestamp,
    },
    /// The entry says what cannot be true after the entries before it.
    #[error("entry {seq} contradicts the entries before it; {what}")]
    Contradiction {
        /// The `seq` of the entry.
        seq: u64,
        /// What stands against it.
        what: String,
    },
}
