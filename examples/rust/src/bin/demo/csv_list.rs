//! A list of organisations from a CSV file: `ods_code,name` and `sector` or `type`.

use std::collections::BTreeMap;

use alert_response::{InputError, OdsCode, Sector};

use crate::organisations::{List, Organisation, kind_of};

/// Why a list of organisations cannot be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ListError {
    #[error("the file is empty; it should begin with `ods_code,name,sector`")]
    Empty,
    #[error("the header has no column {0}; it should begin like `ods_code,name,sector`")]
    NoColumn(&'static str),
    #[error("line {line}: {what}")]
    Line { line: usize, what: String },
    #[error("no trust and no support unit in it; the alert would ask nobody")]
    NobodyToAsk,
}

/// Reads `ods_code,name` and `sector` or `type`; other columns are passed over. A row that repeats an earlier one
/// in these three is the same organisation: the public lists have one for each of its successors.
pub(crate) fn read_list(file: &[u8]) -> Result<List, ListError> {
    let at = |position: Option<&csv::Position>| position.map_or(0, |position| line(file, position));
    let broken = |error: csv::Error| csv_error(&error, at(error.position()));
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(file);
    let columns = Columns::of(reader.headers().map_err(broken)?)?;

    let mut by_code = BTreeMap::<OdsCode, Organisation>::new();
    let mut repeated = 0;
    for record in reader.records() {
        let record = record.map_err(broken)?;
        let wrong = |what: String| ListError::Line { line: at(record.position()), what };
        let organisation = columns.read(&record).map_err(|error| wrong(error.to_string()))?;
        match by_code.get(&organisation.code) {
            None => drop(by_code.insert(organisation.code, organisation)),
            Some(before) if *before == organisation => repeated += 1,
            Some(before) => {
                let Organisation { code, name, sector, .. } = before;
                return Err(wrong(format!("`{code}` is on an earlier line as `{name}`, {sector}")));
            }
        }
    }
    let list = List { by_code, repeated };
    if list.iter().any(Organisation::mandated) { Ok(list) } else { Err(ListError::NobodyToAsk) }
}

/// The sector of a word such as `CSU` or `Mental health`; `other` where it names none.
fn sector_of(word: &str) -> Sector {
    word.to_ascii_lowercase().replace([' ', '-'], "_").parse().unwrap_or(Sector::Other)
}

/// Where in each row the three fields stand.
struct Columns {
    code: usize,
    name: usize,
    sector: usize,
}

impl Columns {
    fn of(header: &csv::StringRecord) -> Result<Self, ListError> {
        if header.iter().all(str::is_empty) {
            return Err(ListError::Empty);
        }
        let column = |name: &str| header.iter().position(|heading| heading.eq_ignore_ascii_case(name));
        Ok(Self {
            code: column("ods_code").ok_or(ListError::NoColumn("`ods_code`"))?,
            name: column("name").ok_or(ListError::NoColumn("`name`"))?,
            sector: column("sector")
                .or_else(|| column("type"))
                .ok_or(ListError::NoColumn("`sector` or `type`"))?,
        })
    }

    fn read(&self, record: &csv::StringRecord) -> Result<Organisation, InputError> {
        let field = |column| record.get(column).unwrap_or_default();
        let (code, name) = (field(self.code).parse()?, field(self.name).parse()?);
        let sector = sector_of(field(self.sector));
        Ok(Organisation { code, name, sector, kind: kind_of(sector, field(self.sector)) })
    }
}

/// The number of the line where a record begins. The parser's own is one short where lines end in `\r\n`.
fn line(file: &[u8], position: &csv::Position) -> usize {
    let before = usize::try_from(position.byte()).unwrap_or(usize::MAX).min(file.len());
    let (before, from) = file.split_at(before);
    let ends = from.iter().take_while(|byte| b"\r\n".contains(byte));
    1 + before.iter().chain(ends).filter(|byte| **byte == b'\n').count()
}

