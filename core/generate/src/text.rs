//! The sentences of the declarations, for readers of other languages.

/// The first paragraph of a documentation, on one line. What follows it is for readers of Rust.
pub(crate) fn first_paragraph(docs: &[&str]) -> String {
    let lines = docs.iter().map(|line| line.trim()).take_while(|line| !line.is_empty());
    without_links(&lines.collect::<Vec<_>>().join(" "))
}

/// Links of rustdoc as the names that they show: ``[`Name`](path)`` and ``[`Name`]`` become `` `Name` ``.
fn without_links(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, link)) = rest.split_once("[`") {
        plain.push_str(before);
        let Some((name, after)) = link.split_once("`]") else {
            plain.push_str("[`");
            rest = link;
            continue;
        };
        plain.push('`');
        plain.push_str(name);
        plain.push('`');
        rest = match after.strip_prefix('(').and_then(|target| target.split_once(')')) {
            Some((_, after)) => after,
            None => after,
        };
    }
    plain + rest
}

/// The text in lines of at most `width` characters, each with a prefix; the first one may have another.
pub(crate) fn wrapped(text: &str, first: &str, others: &str, width: usize) -> String {
    let mut lines = Vec::new();
    let mut line = first.to_owned();
    let mut is_empty = true;
    for word in text.split_whitespace() {
        let needed =
            line.chars().count().saturating_add(usize::from(!is_empty)).saturating_add(word.chars().count());
        if !is_empty && needed > width {
            lines.push(line);
            line = others.to_owned();
            is_empty = true;
        }
        if !is_empty {
            line.push(' ');
        }
        line.push_str(word);
        is_empty = false;
    }
    lines.push(line);
    lines.join("\n")
}

/// `some_words` as `SomeWords`.
pub(crate) fn pascal(snake: &str) -> String {
    snake.split('_').map(capitalised).collect()
}

/// `some_words` as `someWords`.
pub(crate) fn camel(snake: &str) -> String {
    let pascal = pascal(snake);
    let mut letters = pascal.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

pub(crate) fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_become_the_names_that_they_show() {
        assert_eq!(
            first_paragraph(&[" See [`View`], and", " [`read_json`](crate::read_json).", "", " More."]),
            "See `View`, and `read_json`."
        );
    }

    #[test]
    fn lines_are_wrapped_between_words() {
        assert_eq!(wrapped("one two three", "- ", "  ", 9), "- one two\n  three");
    }

    #[test]
    fn names_change_their_case() {
        assert_eq!((pascal("respond_by"), camel("respond_by")), ("RespondBy".into(), "respondBy".into()));
    }
}
