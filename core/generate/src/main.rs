//! Writes what is made from the descriptions of the messages, or checks that it is up to date (`--check`).
//!
//! The descriptions are declared once, in core, beside the Rust types. Everything that other languages and the
//! documentation say about the messages is generated from them: run `make generate` after a change to a declaration.

mod catalogue;
mod kotlin;
mod pages;
mod python;
mod region;
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

fn outputs(root: &Path) -> Result<Vec<Output>, String> {
    let mut outputs = schema::outputs();
    outputs.extend(kotlin::outputs());
    outputs.extend(python::outputs(root)?);
    outputs.extend(pages::outputs(root)?);
    Ok(outputs)
}

/// Writes the files that differ, or names them.
fn run(root: &Path, check: bool) -> Result<Vec<String>, String> {
    let mut stale = Vec::new();
    for Output { path, content } in outputs(root)? {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Folders that are not of the project, or hold nothing that is written by hand.
    const OTHER_FOLDERS: &[&str] = &["target", "node_modules", "__pycache__", "build"];

    /// Every file of the project, by its path from the root.
    fn files(root: &Path, folder: &str) -> Vec<String> {
        let mut found = Vec::new();
        for entry in fs::read_dir(root.join(folder)).unwrap() {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
            let kind = entry.file_type().unwrap();
            if kind.is_file() {
                found.push(path);
            } else if kind.is_dir() && !name.starts_with('.') && !OTHER_FOLDERS.contains(&name.as_str()) {
                found.extend(files(root, &path));
            }
        }
        found
    }

    /// Whether the file itself says that the generator writes it.
    fn says_that_it_is_generated(root: &Path, path: &str) -> bool {
        let text = fs::read(root.join(path)).unwrap();
        let text = String::from_utf8_lossy(&text);
        (path.starts_with("docs/schema/") && path.ends_with(".json"))
            || text.lines().take(3).any(|line| line.contains("Written by `make generate`"))
    }

    #[test]
    fn no_generated_file_is_left_behind() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let written: Vec<_> = outputs(&root).unwrap().into_iter().map(|output| output.path).collect();
        let generated: Vec<_> =
            files(&root, "").into_iter().filter(|path| says_that_it_is_generated(&root, path)).collect();
        assert!(generated.len() > 20, "{generated:?}");
        for path in generated {
            assert!(written.contains(&path), "{path} is not generated any more; delete it");
        }
    }
}
