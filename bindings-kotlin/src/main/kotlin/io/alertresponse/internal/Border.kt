package io.alertresponse.internal

import io.alertresponse.InvalidInputException
import io.alertresponse.RefusalCode
import java.nio.ByteBuffer
import java.nio.CharBuffer
import java.nio.charset.CodingErrorAction
import java.util.concurrent.ArrayBlockingQueue

/**
 * Texts on their way to the native library, in one buffer, because each buffer costs: every text but the last has its
 * length in bytes before it.
 *
 * Buffers are kept for the next call: a direct one is slow to make and slow to be freed.
 */
internal class Border private constructor() {
    private var buffer = ByteBuffer.allocateDirect(FIRST)
    private val encoder = Charsets.UTF_8.newEncoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)

    private fun put(text: String, isLast: Boolean) {
        reserve(Int.SIZE_BYTES + text.length.toLong() * MOST_BYTES)
        val start = buffer.position()
        if (!isLast) buffer.position(start + Int.SIZE_BYTES)
        encoder.reset()
        val characters = CharBuffer.wrap(text)
        if (encoder.encode(characters, buffer, true).isError) {
            buffer.clear()
            val before = text.substring(maxOf(0, characters.position() - MOST_SAID), characters.position())
            throw InvalidInputException(
                RefusalCode.INVALID_VALUE,
                "half a character (a lone surrogate) stands after `$before`; expected whole ones",
            )
        }
        if (!isLast) buffer.putInt(start, buffer.position() - start - Int.SIZE_BYTES)
    }

    private fun reserve(bytes: Long) {
        if (buffer.remaining() >= bytes) return
        val needed = buffer.position() + bytes
        if (needed > Int.MAX_VALUE) {
            throw InvalidInputException(RefusalCode.INVALID_VALUE, "cannot take so much at once; expected less than 700 million characters")
        }
        val larger = ByteBuffer.allocateDirect(maxOf(needed, minOf(2L * buffer.capacity(), Int.MAX_VALUE.toLong())).toInt())
        buffer = larger.put(buffer.flip())
    }

    companion object {
        private const val FIRST = 4 * 1024
        private const val KEPT = 256 * 1024
        private const val MOST_BYTES = 3
        private const val MOST_SAID = 40
        private val spare = ArrayBlockingQueue<Border>(2 * Runtime.getRuntime().availableProcessors())

        /** Makes a call with these texts. */
        inline fun <T> call(vararg texts: String, call: (ByteBuffer) -> T): T {
            val border = take(texts)
            try {
                return call(border.buffer)
            } finally {
                give(border)
            }
        }

        @PublishedApi
        internal fun take(texts: Array<out String>): Border {
            val border = spare.poll() ?: Border()
            border.buffer.clear()
            for ((place, text) in texts.withIndex()) border.put(text, isLast = place == texts.lastIndex)
            border.buffer.flip()
            return border
        }

        @PublishedApi
        internal fun give(border: Border) {
            if (border.buffer.capacity() <= KEPT) spare.offer(border)
        }
    }
}
