//! Instants as a person in London reads them. The library knows UTC only; showing local time is the host's part.

use alert_response::Timestamp;
use chrono_tz::Europe::London;

/// Such as `Saturday 7 April 2018, 9:00am`. Seconds are left out.
pub(crate) fn in_london(instant: Timestamp) -> String {
    instant.to_datetime().with_timezone(&London).format("%A %-d %B %Y, %-I:%M%P").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(instant: &str) -> String {
        in_london(instant.parse().unwrap())
    }

    #[test]
    fn summer_time_is_an_hour_ahead_of_utc_and_winter_time_is_not() {
        assert_eq!(read("2018-04-07T08:00:00Z"), "Saturday 7 April 2018, 9:00am");
        assert_eq!(read("2018-01-07T09:00:00Z"), "Sunday 7 January 2018, 9:00am");
        assert_eq!(read("2018-07-31T23:30:00Z"), "Wednesday 1 August 2018, 12:30am");
    }

    #[test]
    fn the_clocks_change_at_one_in_the_morning_utc() {
        assert_eq!(read("2018-03-25T00:59:59.999999Z"), "Sunday 25 March 2018, 12:59am");
        assert_eq!(read("2018-03-25T01:00:00Z"), "Sunday 25 March 2018, 2:00am");
        assert_eq!(read("2018-10-28T00:59:00Z"), "Sunday 28 October 2018, 1:59am");
        assert_eq!(read("2018-10-28T01:00:00Z"), "Sunday 28 October 2018, 1:00am");
    }

    #[test]
    fn midnight_is_12_00am_and_noon_is_12_00pm() {
        assert_eq!(read("2018-12-05T00:00:00Z"), "Wednesday 5 December 2018, 12:00am");
        assert_eq!(read("2018-12-05T12:00:00Z"), "Wednesday 5 December 2018, 12:00pm");
        assert_eq!(read("2018-12-05T12:05:00Z"), "Wednesday 5 December 2018, 12:05pm");
        assert_eq!(read("2018-12-05T13:05:00Z"), "Wednesday 5 December 2018, 1:05pm");
        assert_eq!(read("2018-12-05T23:59:59Z"), "Wednesday 5 December 2018, 11:59pm");
    }

    #[test]
    fn the_first_and_the_last_instant_can_be_shown() {
        assert_eq!(in_london(Timestamp::MAX), "Friday 31 December 9999, 11:59pm");
        assert!(!in_london(Timestamp::MIN).is_empty());
    }
}
