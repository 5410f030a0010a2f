package io.alertresponse.journal

import io.alertresponse.InvalidInputException
import io.alertresponse.RefusalCode

/** The names of the two tables. They stand in statements as they are, so nothing else may come this way. */
internal class Tables(val prefix: String) {
    init {
        if (!PREFIX.matches(prefix)) {
            throw InvalidInputException(
                RefusalCode.INVALID_VALUE,
                "argument `tables`: `$prefix` cannot begin the names of tables; " +
                    "expected at most 50 of a-z, 0-9 and _, with a schema and a dot before them if need be",
            )
        }
    }

    /** One row: the format, and where the journal stands. */
    val journal: String = "${prefix}_journal"

    /** A row for each entry. */
    val entry: String = "${prefix}_entry"

    /** The schema that is named, if one is. */
    val schema: String? = prefix.substringBefore('.', "").ifEmpty { null }

    private companion object {
        /** With its ending, the longest is still a name for PostgreSQL, which cuts longer ones. */
        val PREFIX = Regex("([a-z_][a-z0-9_]{0,49}\\.)?[a-z_][a-z0-9_]{0,49}")
    }
}
