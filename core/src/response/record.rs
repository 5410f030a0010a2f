use super::{RemediationStatus, StatusKind};
use crate::access::Authority;
use crate::people::ActorKey;
use crate::text::Text;
use crate::time::Timestamp;

/// What a record says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Content {
    Recorded(RemediationStatus),
    /// A reopening is a record too: in progress, with a reason (rules R4 and R12).
    Reopened(Text),
}

/// One record of a response, in the order of its stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Record {
    pub(crate) at: Timestamp,
    pub(crate) seq: u64,
    pub(crate) content: Content,
    pub(crate) by: ActorKey,
    pub(crate) authority: Authority,
    /// The revision the newest status was given at; a reopening carries the one before.
    pub(crate) revision: u32,
}

impl Record {
    pub(crate) const fn kind(&self) -> StatusKind {
        match &self.content {
            Content::Recorded(status) => status.kind(),
            Content::Reopened(_) => StatusKind::InProgress,
        }
    }

    /// The next update that the record itself names.
    pub(crate) const fn next_update_at(&self) -> Option<Timestamp> {
        match &self.content {
            Content::Recorded(RemediationStatus::InProgress(details)) => details.next_update_at,
            Content::Recorded(
                RemediationStatus::Complete(_)
                | RemediationStatus::NotApplicable(_)
                | RemediationStatus::UnableToImplement(_),
            )
            | Content::Reopened(_) => None,
        }
    }
}

/// Every record of one alert × one organisation; there is at least one.
///
/// The newest one stands by itself: it is what nearly every question asks for, and most responses have no other. Aligned
/// with lines of the cache, the whole is read with two of them that lie side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
#[repr(align(64))]
pub(crate) struct ResponseHistory {
    first_at: Timestamp,
    newest: Record,
    earlier: Vec<Record>,
}

impl ResponseHistory {
    pub(super) const fn beginning(record: Record) -> Self {
        Self { first_at: record.at, newest: record, earlier: Vec::new() }
    }

    pub(super) fn push(&mut self, record: Record) {
        if self.earlier.len() == self.earlier.capacity() {
            // Doubling from one: most responses have few records, and there are millions.
            self.earlier.reserve_exact(self.earlier.len().max(1));
        }
        self.earlier.push(std::mem::replace(&mut self.newest, record));
    }

    pub(crate) const fn newest(&self) -> &Record {
        &self.newest
    }

    /// The first response, if dated at or before `at`.
    pub(crate) fn first_at(&self, at: Timestamp) -> Option<Timestamp> {
        (self.first_at <= at).then_some(self.first_at)
    }

    /// The latest record dated at or before `at`.
    pub(crate) fn as_of(&self, at: Timestamp) -> Option<&Record> {
        if self.newest.at <= at {
            return Some(&self.newest);
        }
        let until = self.earlier.partition_point(|record| record.at <= at);
        self.earlier.get(..until)?.last()
    }

    /// Every record dated at or before `at`, oldest first.
    pub(crate) fn until(&self, at: Timestamp) -> impl Iterator<Item = &Record> {
        self.earlier.iter().chain(std::iter::once(&self.newest)).take_while(move |record| record.at <= at)
    }

    pub(crate) const fn last_at(&self) -> Timestamp {
        self.newest.at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_stays_small_because_there_are_millions() {
        assert!(size_of::<Record>() <= 88, "{}", size_of::<Record>());
        assert!(size_of::<Option<ResponseHistory>>() <= 128, "{}", size_of::<ResponseHistory>());
    }
}
