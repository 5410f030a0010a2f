//! Parts of files that are written by hand: what lies between two markers is generated.

use std::fs;
use std::path::Path;

use crate::Output;

/// How a language begins and ends a comment on one line.
#[derive(Clone, Copy)]
pub(crate) struct Comments {
    open: &'static str,
    close: &'static str,
}

pub(crate) const MARKDOWN: Comments = Comments { open: "<!-- ", close: " -->" };
pub(crate) const PYTHON: Comments = Comments { open: "# ", close: "" };
pub(crate) const RUST: Comments = Comments { open: "// ", close: "" };

/// The file with new content in its regions, each given by its name.
pub(crate) fn output(
    root: &Path,
    path: &str,
    comments: Comments,
    regions: &[(&str, String)],
) -> Result<Output, String> {
    let present =
        fs::read_to_string(root.join(path)).map_err(|error| format!("cannot read {path}: {error}"))?;
    let content = regions.iter().try_fold(present, |text, (name, content)| {
        replaced(&text, comments, name, content)
            .ok_or_else(|| format!("{path} has no region `{name}`; expected its two markers"))
    })?;
    Ok(Output { path: path.into(), content })
}

/// The text with new content in one region, or none if a marker is not there. The lines of the markers stay as they are.
fn replaced(text: &str, comments: Comments, name: &str, content: &str) -> Option<String> {
    let Comments { open, close } = comments;
    let begin = format!("{open}generated: {name}{close}\n");
    let end = format!("{open}end of generated{close}\n");
    let (before, rest) = text.split_once(&begin)?;
    let (old, after) = rest.split_once(&end)?;
    // The marker of the end is indented as the code around it.
    let last_line = old.rfind('\n').map_or(0, |end| end.saturating_add(1));
    let indent = old.get(last_line..).unwrap_or_default();
    Some(format!("{before}{begin}{content}{indent}{end}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_region_changes() {
        let text =
            "a\n  # generated: x\n  old\n  # end of generated\nb\n# generated: y\n# end of generated\n";
        let first = replaced(text, PYTHON, "x", "  new\n");
        let expected =
            "a\n  # generated: x\n  new\n  # end of generated\nb\n# generated: y\n# end of generated\n";
        assert_eq!(first.as_deref(), Some(expected));
        assert_eq!(replaced(text, PYTHON, "z", ""), None);
    }
}
