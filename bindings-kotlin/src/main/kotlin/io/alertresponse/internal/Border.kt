package io.alertresponse.internal

import com.sun.jna.Native
import com.sun.jna.Pointer
import io.alertresponse.AlertResponseException
import io.alertresponse.InvalidInputException
import io.alertresponse.RefusalCode
import io.alertresponse.internal.ffi.Fault
import io.alertresponse.internal.ffi.RustBuffer
import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.nio.CharBuffer
import java.nio.charset.CodingErrorAction
import java.util.concurrent.atomic.AtomicReferenceArray

/**
 * What one call needs on its way to the native library and back, kept for the next call, because all of it is slow to
 * make: a buffer for texts, of which all but the last have their length in bytes before them; places for arguments and for
 * what comes back.
 */
internal class Border private constructor() {
    /** The texts of the call. */
    var texts: ByteBuffer = ByteBuffer.allocateDirect(FIRST)
        private set
    private var textsAddress = addressOf(texts)
    private val encoder = Charsets.UTF_8.newEncoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
    private val places = ByteBuffer.allocateDirect(PLACES * Long.SIZE_BYTES).order(ByteOrder.nativeOrder())
    private val arguments = addressOf(places)
    private val results = arguments + RESULTS * Long.SIZE_BYTES
    private var next = 0

    private fun put(text: String, isLast: Boolean) {
        reserve(Int.SIZE_BYTES + text.length.toLong() * MOST_BYTES)
        val start = texts.position()
        if (!isLast) texts.position(start + Int.SIZE_BYTES)
        encoder.reset()
        val characters = CharBuffer.wrap(text)
        if (encoder.encode(characters, texts, true).isError) {
            // Of the text that it stands in, and of no other.
            val before = text.substring(0, characters.position()).substringAfterLast('"').takeLast(MOST_SAID)
                .trimStart(Char::isLowSurrogate)
            throw invalid("half a character (a lone surrogate) stands after `${shown(before)}`; expected whole ones")
        }
        if (!isLast) texts.putInt(start, texts.position() - start - Int.SIZE_BYTES)
    }

    private fun reserve(bytes: Long) {
        if (texts.remaining() >= bytes) return
        val needed = texts.position() + bytes
        if (needed > Int.MAX_VALUE) throw invalid("cannot take so much at once; expected less than 700 million characters")
        val doubled = minOf(2L * texts.capacity(), Int.MAX_VALUE.toLong())
        texts = ByteBuffer.allocateDirect(maxOf(needed, doubled).toInt()).put(texts.flip())
        textsAddress = addressOf(texts)
    }

    /** Begins the arguments of a call on the register at this address. */
    fun begin(address: Long): Border {
        places.putLong(STATUS * Long.SIZE_BYTES, 0)
        val owner = Direct.owner(address, arguments + STATUS * Long.SIZE_BYTES)
        if (places.getLong(STATUS * Long.SIZE_BYTES) != 0L) throw AlertResponseException(BROKEN)
        next = 0
        return argument(owner)
    }

    fun argument(number: Long): Border {
        places.putLong(next++ * Long.SIZE_BYTES, number)
        return this
    }

    /** A short text as so many numbers. */
    fun argument(text: String, numbers: Int): Border {
        repeat(numbers) { argument(packed(text, it)) }
        return this
    }

    /** The texts as an argument. */
    fun argumentOfTexts(): Border {
        argument(texts.remaining().toLong())
        return argument(textsAddress)
    }

    /** Makes the call, whose result is a number. */
    inline fun number(call: (arguments: Long, results: Long) -> Unit): Long {
        call(arguments, results)
        check(status = RESULTS + 1)
        return result(0)
    }

    /** Makes the call, whose result is bytes. */
    inline fun bytes(call: (arguments: Long, results: Long) -> Unit): ByteArray {
        call(arguments, results)
        check(status = RESULTS + BUFFER)
        return taken(result(0), result(1), result(2))
    }

    /** Makes the call, whose result is text. */
    inline fun text(call: (arguments: Long, results: Long) -> Unit): String = bytes(call).text()

    private fun result(place: Int): Long = places.getLong((RESULTS + place) * Long.SIZE_BYTES)

    /** Throws what the call came to if it came to nothing. */
    private fun check(status: Int) {
        val code = places.get(status * Long.SIZE_BYTES).toInt()
        if (code == 0) return
        val error = RustBuffer.ByValue()
        error.capacity = places.getLong((status + 1) * Long.SIZE_BYTES)
        error.len = places.getLong((status + 2) * Long.SIZE_BYTES)
        error.data = Pointer(places.getLong((status + 3) * Long.SIZE_BYTES))
        // A panic leaves a few bytes of message behind, once: its register takes no more calls.
        throw if (code == 1) exceptionOf(Fault.lift(error)) else AlertResponseException(BROKEN)
    }

    /** What is in a buffer of the native library, which is then freed. In its first four bytes stands how much it is. */
    private fun taken(capacity: Long, length: Long, address: Long): ByteArray {
        try {
            return Pointer(address).getByteArray(Int.SIZE_BYTES.toLong(), (length - Int.SIZE_BYTES).toInt())
        } finally {
            next = 0
            argument(capacity).argument(length).argument(address)
            Direct.release(arguments, results)
        }
    }

    companion object {
        private const val FIRST = 4 * 1024
        private const val KEPT = 256 * 1024
        private const val MOST_BYTES = 3
        private const val MOST_SAID = 40

        /** Places for arguments, then for results, then for the status of making an owner. */
        private const val RESULTS = 16
        private const val STATUS = 24
        private const val PLACES = 28

        /** A buffer that comes back takes three places, and behind it stands how the call went. */
        private const val BUFFER = 3

        /** Without a lock: a thread that dies of its own recursion here must not hold up all others. */
        private val spare = AtomicReferenceArray<Border?>(2 * Runtime.getRuntime().availableProcessors())

        /** Makes a call with these texts in a buffer. */
        inline fun <T> call(vararg texts: String, call: (ByteBuffer) -> T): T = use(*texts) { call(it.texts) }

        /** Makes a call with these texts. */
        inline fun <T> use(vararg texts: String, call: (Border) -> T): T {
            val border = take(texts)
            try {
                return call(border)
            } finally {
                give(border)
            }
        }

        private fun take(texts: Array<out String>): Border {
            // Before JNA is asked for the address of a buffer.
            NativeCode.ensure()
            val border = (0 until spare.length()).firstNotNullOfOrNull { spare.getAndSet(it, null) } ?: Border()
            border.texts.clear()
            try {
                for ((place, text) in texts.withIndex()) border.put(text, isLast = place == texts.lastIndex)
            } catch (unfit: InvalidInputException) {
                give(border)
                throw unfit
            }
            border.texts.flip()
            return border
        }

        private fun give(border: Border) {
            if (border.texts.capacity() > KEPT) return
            (0 until spare.length()).any { spare.compareAndSet(it, null, border) }
        }

        private fun addressOf(buffer: ByteBuffer): Long = Pointer.nativeValue(Native.getDirectBufferPointer(buffer))

        private fun invalid(said: String) = InvalidInputException(RefusalCode.INVALID_VALUE, said)
    }
}
