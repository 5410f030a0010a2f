//! The floors of `docs/architecture.md`: a room of `core/src` uses the rooms above it in the table, and no others.

#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const ARCHITECTURE: &str = include_str!("../../docs/architecture.md");
const HEADING: &str = "## Rooms of `core/src`";
/// A module of tests may use every room: nobody can use a module of tests.
const TESTS: &str = "\n#[cfg(test)]\nmod tests {";

/// One path that starts at the root of the crate, in one file.
struct Use {
    file: String,
    room: String,
    /// What follows `crate::`, which should be a room.
    used: String,
    in_tests: bool,
}

/// The rooms in the order of the table, from the top.
fn rooms_of_the_table(page: &str) -> Vec<String> {
    let (_, section) = page.split_once(HEADING).unwrap();
    let table =
        section.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    let rows = table.filter_map(|line| line.strip_prefix("| `")?.split_once('`'));
    rows.map(|(room, _)| room.trim_end_matches('/').trim_end_matches(".rs").to_owned()).collect()
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn rust_files(path: &Path, found: &mut Vec<PathBuf>) {
    if path.is_dir() {
        fs::read_dir(path).unwrap().for_each(|entry| rust_files(&entry.unwrap().path(), found));
    } else if path.extension().is_some_and(|kind| kind == "rs") {
        found.push(path.to_owned());
    }
}

/// The names that follow each `crate::` of the code; those of a group in braces one by one.
fn names_from_the_root(code: &str) -> BTreeSet<String> {
    let code: String =
        code.lines().flat_map(|line| [line.split("//").next().unwrap_or_default(), "\n"]).collect();
    let mut names = BTreeSet::new();
    for path in code.split("crate::").skip(1) {
        let Some(group) = path.strip_prefix('{') else {
            names.insert(first_name(path));
            continue;
        };
        let mut depth = 0;
        let mut begins = true;
        for (place, character) in group.char_indices() {
            match character {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => begins = true,
                character if begins && !character.is_whitespace() => {
                    names.insert(first_name(group.get(place..).unwrap()));
                    begins = false;
                }
                _ => (),
            }
        }
    }
    names
}

fn first_name(path: &str) -> String {
    path.chars().take_while(|character| character.is_alphanumeric() || *character == '_').collect()
}

/// Every use of the crate's root in every room.
fn uses() -> Vec<Use> {
    let mut files = Vec::new();
    rust_files(&source(), &mut files);
    let mut uses = Vec::new();
    for path in files {
        let file = path.strip_prefix(source()).unwrap().to_str().unwrap().replace('\\', "/");
        let room = file.split('/').next().unwrap().trim_end_matches(".rs").to_owned();
        if room == "lib" {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let (code, tests) = text.split_once(TESTS).unwrap_or((&text, ""));
        for (part, in_tests) in [(code, false), (tests, true)] {
            let names = names_from_the_root(part).into_iter();
            uses.extend(names.map(|used| Use { file: file.clone(), room: room.clone(), used, in_tests }));
        }
    }
    uses
}

#[test]
fn the_table_has_every_room_once() {
    let table = rooms_of_the_table(ARCHITECTURE);
    let entries =
        fs::read_dir(source()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut rooms: Vec<_> = entries.map(|name| name.trim_end_matches(".rs").to_owned()).collect();
    rooms.retain(|room| room != "lib");
    rooms.sort();
    let mut sorted = table.clone();
    sorted.sort();
    assert_eq!(sorted, rooms, "the table `{HEADING}` of docs/architecture.md, and core/src");
}

#[test]
fn imports_name_the_room_that_owns_what_they_import() {
    let table = rooms_of_the_table(ARCHITECTURE);
    let unowned: Vec<_> = uses()
        .into_iter()
        .filter(|found| !table.contains(&found.used))
        .map(|found| format!("{}: `crate::{}`", found.file, found.used))
        .collect();
    assert!(unowned.is_empty(), "write `crate::room::Name`: {unowned:#?}");
}

#[test]
fn a_room_uses_only_the_rooms_above_it() {
    let table = rooms_of_the_table(ARCHITECTURE);
    let floor = |room: &str| table.iter().position(|known| known == room);
    let below: Vec<_> = uses()
        .into_iter()
        .filter(|found| !found.in_tests && floor(&found.used) > floor(&found.room))
        .map(|found| format!("{} uses `{}`, which is below `{}`", found.file, found.used, found.room))
        .collect();
    assert!(below.is_empty(), "{below:#?}");
}

/// `super` of a room's own file is the root: such a path would pass unseen.
#[test]
fn no_path_leaves_a_room_by_super() {
    let mut files = Vec::new();
    rust_files(&source(), &mut files);
    for path in files {
        let text = fs::read_to_string(&path).unwrap();
        let (code, _) = text.split_once(TESTS).unwrap_or((&text, ""));
        let inside = path.strip_prefix(source()).unwrap();
        let depth = inside.components().count() - usize::from(inside.ends_with("mod.rs"));
        let leaving = vec!["super"; depth].join("::") + "::";
        let found = code.lines().find(|line| !line.trim_start().starts_with("//") && line.contains(&leaving));
        assert_eq!(found, None, "{}", inside.display());
    }
}

#[test]
fn the_reader_of_sources_finds_what_it_should() {
    let code =
        "use crate::{time::{Timestamp, X}, Name};\nuse crate::input::words; // crate::no\nf(crate::Text)";
    assert_eq!(names_from_the_root(code).into_iter().collect::<Vec<_>>(), ["Name", "Text", "input", "time"]);
    let table =
        "## Rooms of `core/src`\n\n| room | |\n|---|---|\n| `time.rs` | T |\n| `duty/` | D |\n\n| `no` |";
    assert_eq!(rooms_of_the_table(table), ["time", "duty"]);
}
