//! What the command line asks for.

use std::ffi::OsString;
use std::path::PathBuf;

pub(crate) const USAGE: &str = "\
The high severity alert of April 2018, retold with alert-response.

usage: demo [--organisations FILE] [--journal FILE] [--json] [--stop-after N]

  --organisations FILE  a CSV file with the columns ods_code, name and sector (or type);
                        left out, 26 trusts and five support units
  --journal FILE        the SQLite file with every entry; target/demo/journal.sqlite
  --json                print the three reports as JSON, and nothing else
  --stop-after N        stop when N steps of the story are done; the next run finishes it
  --help                print this
";

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Arguments {
    pub(crate) organisations: Option<PathBuf>,
    pub(crate) journal: PathBuf,
    pub(crate) json: bool,
    pub(crate) stop_after: Option<usize>,
    pub(crate) help: bool,
}

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum UsageError {
    #[error("unknown option `{0}`")]
    Unknown(String),
    #[error("`{0}` needs a value")]
    NoValue(&'static str),
    #[error("`--stop-after {0}` is no number of steps")]
    NoNumber(String),
}

impl Arguments {
    /// Reads the words after the program's name. Paths need not be UTF-8.
    pub(crate) fn read(words: impl IntoIterator<Item = OsString>) -> Result<Self, UsageError> {
        let mut arguments = Self {
            organisations: None,
            journal: "target/demo/journal.sqlite".into(),
            json: false,
            stop_after: None,
            help: false,
        };
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            let mut value =
                |option| words.next().filter(|v| !v.is_empty()).ok_or(UsageError::NoValue(option));
            match word.to_str() {
                Some("--organisations") => arguments.organisations = Some(value("--organisations")?.into()),
                Some("--journal") => arguments.journal = value("--journal")?.into(),
                Some("--json") => arguments.json = true,
                Some("--stop-after") => {
                    let steps = value("--stop-after")?.to_string_lossy().into_owned();
                    arguments.stop_after = Some(steps.parse().map_err(|_| UsageError::NoNumber(steps))?);
                }
                Some("--help" | "-h") => arguments.help = true,
                _ => return Err(UsageError::Unknown(word.to_string_lossy().into_owned())),
            }
        }
        Ok(arguments)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Arguments, UsageError> {
        Arguments::read(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn every_option_is_read() {
        let arguments = read("--json --journal j --organisations o.csv --stop-after 7").unwrap();
        assert!(arguments.json && !arguments.help);
        assert_eq!((arguments.journal, arguments.organisations), ("j".into(), Some("o.csv".into())));
        assert_eq!(arguments.stop_after, Some(7));
        assert_eq!(read("").unwrap().journal, PathBuf::from("target/demo/journal.sqlite"));
    }

    #[test]
    fn what_is_not_understood_is_named() {
        assert_eq!(read("--jsno").unwrap_err().to_string(), "unknown option `--jsno`");
        assert_eq!(read("file.csv").unwrap_err().to_string(), "unknown option `file.csv`");
        assert_eq!(read("--journal").unwrap_err().to_string(), "`--journal` needs a value");
        assert_eq!(
            read("--stop-after -1").unwrap_err().to_string(),
            "`--stop-after -1` is no number of steps"
        );
    }
}
