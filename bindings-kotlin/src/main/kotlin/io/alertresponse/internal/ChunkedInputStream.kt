package io.alertresponse.internal

import java.io.InputStream

/** Bytes that are computed a piece at a time; an empty piece is the end. Nothing is computed before it is read. */
internal class ChunkedInputStream(private val close: () -> Unit = {}, private val next: () -> ByteArray) : InputStream() {
    private var piece = ByteArray(0)
    private var place = 0
    private var ended = false

    /** Why reading failed: whoever goes on reading is told again, and not that this is the end. */
    private var failure: RuntimeException? = null

    /** Whether there is a byte to read, computing the next piece if need be. */
    private fun ready(): Boolean {
        while (place == piece.size) {
            if (ended) return false
            failure?.let { throw it }
            piece = try {
                next()
            } catch (failed: RuntimeException) {
                failure = failed
                throw failed
            }
            place = 0
            ended = piece.isEmpty()
        }
        return true
    }

    @Synchronized
    override fun read(): Int = if (ready()) piece[place++].toInt() and BYTE else -1

    @Synchronized
    override fun read(into: ByteArray, offset: Int, length: Int): Int {
        java.util.Objects.checkFromIndexSize(offset, length, into.size)
        if (length == 0) return 0
        if (!ready()) return -1
        val bytes = minOf(length, piece.size - place)
        piece.copyInto(into, offset, place, place + bytes)
        place += bytes
        return bytes
    }

    @Synchronized
    override fun available(): Int = piece.size - place

    /** Nothing can be read any more. */
    @Synchronized
    override fun close() {
        ended = true
        piece = ByteArray(0)
        place = 0
        close.invoke()
    }

    private companion object {
        const val BYTE = 0xff
    }
}
