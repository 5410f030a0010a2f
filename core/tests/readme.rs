//! The README's Rust examples are those of the crate's front page, which run as documentation tests.

/// The fenced blocks of a Markdown text that open so.
fn blocks(text: &str, opening: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut lines = text.lines();
    while let Some(fence) = lines.find(|line| line.starts_with("```")) {
        let block = lines.by_ref().take_while(|line| *line != "```").collect::<Vec<_>>().join("\n");
        if fence == opening {
            blocks.push(block);
        }
    }
    blocks
}

#[test]
fn the_readme_and_the_front_page_show_the_same_examples() {
    let readme = blocks(include_str!("../../README.md"), "```rust");
    let front_page: String = include_str!("../src/lib.rs")
        .lines()
        .filter_map(|line| line.strip_prefix("//!"))
        .map(|line| format!("{}\n", line.strip_prefix(' ').unwrap_or(line)))
        .collect();
    assert_eq!(readme.len(), 2);
    assert_eq!(readme, blocks(&front_page, "```"));
}
