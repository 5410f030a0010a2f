//! The names of columns.

/// The column of a field of a record: named as the field, but for a few.
///
/// `at`, `by`, `from`, `to` and `user` are words of SQL: to select `user` gives the user of the database, without an
/// error. Two things of one name get in each other's way where tables are joined: a response is `closed`, and so may its
/// organisation be.
#[must_use]
pub fn column_name(record: &str, field: &'static str) -> &'static str {
    match (record, field) {
        (_, "from") => "period_from",
        (_, "to") => "period_to",
        (_, "at") => "instant",
        (_, "by") => "actor",
        (_, "user") => "user_id",
        ("OrganisationSummary", "closed") => "organisation_closed",
        _ => field,
    }
}
