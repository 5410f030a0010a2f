package io.alertresponse.journal

/** What a database holds, as far as it concerns a journal that is to be opened there. */
internal class Found(
    /** The columns of the table with the row that says where the journal stands; nothing if there is no such table. */
    val journal: List<String>?,
    /** The columns of the table of the entries; nothing if there is no such table. */
    val entry: List<String>?,
    /** Some of the other tables that are in the same place. */
    val others: List<String>,
    /** Whose file a SQLite file says it is; 0 if it does not say. */
    val mark: Int,
) {
    val isPythons: Boolean get() = mark == PYTHONS
    val isOurs: Boolean get() = mark == OURS
    val isMarked: Boolean get() = mark != 0

    companion object {
        /** SQLite's `application_id` of files that this journal begins: `alrk`. */
        const val OURS = 0x616C_726B

        /** That of the journal of the Python package: `alrj`. */
        private const val PYTHONS = 0x616C_726A
    }
}

/** How the databases differ. */
internal enum class Database(
    private val product: String,
    val integer: String,
    private val exists: String,
) {
    POSTGRESQL("PostgreSQL", "BIGINT", "to_regclass(?) IS NOT NULL"),
    SQLITE("SQLite", "INTEGER", "EXISTS (SELECT 1 FROM sqlite_master WHERE name = ?)"),
    ;

    fun look(lent: Lent, tables: Tables): Found = Found(
        columns(lent, tables.journal),
        columns(lent, tables.entry),
        others(lent, tables),
        mark(lent),
    )

    private fun mark(lent: Lent): Int {
        if (this != SQLITE) return 0
        return lent.prepare("PRAGMA application_id").use { query ->
            query.executeQuery().use { if (it.next()) it.getInt(1) else 0 }
        }
    }

    private fun columns(lent: Lent, table: String): List<String>? {
        val isThere = lent.prepare("SELECT $exists").use { query ->
            query.setString(1, table)
            query.executeQuery().use { it.next() && it.getBoolean(1) }
        }
        if (!isThere) return null
        return lent.prepare("SELECT * FROM $table WHERE 1 = 0").use { query ->
            query.executeQuery().use { found -> (1..found.metaData.columnCount).map { found.metaData.getColumnName(it) } }
        }
    }

    /** Tables and views where the journal's tables would be made; what an extension brought is nobody's. */
    private fun others(lent: Lent, tables: Tables): List<String> =
        lent.prepare(if (this == SQLITE) IN_FILE else IN_SCHEMA).use { query ->
            query.setString(1, tables.journal.substringAfter('.'))
            query.setString(2, tables.entry.substringAfter('.'))
            if (this == POSTGRESQL) query.setString(3, tables.schema)
            query.executeQuery().use { found -> generateSequence { if (found.next()) found.getString(1) else null }.toList() }
        }

    companion object {
        private const val IN_FILE = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') " +
            "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT IN (?, ?) ORDER BY name LIMIT 3"

        private const val IN_SCHEMA = "SELECT c.relname FROM pg_catalog.pg_class c " +
            "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace " +
            "WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relname NOT IN (?, ?) " +
            "AND n.nspname = coalesce(CAST(? AS text), CAST(current_schema() AS text)) " +
            "AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e' " +
            "AND d.classid = CAST('pg_catalog.pg_class' AS regclass)) ORDER BY c.relname LIMIT 3"

        fun of(lent: Lent): Database {
            val product = lent.connection.metaData.databaseProductName
            return entries.find { it.product == product }
                ?: throw JournalException("the journal does not know `$product`; use PostgreSQL or SQLite")
        }
    }
}
