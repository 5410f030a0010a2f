use crate::time::Timestamp;
use crate::wire::words;

words! {
    /// Whether an organisation in scope of an alert responded in time. It has exactly one timeliness at every instant
    /// (rule P2).
    pub enum Timeliness, "a timeliness such as `on_time` or `late`" {
        /// The organisation has not responded, and the due instant has not passed (rule T4).
        Awaiting = "awaiting",
        /// The due instant has passed without a response. If the duty ends after that, the timeliness stays overdue.
        Overdue = "overdue",
        /// The first response came by the due instant. Nothing that happens later changes this.
        OnTime = "on_time",
        /// The first response came after the due instant. Nothing that happens later changes this.
        Late = "late",
        /// The duty of the organisation ended without a response, at or before the due instant.
        NotRequired = "not_required",
    }
}

impl Timeliness {
    /// Of whoever answered; the due instant itself is in time (rule T4).
    pub(crate) fn of_answer(first: Timestamp, due_at: Timestamp) -> Self {
        if first <= due_at { Self::OnTime } else { Self::Late }
    }

    /// Of whoever has not answered by `at`, while the duty stands (rule T4).
    pub(crate) fn without_answer(at: Timestamp, due_at: Timestamp) -> Self {
        if at <= due_at { Self::Awaiting } else { Self::Overdue }
    }
}

/// Whether a duty was answered in time, from its instants alone (rules P2, R2 and T4).
///
/// The instants mean what they mean in a [`Position`](crate::Position): `due_at` is the one in force at the first
/// response, or at `as_of`. For every position of a register this function gives the position's own timeliness.
///
/// - Without a clock, or before it has started by `as_of`, nobody is asked: not required.
/// - Without a due instant nothing falls due: not required. So a position says it, which has a due instant wherever
///   something is or was required. A due instant that is merely not known has to be found first, for example with
///   [`Policy::due_at`](crate::Policy::due_at).
/// - A first response later than `as_of` does not count yet (rule P4). One before the clock's start counts from that
///   start on, in time.
///
/// ```
/// use alert_response::{Timeliness, Timestamp, timeliness};
///
/// let start: Timestamp = "2018-04-05T08:00:00Z".parse()?;
/// let due: Timestamp = "2018-04-07T08:00:00Z".parse()?;
/// let later: Timestamp = "2018-04-07T08:00:00.000001Z".parse()?;
/// assert_eq!(timeliness(Some(start), Some(due), Some(due), later), Timeliness::OnTime);
/// assert_eq!(timeliness(Some(start), Some(due), None, later), Timeliness::Overdue);
/// assert_eq!(timeliness(Some(start), Some(due), Some(later), due), Timeliness::Awaiting);
/// assert_eq!(timeliness(None, Some(due), None, later), Timeliness::NotRequired);
/// # Ok::<(), alert_response::InputError>(())
/// ```
#[must_use]
pub fn timeliness(
    clock_started_at: Option<Timestamp>,
    due_at: Option<Timestamp>,
    first_response_at: Option<Timestamp>,
    as_of: Timestamp,
) -> Timeliness {
    match (clock_started_at, due_at) {
        (Some(started), Some(due_at)) if started <= as_of => match first_response_at {
            Some(first) if first <= as_of => Timeliness::of_answer(first, due_at),
            Some(_) | None => Timeliness::without_answer(as_of, due_at),
        },
        (Some(_), Some(_)) | (None, _) | (_, None) => Timeliness::NotRequired,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(micros: i64) -> Timestamp {
        Timestamp::from_unix_micros(micros).unwrap()
    }

    fn of(start: Option<i64>, due: Option<i64>, first: Option<i64>, as_of: i64) -> Timeliness {
        timeliness(start.map(at), due.map(at), first.map(at), at(as_of))
    }

    #[test]
    fn the_due_instant_itself_is_in_time_and_a_microsecond_later_is_late() {
        assert_eq!(of(Some(0), Some(10), Some(10), 50), Timeliness::OnTime);
        assert_eq!(of(Some(0), Some(10), Some(11), 50), Timeliness::Late);
        assert_eq!(of(Some(0), Some(10), None, 10), Timeliness::Awaiting);
        assert_eq!(of(Some(0), Some(10), None, 11), Timeliness::Overdue);
    }

    #[test]
    fn a_first_response_counts_from_its_own_instant_on() {
        assert_eq!(of(Some(0), Some(10), Some(5), 4), Timeliness::Awaiting);
        assert_eq!(of(Some(0), Some(10), Some(5), 5), Timeliness::OnTime);
        assert_eq!(of(Some(0), Some(10), Some(12), 11), Timeliness::Overdue);
        assert_eq!(of(Some(0), Some(10), Some(12), 12), Timeliness::Late);
    }

    #[test]
    fn nothing_is_required_without_a_clock_before_its_start_or_without_a_due_instant() {
        for first in [None, Some(1), Some(40)] {
            assert_eq!(of(None, Some(10), first, 50), Timeliness::NotRequired);
            assert_eq!(of(Some(51), Some(99), first, 50), Timeliness::NotRequired);
            assert_eq!(of(Some(0), None, first, 50), Timeliness::NotRequired);
        }
        assert_eq!(of(Some(50), Some(99), None, 50), Timeliness::Awaiting, "the start itself asks");
        assert_eq!(of(Some(50), Some(99), Some(20), 50), Timeliness::OnTime, "answered before it was asked");
    }
}
