//! Writes what is made from the descriptions of the messages, or checks that it is up to date (`--check`).
//!
//! The descriptions are declared once, in core, beside the Rust types. Everything that other languages and the
//! documentation say about the messages is generated from them: run `make generate` after a change to a declaration.

mod catalogue;
mod kotlin;
mod schema;
mod text;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

/// A file of the project and what it must contain.
pub(crate) struct Output {
    /// The path from the root of the project.
    pub(crate) path: String,
    pub(crate) content: String,
}

fn outputs() -> Vec<Output> {
    let mut outputs = schema::outputs();
    outputs.extend(kotlin::outputs());
    outputs
}

/// Writes the files that differ, or names them.
fn run(root: &Path, check: bool) -> Result<Vec<String>, String> {
    let mut stale = Vec::new();
    for Output { path, content } in outputs() {
        let file = root.join(&path);
        let present = match fs::read_to_string(&file) {
            Ok(text) => Some(text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(format!("cannot read {path}: {error}")),
        };
        if present.as_deref() == Some(content.as_str()) {
            continue;
        }
        if !check {
            let folder = file.parent().unwrap_or(root);
            let written = fs::create_dir_all(folder).and_then(|()| fs::write(&file, &content));
            written.map_err(|error| format!("cannot write {path}: {error}"))?;
        }
        stale.push(path);
    }
    Ok(stale)
}

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let check = env::args().skip(1).any(|argument| argument == "--check");
    match run(&root, check) {
        Ok(stale) if check && !stale.is_empty() => {
            eprintln!("not up to date; run `make generate`: {}", stale.join(", "));
            ExitCode::FAILURE
        }
        Ok(_) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
