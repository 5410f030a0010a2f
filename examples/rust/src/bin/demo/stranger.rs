//! Whose file it is, if it is not a journal of this demo: nothing may be written into it.

use rusqlite::{Connection, OptionalExtension};

/// What other journals of this family write into `PRAGMA application_id`, and what they are.
const MARKS: [(i64, &str); 2] = [(0x616C_726A, PYTHON), (0x616C_726B, KOTLIN)];
const PYTHON: &str = "a journal of the Python package (`SqliteJournal`)";
const KOTLIN: &str = "a journal of the Kotlin package (`JdbcJournal`)";
/// How its first versions, which marked nothing, began the larger of their two tables.
const KOTLIN_TABLE: &str =
    "SELECT 1 FROM sqlite_schema WHERE sql LIKE '%(one INTEGER PRIMARY KEY CHECK (one = 1), format INTEGER%'";
/// Of so many tables the name is told, and so much of it.
const TABLES: &str = "SELECT substr(name, 1, 60) FROM sqlite_schema WHERE type = 'table' LIMIT 5";

/// What a database with this mark is.
pub(crate) fn described(file: &Connection, mark: i64) -> rusqlite::Result<String> {
    if let Some((_, what)) = MARKS.iter().find(|(known, _)| *known == mark) {
        return Ok((*what).to_owned());
    }
    if file.query_row(KOTLIN_TABLE, [], |_| Ok(())).optional()?.is_some() {
        return Ok(KOTLIN.to_owned());
    }
    let mut select = file.prepare(TABLES)?;
    let names: Vec<String> = select.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let names: Vec<String> = names.iter().map(|name| format!("`{}`", name.escape_debug())).collect();
    Ok(match names.as_slice() {
        [] => format!("another program's database, marked {mark:#010x}"),
        names => format!("another program's database, with the tables {}", names.join(", ")),
    })
}
