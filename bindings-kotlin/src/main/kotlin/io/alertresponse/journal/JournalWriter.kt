package io.alertresponse.journal

import java.sql.Connection
import java.sql.PreparedStatement
import java.sql.SQLException
import javax.sql.DataSource

/** Writes to the tables, a transaction for each command. */
internal class JournalWriter(
    private val source: DataSource,
    private val tables: Tables,
    private val timeout: Int,
) {
    /**
     * Adds lines after [head], if that is where the tables stand; else false, and nothing is added.
     *
     * The first statement moves the head, if it is still where the caller saw it. That holds its row locked until the
     * commit (in SQLite, the file), under every isolation level, and so nobody else can add at the same place.
     *
     * @param committing called when from now on the tables may have the lines.
     */
    fun add(head: Head, lines: List<String>, to: Head, committing: () -> Unit): Boolean {
        var sent = false
        try {
            return source.transaction(committing) { connection ->
                val moved = move(connection, head, to)
                if (moved) {
                    sent = true
                    insert(connection, head, lines)
                }
                moved
            }
        } catch (error: SQLException) {
            throw if (sent) error.withoutText() else error
        }
    }

    private fun move(connection: Connection, head: Head, to: Head): Boolean = connection.prepareStatement(
        "UPDATE ${tables.journal} SET seq = ?, digest = ? " +
            "WHERE one = 1 AND format = ${Schema.FORMAT} AND seq = ? AND digest = ?",
    ).use {
        it.queryTimeout = timeout
        it.setLong(1, to.seq)
        it.setString(2, to.digest)
        it.setLong(3, head.seq)
        it.setString(4, head.digest)
        it.executeUpdate() == 1
    }

    private fun insert(connection: Connection, head: Head, lines: List<String>) {
        connection.prepareStatement("INSERT INTO ${tables.entry} (seq, entry, digest) VALUES (?, ?, ?)").use {
            insert(it, head, lines)
        }
    }

    private fun insert(statement: PreparedStatement, head: Head, lines: List<String>) {
        var last = head
        for ((place, line) in lines.withIndex()) {
            last = last.after(line)
            statement.setLong(1, last.seq)
            statement.setString(2, line)
            statement.setString(3, last.digest)
            statement.addBatch()
            if ((place + 1) % JournalReader.PAGE == 0 || place == lines.lastIndex) statement.executeBatch()
        }
    }

    /**
     * Returns when no transaction that was being committed is still under way, also one whose connection was lost.
     *
     * It would hold the row locked: whoever can change the row knows that it is over.
     */
    fun awaitOthers() {
        try {
            source.transaction { connection ->
                connection.prepareStatement("UPDATE ${tables.journal} SET seq = seq WHERE one = 1").use {
                    it.queryTimeout = timeout
                    it.executeUpdate()
                }
                false
            }
        } catch (error: SQLException) {
            // Under the stricter isolation levels: the row was let go of, and changed.
            if (!error.isSerializationFailure()) throw error
        }
    }
}
