package io.alertresponse.journal

import java.sql.PreparedStatement
import java.sql.SQLException

/** Writes to the tables, a transaction for each command. */
internal class JournalWriter(private val connections: Connections, private val tables: Tables) {
    /**
     * Adds lines after [head], if that is where the tables stand; else false, and nothing is added.
     *
     * The first statement moves the head, if it is still where the caller saw it. That holds its row locked until the
     * commit (in SQLite, the file), under every isolation level, and so nobody else can add at the same place.
     *
     * @param committing called when from now on the tables may have the lines.
     */
    fun add(head: Head, lines: List<String>, to: Head, time: Deadline, committing: () -> Unit): Boolean {
        var sent = false
        try {
            return connections.transaction(time, committing) { lent ->
                val moved = move(lent, head, to)
                if (moved) {
                    // Once more: it may have taken long to get the lock.
                    connections.file?.check(lent)
                    sent = true
                    insert(lent, head, lines)
                }
                moved
            }
        } catch (error: SQLException) {
            throw if (sent) error.withoutText() else error
        }
    }

    private fun move(lent: Lent, head: Head, to: Head): Boolean = lent.prepare(
        "UPDATE ${tables.journal} SET seq = ?, digest = ? " +
            "WHERE one = 1 AND format = ${Schema.FORMAT} AND seq = ? AND digest = ?",
    ).use {
        it.setLong(1, to.seq)
        it.setString(2, to.digest)
        it.setLong(3, head.seq)
        it.setString(4, head.digest)
        it.executeUpdate() == 1
    }

    private fun insert(lent: Lent, head: Head, lines: List<String>) {
        lent.prepare("INSERT INTO ${tables.entry} (seq, entry, digest) VALUES (?, ?, ?)").use {
            insert(lent, it, head, lines)
        }
    }

    private fun insert(lent: Lent, statement: PreparedStatement, head: Head, lines: List<String>) {
        var last = head
        for ((place, line) in lines.withIndex()) {
            last = last.after(line)
            statement.setLong(1, last.seq)
            statement.setString(2, line)
            statement.setString(3, last.digest)
            statement.addBatch()
            if ((place + 1) % JournalReader.PAGE == 0 || place == lines.lastIndex) {
                lent.limit(statement)
                statement.executeBatch()
            }
        }
    }

    /**
     * Returns when no transaction that was being committed is still under way, also one whose connection was lost.
     *
     * It would hold the row locked: whoever can change the row knows that it is over.
     */
    fun awaitOthers(time: Deadline) {
        try {
            connections.transaction(time) { lent ->
                lent.prepare("UPDATE ${tables.journal} SET seq = seq WHERE one = 1").use { it.executeUpdate() }
                false
            }
        } catch (error: SQLException) {
            // Under the stricter isolation levels: the row was let go of, and changed.
            if (!error.isSerializationFailure()) throw error
        }
    }
}
