//! Characters that do not show: which of them a text and a name may have (rule W1), and how messages print them.

use std::fmt::{self, Write};

/// The format characters: the general category Cf of Unicode 17. A test compares the table with a published one.
const FORMAT: [(char, char); 21] = [
    ('\u{ad}', '\u{ad}'),
    ('\u{600}', '\u{605}'),
    ('\u{61c}', '\u{61c}'),
    ('\u{6dd}', '\u{6dd}'),
    ('\u{70f}', '\u{70f}'),
    ('\u{890}', '\u{891}'),
    ('\u{8e2}', '\u{8e2}'),
    ('\u{180e}', '\u{180e}'),
    ('\u{200b}', '\u{200f}'),
    ('\u{202a}', '\u{202e}'),
    ('\u{2060}', '\u{2064}'),
    ('\u{2066}', '\u{206f}'),
    ('\u{feff}', '\u{feff}'),
    ('\u{fff9}', '\u{fffb}'),
    ('\u{110bd}', '\u{110bd}'),
    ('\u{110cd}', '\u{110cd}'),
    ('\u{13430}', '\u{1343f}'),
    ('\u{1bca0}', '\u{1bca3}'),
    ('\u{1d173}', '\u{1d17a}'),
    ('\u{e0001}', '\u{e0001}'),
    ('\u{e0020}', '\u{e007f}'),
];

/// Letters without ink: fillers of Korean syllables, and the Braille pattern without dots.
const BLANK_LETTERS: [char; 5] = ['\u{115f}', '\u{1160}', '\u{2800}', '\u{3164}', '\u{ffa0}'];

/// Marks that only change how their neighbours look, such as variation selectors. Texts may have them.
const SILENT_MARKS: [(char, char); 5] = [
    ('\u{34f}', '\u{34f}'),
    ('\u{17b4}', '\u{17b5}'),
    ('\u{180b}', '\u{180f}'),
    ('\u{fe00}', '\u{fe0f}'),
    ('\u{e0100}', '\u{e01ef}'),
];

fn is_among(character: char, ranges: &[(char, char)]) -> bool {
    let after = ranges.partition_point(|(first, _)| *first <= character);
    after.checked_sub(1).and_then(|place| ranges.get(place)).is_some_and(|(_, last)| character <= *last)
}

/// Whether it is a format character (Unicode Cf).
pub(crate) fn is_format(character: char) -> bool {
    !character.is_ascii() && is_among(character, &FORMAT)
}

/// Whether a text of such characters alone is blank: white space, format characters and letters without ink.
pub(crate) fn is_blank(character: char) -> bool {
    character.is_whitespace() || is_format(character) || BLANK_LETTERS.contains(&character)
}

/// Whether a reader of a message sees that the character is there, and which one it is.
fn shows(character: char) -> bool {
    if character.is_ascii() {
        return !character.is_ascii_control();
    }
    if BLANK_LETTERS.contains(&character) || is_format(character) || is_among(character, &SILENT_MARKS) {
        return false;
    }
    // The standard library escapes whatever it would not print: control characters, other white space, line and paragraph
    // separators, private use and what is not assigned. Behind a letter it leaves accents alone.
    let behind_a_letter: String = ['a', character].iter().collect();
    behind_a_letter.escape_debug().nth(1) == Some(character)
}

/// A text for messages: every character that does not show is printed as `\u{…}` (rule W1).
///
/// ```
/// use alert_response::Shown;
///
/// assert_eq!(Shown("RTD\u{200b}").to_string(), r"RTD\u{200b}");
/// assert_eq!(Shown("café 🔧").to_string(), "café 🔧");
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a>(pub &'a str);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|character| {
            if shows(character) {
                f.write_char(character)
            } else {
                write!(f, "{}", character.escape_unicode())
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_format_characters_are_those_of_a_published_table() {
        let class = regex_syntax::parse(r"\p{Cf}").unwrap();
        let regex_syntax::hir::HirKind::Class(regex_syntax::hir::Class::Unicode(class)) = class.into_kind()
        else {
            panic!("a class of characters");
        };
        let published: Vec<(char, char)> =
            class.ranges().iter().map(|range| (range.start(), range.end())).collect();
        assert_eq!(FORMAT.as_slice(), published);
        let all = || char::MIN..=char::MAX;
        let found: Vec<char> = all().filter(|character| is_format(*character)).collect();
        let expected: Vec<char> = published.iter().flat_map(|(first, last)| *first..=*last).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn blank_are_white_space_format_characters_and_letters_without_ink() {
        for blank in
            [' ', '\t', '\n', '\u{a0}', '\u{2003}', '\u{2028}', '\u{3000}', '\u{200b}', '\u{feff}', '\u{ad}']
        {
            assert!(is_blank(blank), "{blank:?}");
        }
        assert!(BLANK_LETTERS.into_iter().all(is_blank));
        // Variation selectors are marks, and no format characters.
        for other in ['a', '-', 'é', '🔧', '\u{fe0f}', '\u{301}', '\u{1161}', '\u{2801}', '\u{e000}'] {
            assert!(!is_blank(other), "{other:?}");
        }
    }

    #[test]
    fn what_does_not_show_is_printed_as_its_number() {
        let unseen = [
            '\0',
            '\t',
            '\n',
            '\r',
            '\u{7f}',
            '\u{85}',
            '\u{a0}',
            '\u{ad}',
            '\u{2003}',
            '\u{200b}',
            '\u{202e}',
            '\u{2028}',
            '\u{2029}',
            '\u{2066}',
            '\u{3000}',
            '\u{115f}',
            '\u{2800}',
            '\u{3164}',
            '\u{ffa0}',
            '\u{34f}',
            '\u{fe0f}',
            '\u{feff}',
            '\u{e000}',
            '\u{fffe}',
            '\u{e0041}',
            '\u{e0101}',
            '\u{10ffff}',
            '\u{378}',
        ];
        for character in unseen {
            let shown = Shown(character.encode_utf8(&mut [0; 4])).to_string();
            assert_eq!(shown, format!("\\u{{{:x}}}", u32::from(character)));
        }
        for text in ["R0A \"'\\", "café", "cafe\u{301}", "Ωμέγα", "日本語", "🔧", "العربية"]
        {
            assert_eq!(Shown(text).to_string(), text);
        }
    }
}
