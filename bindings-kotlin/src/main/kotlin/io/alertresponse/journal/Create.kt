package io.alertresponse.journal

/** When opening a journal may make its tables. Tables that are there are opened in every case. */
public enum class Create {
    /**
     * Only in a database that holds nothing else: an empty SQLite file, an empty schema of PostgreSQL. What a wrong
     * path, a wrong URL or a wrong name of the tables leads to is not taken for an empty journal.
     */
    IF_EMPTY,

    /** In any database that does not have them, also next to the tables of others. */
    IF_MISSING,

    /** Never: a journal must be there. */
    NEVER,
}
