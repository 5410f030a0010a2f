//! The organisations of the demo when no file is named: trusts and support units of England in April 2018.

use alert_response::Sector::{self, Acute, Ambulance, Community, Csu, MentalHealth};

/// ODS code, name, sector. Two dozen trusts and two, of every kind, and all five support units of that spring.
pub(crate) const ORGANISATIONS: [(&str, &str, Sector); 31] = [
    ("0AR", "NHS North of England Commissioning Support Unit", Csu),
    ("0CX", "NHS Midlands and Lancashire Commissioning Support Unit", Csu),
    ("0DE", "NHS Arden and Greater East Midlands Commissioning Support Unit", Csu),
    ("0DF", "NHS South, Central and West Commissioning Support Unit", Csu),
    ("0DJ", "NHS North and East London Commissioning Support Unit", Csu),
    ("R0A", "Manchester University NHS Foundation Trust", Acute),
    ("R1H", "Barts Health NHS Trust", Acute),
    ("RGT", "Cambridge University Hospitals NHS Foundation Trust", Acute),
    ("RHM", "University Hospital Southampton NHS Foundation Trust", Acute),
    ("RHQ", "Sheffield Teaching Hospitals NHS Foundation Trust", Acute),
    ("RJ1", "Guy's and St Thomas' NHS Foundation Trust", Acute),
    ("RJZ", "King's College Hospital NHS Foundation Trust", Acute),
    ("RM1", "Norfolk and Norwich University Hospitals NHS Foundation Trust", Acute),
    ("RNZ", "Salisbury NHS Foundation Trust", Acute),
    ("RP4", "Great Ormond Street Hospital for Children NHS Foundation Trust", Acute),
    ("RR8", "Leeds Teaching Hospitals NHS Trust", Acute),
    ("RRK", "University Hospitals Birmingham NHS Foundation Trust", Acute),
    ("RRU", "London Ambulance Service NHS Trust", Ambulance),
    ("RTD", "The Newcastle upon Tyne Hospitals NHS Foundation Trust", Acute),
    ("RTH", "Oxford University Hospitals NHS Foundation Trust", Acute),
    ("RV5", "South London and Maudsley NHS Foundation Trust", MentalHealth),
    ("RVV", "East Kent Hospitals University NHS Foundation Trust", Acute),
    ("RW4", "Mersey Care NHS Foundation Trust", MentalHealth),
    ("RWE", "University Hospitals of Leicester NHS Trust", Acute),
    ("RX2", "Sussex Partnership NHS Foundation Trust", MentalHealth),
    ("RX6", "North East Ambulance Service NHS Foundation Trust", Ambulance),
    ("RX8", "Yorkshire Ambulance Service NHS Trust", Ambulance),
    ("RXT", "Birmingham and Solihull Mental Health NHS Foundation Trust", MentalHealth),
    ("RY6", "Leeds Community Healthcare NHS Trust", Community),
    ("RY8", "Derbyshire Community Health Services NHS Foundation Trust", Community),
    ("RYW", "Birmingham Community Healthcare NHS Foundation Trust", Community),
];
