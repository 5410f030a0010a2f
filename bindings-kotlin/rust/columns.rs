//! Answers of many rows as Arrow IPC streams: bytes that Arrow Java reads, and what stands on it.

use std::sync::{Arc, Mutex, PoisonError};

use alert_response::{AlertId, InputError, Timestamp};
use alert_response_columns::{PositionBatches, evidence_batch, evidence_schema};
use alert_response_host::{HostError, PositionReading};
use arrow_array::RecordBatch;
use arrow_ipc::writer::StreamWriter;
use arrow_schema::{ArrowError, Schema};

use crate::fault::Fault;
use crate::register::NativeRegister;
use crate::request::list_of_texts;

impl From<ArrowError> for Fault {
    fn from(_: ArrowError) -> Self {
        Self::Broken
    }
}

/// A stream of batches on its way out.
struct Stream(StreamWriter<Vec<u8>>);

impl Stream {
    fn of(schema: &Schema) -> Result<Self, Fault> {
        Ok(Self(StreamWriter::try_new(Vec::new(), schema)?))
    }

    /// What was written since the last time, and this batch; or the end.
    fn bytes(&mut self, batch: Option<&RecordBatch>) -> Result<Vec<u8>, Fault> {
        match batch {
            Some(batch) => self.0.write(batch)?,
            None => self.0.finish()?,
        }
        Ok(std::mem::take(self.0.get_mut()))
    }
}

/// A reading of positions; each piece is computed when it is asked for.
#[derive(uniffi::Object)]
pub(crate) struct NativePositions {
    register: Arc<NativeRegister>,
    reading: Mutex<Reading>,
}

struct Reading {
    batches: PositionBatches,
    positions: PositionReading,
    stream: Stream,
    has_ended: bool,
}

impl NativePositions {
    fn starting_with(register: Arc<NativeRegister>, positions: PositionReading) -> Result<Arc<Self>, Fault> {
        let batches = PositionBatches::plain();
        let stream = Stream::of(&batches.schema())?;
        let reading = Reading { batches, positions, stream, has_ended: false };
        Ok(Arc::new(Self { register, reading: Mutex::new(reading) }))
    }
}

#[uniffi::export]
impl NativePositions {
    /// The next piece of the stream; nothing after the end.
    pub(crate) fn next(&self) -> Result<Vec<u8>, Fault> {
        let mut reading = self.reading.lock().map_err(|PoisonError { .. }| Fault::Broken)?;
        let Reading { batches, positions, stream, has_ended } = &mut *reading;
        if *has_ended {
            return Ok(Vec::new());
        }
        let batch = self.register.read(|register| {
            let batch = positions.next(register, |positions| batches.next(positions).transpose());
            Ok(batch.map_err(HostError::from)?.transpose()?)
        })?;
        *has_ended = batch.is_none();
        stream.bytes(batch.as_ref())
    }
}

#[uniffi::export]
impl NativeRegister {
    /// Where every organisation in scope stands with every alert. In: the instant (bare text).
    pub(crate) fn all_positions(self: Arc<Self>, at: &[u8]) -> Result<Arc<NativePositions>, Fault> {
        let (at, _) = list_of_texts::<AlertId>(at)?;
        let positions = self.read(|register| Ok(register.as_of(at).positions_of_all().into()))?;
        NativePositions::starting_with(self, positions)
    }

    /// Where every organisation in scope stands with some alerts. In: the instant, the alerts.
    pub(crate) fn positions_of(self: Arc<Self>, request: &[u8]) -> Result<Arc<NativePositions>, Fault> {
        let (at, alerts) = list_of_texts::<AlertId>(request)?;
        let positions = self.read(|register| Ok(register.as_of(at).positions_of(&alerts)?.into()))?;
        NativePositions::starting_with(self, positions)
    }

    /// How every organisation met the duties whose clock started in a period, as one whole stream. In: the instant of the
    /// view, then those of the period.
    pub(crate) fn all_evidence(&self, request: &[u8]) -> Result<Vec<u8>, Fault> {
        let (at, period) = list_of_texts::<Timestamp>(request)?;
        let [from, to] = period[..] else {
            return Err(InputError::value("the period", "its beginning and its end").into());
        };
        let rows = self.read(|register| Ok(register.as_of(at).evidence_of_all(from, to)?))?;
        let mut stream = Stream::of(&evidence_schema())?;
        let mut bytes = stream.bytes(Some(&evidence_batch(&rows)?))?;
        bytes.append(&mut stream.bytes(None)?);
        Ok(bytes)
    }
}