fn csv_error(error: &csv::Error, line: usize) -> ListError {
    let what = match error.kind() {
        csv::ErrorKind::Utf8 { .. } => "not UTF-8; save the file as UTF-8".into(),
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!("{len} fields where the header has {expected_len}; put a name with a comma in quotes")
        }
        _ => error.to_string(),
    };
    ListError::Line { line, what }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organisations::Kind;

    fn read(csv: &str) -> Result<List, String> {
        read_list(csv.as_bytes()).map_err(|error| error.to_string())
    }

    fn kinds(csv: &str) -> Vec<(String, Sector, Kind)> {
        let list = read(csv).unwrap();
        list.iter().map(|found| (found.code.to_string(), found.sector, found.kind)).collect()
    }

    #[test]
    fn columns_may_stand_in_any_order_with_others_between() {
        let csv = "\u{feff}Type,x,NAME,ODS_code\r\nTrust,1,\"A, B\", r0a \r\n\r\ncsu,2,C,0AR\r\n";
        let expected = [
            ("0AR".to_owned(), Sector::Csu, Kind::SupportUnit),
            ("R0A".to_owned(), Sector::Other, Kind::Trust),
        ];
        assert_eq!(kinds(csv), expected);
    }

    #[test]
    fn a_word_that_names_no_sector_becomes_other() {
        let csv = "ods_code,name,sector\n1,A,Mental health\n2,B,ICB\n3,C,GP practice\n4,D,\n5,E,Care Trust\n6,F,arms-length body\n";
        let sectors: Vec<_> = kinds(csv).into_iter().map(|(_, sector, kind)| (sector, kind)).collect();
        assert_eq!(
            sectors,
            [
                (Sector::MentalHealth, Kind::Trust),
                (Sector::Icb, Kind::Bystander),
                (Sector::Other, Kind::Bystander),
                (Sector::Other, Kind::Bystander),
                (Sector::CareTrust, Kind::Trust),
                (Sector::ArmsLengthBody, Kind::Bystander),
            ]
        );
    }

    #[test]
    fn a_file_that_cannot_be_used_says_where_and_why() {
        let header = "ods_code,name,type\r\n";
        let long = "x".repeat(251);
        for (csv, error) in [
            (String::new(), "the file is empty"),
            ("ods_code;name;type\n".into(), "no column `ods_code`"),
            ("ods_code,name\nR0A,A\n".into(), "no column `sector` or `type`"),
            (header.into(), "no trust and no support unit"),
            (format!("{header}Q1,A,ICB\r\n"), "no trust and no support unit"),
            (format!("{header}R0A,A,Trust\r\nR0-A,B,Trust\r\n"), "line 3: cannot read `R0-A`"),
            (format!("{header}\r\n,A,Trust\r\n"), "line 3: cannot read ``"),
            (format!("{header}R0A,,Trust\r\n"), "line 2: cannot accept the text ``; it may not be blank"),
            (format!("{header}R0A,{long},Trust"), "it may have at most 250 characters"),
            (format!("{header}R0A,A,Trust\r\nr0a,B,Trust\r\n"), "line 3: `R0A` is on an earlier line as `A`"),
            (format!("{header}R0A,A, B,Trust\r\n"), "line 2: 4 fields where the header has 3"),
        ] {
            let found = read(&csv).unwrap_err();
            assert!(found.contains(error), "{found:?} is not about {error:?}");
        }
        let latin = read_list(b"ods_code,name,type\nR0A,St Bart\xe9,Trust\n").unwrap_err().to_string();
        assert_eq!(latin, "line 2: not UTF-8; save the file as UTF-8");
    }

    #[test]
    fn a_repeated_row_is_the_same_organisation() {
        let list = read("ods_code,name,type,successor\nRW6,A,Trust,RM3\nRW6,A,Trust,R0A\n").unwrap();
        assert_eq!((list.len(), list.repeated), (1, 1));
    }

    #[test]
    fn the_order_of_the_rows_does_not_matter() {
        let one = read("ods_code,name,type\nR0A,A,Trust\n0AR,B,CSU\n").unwrap();
        let other = read("ods_code,name,type\n0AR,B,CSU\nR0A,A,Trust\n").unwrap();
        assert_eq!(one.canonical(), other.canonical());
    }
}
