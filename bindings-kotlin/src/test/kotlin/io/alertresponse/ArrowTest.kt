package io.alertresponse

import org.apache.arrow.memory.RootAllocator
import org.apache.arrow.vector.BitVector
import org.apache.arrow.vector.FieldVector
import org.apache.arrow.vector.TimeStampMicroTZVector
import org.apache.arrow.vector.ipc.ArrowStreamReader
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import java.io.InputStream
import java.io.SequenceInputStream
import java.time.Instant
import java.time.temporal.ChronoUnit

class ArrowTest {
    private val register = Story.register()
    private val view = register.asOf(Story.AFTER)

    /** Every row of a stream, as Arrow Java reads it: texts, truth values, whole numbers and instants. */
    private fun rows(stream: InputStream): List<Map<String, Any?>> = RootAllocator().use { allocator ->
        ArrowStreamReader(stream, allocator).use { reader ->
            val rows = ArrayList<Map<String, Any?>>()
            while (reader.loadNextBatch()) {
                val batch = reader.vectorSchemaRoot
                for (row in 0 until batch.rowCount) {
                    rows += batch.fieldVectors.associate { it.name to value(it, row) }
                }
            }
            rows
        }
    }

    private fun value(column: FieldVector, row: Int): Any? = when {
        column.isNull(row) -> null
        column is TimeStampMicroTZVector -> Instant.EPOCH.plus(column.get(row), ChronoUnit.MICROS)
        column is BitVector -> column.get(row) != 0
        else -> column.getObject(row).let { if (it is Number) it.toLong() else it.toString() }
    }

    private fun expected(position: Position): Map<String, Any?> = mapOf(
        "alert" to position.alert,
        "organisation" to position.organisation,
        "state" to position.state.word,
        "timeliness" to position.timeliness.word,
        "due_at" to position.dueAt,
        "clock_started_at" to position.clockStartedAt,
        "first_response_at" to position.firstResponseAt,
        "next_update_due_at" to position.nextUpdateDueAt,
        "last_recorded_at" to position.lastRecordedAt,
        "update_overdue" to position.updateOverdue,
        "closed" to position.closed,
        "revision" to position.revision?.toLong(),
    )

    @Test
    fun `every row is its position`() {
        val alerts = view.alerts().map { it.id }
        val positions = alerts.flatMap(view::positions).map(::expected)
        assertTrue(positions.size > 1)
        assertEquals(positions, rows(view.positionsArrow()))
        assertEquals(positions, rows(view.positionsArrow(alerts)))
        val backwards = alerts.reversed()
        assertEquals(backwards.flatMap(view::positions).map(::expected), rows(view.positionsArrow(backwards)))
        assertEquals(emptyList<Any>(), rows(view.positionsArrow(emptyList())))
    }

    @Test
    fun `every row is its evidence`() {
        val (from, to) = Story.AFTER.minusSeconds(30L * 86_400) to Story.AFTER
        val evidence = view.organisations().map { view.evidence(it.odsCode, from, to) }
        assertEquals(
            evidence.map {
                mapOf(
                    "organisation" to it.organisation,
                    "from" to it.from,
                    "to" to it.to,
                    "duties" to it.duties.toLong(),
                    "on_time" to it.onTime.toLong(),
                    "late" to it.late.toLong(),
                    "overdue" to it.overdue.toLong(),
                    "awaiting" to it.awaiting.toLong(),
                    "not_required" to it.notRequired.toLong(),
                )
            },
            rows(view.evidenceArrow(from, to)),
        )
        val refusal = assertThrows<RefusalException> { view.evidenceArrow(to, from) }
        assertEquals(RefusalCode.INVALID_VALUE, refusal.code)
    }

    @Test
    fun `what cannot be answered is refused before anything is read`() {
        val unknown = assertThrows<RefusalException> { view.positionsArrow(listOf("CC-404")) }
        assertEquals(RefusalCode.UNKNOWN_ALERT, unknown.code)
        assertThrows<InvalidInputException> { view.positionsArrow(listOf("CC-1\u0000")) }
        assertThrows<InvalidInputException> { view.positionsArrow(java.util.Arrays.asList("CC-1", null)) }
        assertThrows<InvalidInputException> { register.asOf(Instant.MAX).positionsArrow() }
    }

    @Test
    fun `a reading goes on while a writer writes what does not concern it`() {
        val many = manyPositions()
        val before = rows(many.asOf(Story.AFTER).positionsArrow())
        val stream = many.asOf(Story.AFTER).positionsArrow()
        val first = stream.readNBytes(1)
        // About something else, at the very instant; about what is still to be read, dated later.
        many.execute(RegisterOrganisation("R0Z", "Another", Sector.ACUTE), Story.CSOC, Story.AFTER)
        many.execute(WithdrawAlert("CC-99", "A mistake."), Story.CSOC, Story.later(1))
        assertEquals(before, rows(SequenceInputStream(first.inputStream(), stream)))
    }

    @Test
    fun `a reading ends with a clear exception if the rest of it changes meanwhile`() {
        val many = manyPositions()
        val stream = many.asOf(Story.AFTER).positionsArrow()
        assertTrue(stream.read() >= 0)
        many.execute(WithdrawAlert("CC-99", "A mistake."), Story.CSOC, Story.AFTER)
        val changed = assertThrows<AlertResponseException> { stream.readAllBytes() }
        assertEquals("the register changed while its positions were read; ask again", changed.message)
        // Nobody is to take it for the end.
        assertThrows<AlertResponseException> { stream.read() }
        assertTrue(rows(many.asOf(Story.AFTER).positionsArrow()).isNotEmpty())
    }

    @Test
    fun `more rows than fit into one batch all arrive`() {
        val many = manyPositions()
        assertEquals(ALERTS * ORGANISATIONS, rows(many.asOf(Story.AFTER).positionsArrow()).size)
    }

    @Test
    fun `a stream that is closed has ended, and one may go on after its register is closed`() {
        val stream = view.positionsArrow()
        stream.close()
        assertEquals(-1, stream.read())
        val other = view.positionsArrow()
        register.close()
        assertTrue(rows(other).isNotEmpty())
        assertThrows<IllegalStateException> { view.positionsArrow() }
    }

    private fun manyPositions(): Register {
        val many = Register()
        val before = Story.AFTER.minusSeconds(3_600)
        for (number in 0 until ORGANISATIONS) {
            many.execute(RegisterOrganisation("T$number", "Trust $number", Sector.ACUTE), Story.CSOC, before)
        }
        for (number in 0 until ALERTS) {
            many.execute(IssueAlert("CC-$number", "Alert $number", Severity.HIGH), Story.CSOC, before)
        }
        return many
    }

    private companion object {
        const val ORGANISATIONS = 700
        const val ALERTS = 100
    }
}
