use std::sync::Arc;

use alert_response::{OdsCode, Timestamp};
use alert_response_columns::{evidence_batch, evidence_schema};
use arrow_array::RecordBatch;
use arrow_schema::{ArrowError, SchemaRef};
use pyo3::prelude::*;

use super::batches::Batches;
use super::source::Source;
use super::table::{Content, Table, fault};
use crate::view::View;

/// How these organisations, or all, met the duties whose clock started in a period.
pub(crate) fn evidence_table(
    py: Python<'_>,
    view: &View,
    from: Timestamp,
    to: Timestamp,
    organisations: Option<Vec<OdsCode>>,
) -> PyResult<Table> {
    let source = Source::of(py, view);
    let evidence = EvidenceTable { source, from, to, organisations, schema: Arc::new(evidence_schema()) };
    // What the question itself would refuse is refused at once, not at the first reading.
    // An empty list, then an empty period: both take no time.
    let organisations = evidence.organisations.as_deref().unwrap_or_default();
    evidence.source.ask(py, |view| {
        view.evidence_of(&[], from, to)?;
        view.evidence_of(organisations, to, to)
    })?;
    Ok(Table::new(evidence))
}

#[derive(Clone)]
struct EvidenceTable {
    source: Source,
    from: Timestamp,
    to: Timestamp,
    organisations: Option<Vec<OdsCode>>,
    schema: SchemaRef,
}

impl Content for EvidenceTable {
    fn title(&self) -> String {
        format!("evidence from {} to {} as of {}", self.from, self.to, self.source.at())
    }

    fn schema(&self) -> SchemaRef {
        SchemaRef::clone(&self.schema)
    }

    fn read(&self, _py: Python<'_>) -> PyResult<Box<dyn Batches>> {
        Ok(Box::new(Reading { table: Some(self.clone()) }))
    }
}

/// One batch: there are as many rows as organisations.
struct Reading {
    table: Option<EvidenceTable>,
}

impl Batches for Reading {
    fn next(&mut self) -> Result<Option<RecordBatch>, ArrowError> {
        let Some(table) = self.table.take() else {
            return Ok(None);
        };
        let EvidenceTable { from, to, organisations, .. } = &table;
        let asked = table.source.look(|register| {
            let view = register.as_of(table.source.at());
            match organisations {
                Some(organisations) => view.evidence_of(organisations, *from, *to),
                None => view.evidence_of_all(*from, *to),
            }
        });
        let rows = asked.map_err(fault)?.map_err(|refusal| ArrowError::ExternalError(Box::new(refusal)))?;
        evidence_batch(&rows).map(Some)
    }
}
