package io.alertresponse.journal

import io.alertresponse.Register
import java.sql.PreparedStatement
import java.sql.ResultSet
import java.sql.SQLException

/** Entries that follow each other, and where the journal stands after each of them. */
internal class Page(private val before: Head, val lines: List<String>, private val heads: List<Head>) {
    val last: Head get() = heads.last()

    /** Where the journal stands after the entry with that `seq`. */
    fun headAt(seq: Long): Head = if (seq == before.seq) before else heads[(seq - before.seq - 1).toInt()]

    /** The lines after the entry with that `seq`. */
    fun linesAfter(seq: Long): List<String> = lines.subList((seq - before.seq).toInt(), lines.size)
}

/**
 * Reads the tables and believes nothing. Holds nothing open between two pages.
 *
 * Entries are only ever added, in the transaction that moves the head. So no long transaction is needed: the head is
 * read first, and then page by page up to there.
 */
internal class JournalReader(private val connections: Connections, private val tables: Tables) {
    /** Where the tables stand. */
    fun head(time: Deadline): Head = query(
        time,
        "SELECT format, seq, digest, (SELECT max(seq) FROM ${tables.entry}) FROM ${tables.journal}",
        {},
    ) { found ->
        if (!found.next()) throw damaged("the row of table `${tables.journal}` is missing")
        Schema.checkKnown(found.number(1) ?: throw damaged(ROW_CHANGED))
        val seq = found.number(2)
        val digest = found.getString(3)
        if (seq == null || seq < 0 || digest == null) throw damaged(ROW_CHANGED)
        val last = found.number(4) ?: 0
        if (found.next()) throw damaged(ROW_CHANGED)
        if (last > seq) throw damaged("entry `${seq + 1}` was not written by a journal", seq + 1)
        Head(seq, digest)
    }

    /** The digest that is written beside an entry; none if it is missing. */
    fun digestAt(seq: Long, time: Deadline): String? {
        if (seq == 0L) return Head.EMPTY.digest
        return query(time, "SELECT digest FROM ${tables.entry} WHERE seq = ?", { it.setLong(1, seq) }) { found ->
            if (found.next()) found.getString(1) else null
        }
    }

    /** The entries after [since] up to [until], each checked against its digest; read when they are asked for. */
    fun pages(since: Head, until: Head, time: Deadline): Sequence<Page> = sequence {
        var last = since
        while (last.seq < until.seq) {
            val page = page(last, until, time)
            yield(page)
            last = page.last
        }
        if (last != until) throw damaged("entry `${last.seq}` is not the one that table `${tables.journal}` names", last.seq)
    }

    private fun page(before: Head, until: Head, time: Deadline): Page = query(
        time,
        "SELECT seq, entry, digest FROM ${tables.entry} WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?",
        {
            it.setLong(1, before.seq)
            it.setLong(2, until.seq)
            it.setInt(3, PAGE)
            it.fetchSize = PAGE
        },
    ) { found ->
        val lines = ArrayList<String>()
        val heads = ArrayList<Head>()
        var last = before
        var characters = 0
        while (characters < Register.MOST_OF_A_PAGE && found.next()) {
            val seq = last.seq + 1
            if (found.number(1) != seq) throw damaged("entry `$seq` is missing", seq)
            val line = found.getString(2) ?: throw damaged("entry `$seq` is empty", seq)
            last = last.after(line)
            if (found.getString(3) != last.digest) {
                throw damaged("entry `$seq` does not fit its digest, one of them or an entry before was changed", seq)
            }
            lines += line
            heads += last
            characters += line.length
        }
        if (lines.isEmpty()) throw damaged("the entries from `${before.seq + 1}` to `${until.seq}` are missing", before.seq + 1)
        Page(before, lines, heads)
    }

    private fun <T> query(
        time: Deadline,
        statement: String,
        arguments: (PreparedStatement) -> Unit,
        read: (ResultSet) -> T,
    ): T = try {
        connections.reading(time) { lent ->
            lent.prepare(statement).use { query ->
                arguments(query)
                query.executeQuery().use(read)
            }
        }
    } catch (error: SQLException) {
        throw trouble("the journal cannot be read", error)
    }

    /** SQLite keeps anything in any column. */
    private fun ResultSet.number(column: Int): Long? = (getObject(column) as? Number)?.toLong()

    private fun damaged(what: String, seq: Long? = null) = JournalDamagedException(what, seq)

    companion object {
        const val PAGE = 1_000
        private const val ROW_CHANGED = "the row that says where the journal stands was changed"
    }
}
