use std::collections::BTreeMap;
use std::sync::Arc;

use alert_response::{AlertId, Command, Decision, Question, Register, Timestamp};
use alert_response_host::{Decided, RegisterId, SharedRegister, append_lines, entries_from_lines};

use crate::answer;
use crate::fault::Fault;
use crate::request::{commands, text_of, texts};
use crate::rows::rows;

/// The register that every host shares, as the object that Kotlin holds.
#[derive(Debug, Default, uniffi::Object)]
pub(crate) struct NativeRegister {
    shared: SharedRegister,
}

impl NativeRegister {
    /// Asks; other calls read meanwhile, and changes wait.
    pub(crate) fn read<T>(&self, look: impl FnOnce(&Register) -> Result<T, Fault>) -> Result<T, Fault> {
        self.shared.read(|contents| look(contents.register()))?
    }
}

/// The organisations refused by best effort on the first line, an entry on each line after it.
fn write_decision(lines: &mut Vec<u8>, decided: &Decided) -> Result<(), Fault> {
    let decision = decided.decision();
    serde_json::to_writer(&mut *lines, &decision.refused).map_err(|_| Fault::Broken)?;
    lines.push(b'\n');
    append_lines(lines, &decision.entries);
    Ok(())
}

#[uniffi::export]
impl NativeRegister {
    /// An empty register.
    #[uniffi::constructor]
    pub(crate) fn new() -> Result<Arc<Self>, Fault> {
        Ok(Arc::default())
    }

    /// Decides a command and changes nothing. In: command, actor, instant, all as JSON; memory for the answer. Out: the
    /// organisations that best effort refused, then the entries, a line each.
    pub(crate) fn decide(&self, request: &[u8], memory: String) -> Result<String, Fault> {
        let [command, by, at] = texts(request)?;
        let (command, by, at) = Command::read(command, by, at)?;
        let decided = self.shared.decide(&command, &by, at)?;
        answer::text(memory, |lines| write_decision(lines, &decided))
    }

    /// Decides a command and remembers; in and out as for `decide`.
    pub(crate) fn execute(&self, request: &[u8], memory: String) -> Result<String, Fault> {
        let [command, by, at] = texts(request)?;
        let (command, by, at) = Command::read(command, by, at)?;
        let decided = self.shared.execute(command, &by, at)?;
        answer::text(memory, |lines| write_decision(lines, &decided))
    }

    /// What commands would come to, one after the other; nothing changes. In: command, actor, instant of each, all as
    /// JSON, and an empty text. Out, for each: 1 if it is accepted, else 0; the length of what follows in four bytes, the
    /// most significant first; the answer of `decide`, or the refusal.
    pub(crate) fn preview(&self, request: &[u8]) -> Result<Vec<u8>, Fault> {
        let mut bytes = Vec::new();
        for outcome in self.shared.preview(commands(request)?)? {
            let (accepted, answer) = match outcome {
                Ok(decided) => {
                    let mut lines = Vec::new();
                    write_decision(&mut lines, &decided)?;
                    (1, lines)
                }
                Err(refusal) => (0, serde_json::to_vec(&refusal).map_err(|_| Fault::Broken)?),
            };
            bytes.push(accepted);
            bytes.extend(u32::try_from(answer.len()).map_err(|_| Fault::Broken)?.to_be_bytes());
            bytes.extend(answer);
        }
        Ok(bytes)
    }

    /// The number of the register in this process, which says whose a decision is.
    pub(crate) fn id(&self) -> Result<i64, Fault> {
        i64::try_from(self.shared.id().number()).map_err(|_| Fault::Broken)
    }

    /// Remembers what the register of this number decided; 0 is the number of none. In: the entries, a line each.
    pub(crate) fn apply_decided(&self, register: i64, lines: &[u8]) -> Result<(), Fault> {
        let entries = entries_from_lines(text_of(lines)?)?;
        let register = u64::try_from(register).ok().and_then(RegisterId::from_number);
        // Whom best effort refused does not count: only entries are applied.
        let decision = Decision { entries, refused: BTreeMap::new() };
        Ok(self.shared.apply_decided(Decided::new(decision, register))?)
    }

    /// Remembers entries, up to the first that cannot follow. In: a line for each.
    pub(crate) fn apply(&self, lines: &[u8]) -> Result<(), Fault> {
        Ok(self.shared.apply(entries_from_lines(text_of(lines)?)?)?)
    }

    /// The answer to a question. In: instant (bare text) and question (JSON); memory for the answer.
    pub(crate) fn ask(&self, request: &[u8], memory: String) -> Result<String, Fault> {
        let [at, question] = texts(request)?;
        let at: Timestamp = at.parse()?;
        let question = Question::from_json(question)?;
        self.read(|register| answer::json(&register.as_of(at).ask(&question)?, memory))
    }

    /// Where every organisation in scope stands with an alert, as [`rows`]. In: the instant and the alert (bare texts).
    pub(crate) fn positions(&self, request: &[u8]) -> Result<Vec<u8>, Fault> {
        let [at, alert] = texts(request)?;
        let (at, alert): (Timestamp, AlertId) = (at.parse()?, alert.parse()?);
        self.read(|register| rows(register.as_of(at).positions_of(&[alert])?))
    }

    /// At most `limit` entries after the one with that `seq`, a line each.
    pub(crate) fn entries(&self, since: i64, limit: i32) -> Result<Vec<u8>, Fault> {
        let since = u64::try_from(since).unwrap_or_default();
        let limit = usize::try_from(limit).unwrap_or_default();
        let mut lines = Vec::new();
        self.shared.entries(since, limit, |entries| append_lines(&mut lines, entries))?;
        Ok(lines)
    }

    /// The `seq` of the last entry; 0 before the first.
    pub(crate) fn last_seq(&self) -> Result<i64, Fault> {
        i64::try_from(self.shared.last_seq()?).map_err(|_| Fault::Broken)
    }

    /// The latest instant of all entries, in microseconds since 1970; the least number before the first entry.
    pub(crate) fn latest_at(&self) -> Result<i64, Fault> {
        self.read(|register| Ok(register.latest_at().map_or(i64::MIN, Timestamp::unix_micros)))
    }

    /// Whether both have the same entries and know the same.
    pub(crate) fn same_as(&self, other: Arc<Self>) -> Result<bool, Fault> {
        Ok(self.shared.is_same_as(&other.shared)?)
    }
}
