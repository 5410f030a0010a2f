use alert_response::wire::description::{Word, Words};

use super::classes::imports_in_order;
use super::{Members, members, types};
use crate::text::{first_paragraph, wrapped};

/// A file with one enum of words.
pub(super) fn file(words: &Words) -> String {
    let name = types::name_of_words(words);
    let Members { imports, body } = members(name);
    let mut all = vec!["io.alertresponse.internal.WordSerializer", "kotlinx.serialization.Serializable"];
    all.extend(imports);
    // Kotlin orders the members of an enum as they are listed: severities from the lowest up.
    let mut ordered: Vec<&Word> = words.words.iter().collect();
    if words.lenient {
        ordered.reverse();
    }
    let entries: Vec<_> = ordered.into_iter().map(entry).collect();
    let body = if body.is_empty() { String::new() } else { format!("{body}\n") };
    format!(
        "package io.alertresponse\n\n{imports}\n/**\n{docs}\n */\n\
         @Serializable(with = {name}.Serializer::class)\n\
         public enum class {name}(override val word: String) : Word {{\n{entries}    ;\n\n{body}    \
         internal object Serializer : WordSerializer<{name}>(\"{name}\", entries)\n}}\n",
        imports = imports_in_order(all),
        docs = wrapped(&first_paragraph(words.docs), " * ", " * ", 120),
        entries = entries.join("\n"),
    )
}

fn entry(word: &Word) -> String {
    let docs = first_paragraph(word.docs);
    let one_line = format!("    /** {docs} */");
    let docs = if one_line.chars().count() <= 120 {
        one_line
    } else {
        format!("    /**\n{}\n     */", wrapped(&docs, "     * ", "     * ", 120))
    };
    format!("{docs}\n    {}(\"{}\"),\n", word.word.to_ascii_uppercase(), word.word)
}
