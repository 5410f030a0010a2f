//! The list of organisations that the register is filled with.

use std::collections::BTreeMap;
use std::fmt::Write;

use alert_response::{InputError, Name, OdsCode, Sector};

use crate::built_in::ORGANISATIONS;

/// What an organisation is to this story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Trust,
    SupportUnit,
    /// Commissioning groups, boards and everybody else. The figures known of April 2018 are of trusts and support
    /// units, so these are registered, but not mandated: with them in scope the shares would mean something else.
    Bystander,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Organisation {
    pub(crate) code: OdsCode,
    pub(crate) name: Name,
    pub(crate) sector: Sector,
    pub(crate) kind: Kind,
}

impl Organisation {
    /// Whether it must respond. The library takes this as a recorded fact of each organisation, not from its sector.
    pub(crate) fn mandated(&self) -> bool {
        self.kind != Kind::Bystander
    }
}

/// Organisations by ODS code, each once.
#[derive(Debug)]
pub(crate) struct List {
    pub(crate) by_code: BTreeMap<OdsCode, Organisation>,
    /// How many rows were passed over because an earlier one says the same.
    pub(crate) repeated: usize,
}

impl List {
    pub(crate) fn built_in() -> Result<Self, InputError> {
        let mut by_code = BTreeMap::new();
        for (code, name, sector) in ORGANISATIONS {
            let code = code.parse()?;
            let kind = kind_of(sector, sector.as_str());
            by_code.insert(code, Organisation { code, name: name.parse()?, sector, kind });
        }
        Ok(Self { by_code, repeated: 0 })
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Organisation> {
        self.by_code.values()
    }

    pub(crate) fn len(&self) -> usize {
        self.by_code.len()
    }

    pub(crate) fn get(&self, code: OdsCode) -> Option<&Organisation> {
        self.by_code.get(&code)
    }

    pub(crate) fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Organisation> {
        self.iter().filter(move |organisation| organisation.kind == kind)
    }

    /// The whole list as text, the same for the same organisations: a journal remembers what it was begun from.
    pub(crate) fn canonical(&self) -> String {
        let mut text = String::new();
        for Organisation { code, name, sector, kind } in self.iter() {
            // Writing to a `String` cannot fail.
            let _ = writeln!(text, "{code},{sector},{kind:?},{name}");
        }
        text
    }
}

pub(crate) fn kind_of(sector: Sector, word: &str) -> Kind {
    use Sector::{Acute, Ambulance, CareTrust, Community, Csu, MentalHealth};
    match sector {
        Csu => Kind::SupportUnit,
        Acute | Ambulance | MentalHealth | Community | CareTrust => Kind::Trust,
        // The public lists say `Trust`, which names no sector but leaves no doubt.
        _ if word.to_ascii_lowercase().ends_with("trust") => Kind::Trust,
        _ => Kind::Bystander,
    }
}
