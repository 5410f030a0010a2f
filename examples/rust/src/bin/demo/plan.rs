//! Who answers when: the shares known of April 2018, dealt out over whatever list of organisations is loaded.

use alert_response::{InputError, Timestamp};

use crate::organisations::{Kind, List, Organisation};

/// Four days after the alert, 16 % of the trusts and support units had answered.
const EARLY_PERCENT: usize = 16;
/// On Friday 13 April one trust in this many still had not.
const SILENT_ONE_IN: usize = 5;
/// Our own: one trust in this many has its answers given by a support unit.
const SERVED_ONE_IN: usize = 5;

/// An organisation that answers for itself, and when it first does.
pub(crate) struct Answer<'a> {
    pub(crate) organisation: &'a Organisation,
    pub(crate) at: Timestamp,
}

pub(crate) struct Plan<'a> {
    /// In time: on Thursday 5 and Friday 6 April.
    pub(crate) early: Vec<Answer<'a>>,
    /// Late: support units on Monday 9 April, trusts between then and Thursday 12 April.
    pub(crate) late: Vec<Answer<'a>>,
    /// The support unit that answers for others; none if the list has none.
    pub(crate) lead: Option<&'a Organisation>,
    /// The trusts it answers for.
    pub(crate) served: Vec<&'a Organisation>,
    /// Trusts that have not answered by Friday 13 April.
    pub(crate) silent: Vec<&'a Organisation>,
}

impl<'a> Plan<'a> {
    pub(crate) fn of(list: &'a List) -> Result<Self, InputError> {
        let mandated: Vec<_> = list.iter().filter(|organisation| organisation.mandated()).collect();
        let trusts = list.of_kind(Kind::Trust).count();
        let lead = list.of_kind(Kind::SupportUnit).next();

        let share = (mandated.len() * EARLY_PERCENT + 50) / 100;
        let (early, rest) = deal(mandated, share);
        let (units, rest): (Vec<_>, Vec<_>) =
            rest.into_iter().partition(|organisation| organisation.kind == Kind::SupportUnit);
        let (silent, rest) = deal(rest, one_in(SILENT_ONE_IN, trusts));
        let share = if lead.is_some() { one_in(SERVED_ONE_IN, trusts) } else { 0 };
        let (served, rest) = deal(rest, share);

        let mut late = over_office_days("2018-04-09T09:30:00+01:00", 1, units)?;
        late.extend(over_office_days("2018-04-09T09:30:00+01:00", 4, rest)?);
        let early = over_office_days("2018-04-05T09:30:00+01:00", 2, early)?;
        Ok(Self { early, late, lead, served, silent })
    }
}

/// The nearest whole number to `all / parts`.
fn one_in(parts: usize, all: usize) -> usize {
    (2 * all + parts) / (2 * parts)
}

/// Deals out `share` of the items (all of them if it is more), evenly over the list; and the others.
fn deal<T>(items: Vec<T>, share: usize) -> (Vec<T>, Vec<T>) {
    let all = items.len();
    let share = share.min(all);
    let dealt = |place: usize| (place + 1) * share / all > place * share / all;
    let (taken, left): (Vec<_>, Vec<_>) = items.into_iter().enumerate().partition(|(place, _)| dealt(*place));
    let items = |numbered: Vec<(usize, T)>| numbered.into_iter().map(|(_, item)| item).collect();
    (items(taken), items(left))
}

/// One answer after the other, evenly over the eight office hours of each day from that morning on.
fn over_office_days<'a>(
    morning: &str,
    days: usize,
    organisations: Vec<&'a Organisation>,
) -> Result<Vec<Answer<'a>>, InputError> {
    const OFFICE_MINUTES: usize = 8 * 60;
    let morning: Timestamp = morning.parse()?;
    let all = organisations.len();
    let answer = |(place, organisation)| {
        let worked = (place + 1) * days * OFFICE_MINUTES / (all + 1);
        let minutes = worked / OFFICE_MINUTES * 24 * 60 + worked % OFFICE_MINUTES;
        let micros = i64::try_from(minutes).unwrap_or_default() * 60_000_000;
        Ok(Answer { organisation, at: Timestamp::from_unix_micros(morning.unix_micros() + micros)? })
    };
    organisations.into_iter().enumerate().map(answer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_dealt_out_evenly_and_exactly() {
        assert_eq!(deal((0..10).collect(), 2), (vec![4, 9], vec![0, 1, 2, 3, 5, 6, 7, 8]));
        assert_eq!(deal(vec![1, 2], 5), (vec![1, 2], vec![]));
        assert_eq!(deal(Vec::<u8>::new(), 3), (vec![], vec![]));
        for all in 0..60 {
            for share in 0..=all {
                assert_eq!(deal((0..all).collect(), share).0.len(), share);
            }
        }
    }

    #[test]
    fn shares_round_to_the_nearest_whole_number() {
        let fifths: Vec<_> = (0..8).map(|trusts| one_in(5, trusts)).collect();
        assert_eq!(fifths, [0, 0, 0, 1, 1, 1, 1, 1]);
        assert_eq!(one_in(5, 8), 2);
    }

    #[test]
    fn answers_fall_into_office_hours() {
        let list = List::built_in().unwrap();
        let answers = over_office_days("2018-04-09T09:30:00+01:00", 4, list.iter().collect()).unwrap();
        for answer in answers {
            let utc = answer.at.to_string();
            assert!(("T08:30".."T16:30").contains(&&utc[10..16]), "{utc}");
            assert!(("2018-04-09".."2018-04-13").contains(&&utc[..10]), "{utc}");
        }
    }
}
