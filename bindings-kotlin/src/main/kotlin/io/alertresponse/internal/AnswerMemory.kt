package io.alertresponse.internal

import com.sun.jna.Pointer
import java.lang.ref.Cleaner
import java.nio.ByteBuffer

/**
 * Memory of the native library that holds the text of one answer after another.
 *
 * Each call lends the memory to the native library, which writes the answer into it and gives it back, perhaps at another
 * address. While the address stays the same, Java reads the answer without a native call.
 */
internal class AnswerMemory {
    private val owned = Owned()
    private var view: ByteBuffer? = null
    private var viewedAddress = 0L
    private var viewedCapacity = 0L

    init {
        CLEANER.register(this, owned)
    }

    /** Adds the memory to the arguments of a call. It belongs to the call from now on, also if the call fails. */
    fun lend(slots: NativeCall.Slots) {
        slots.add(owned.capacity)
        // The earlier answer has been read: what is lent is an empty text.
        slots.add(0)
        slots.add(owned.address)
        owned.set(0, 0)
    }

    /** Reads the answer of a call and keeps its memory, unless that is much. */
    fun read(capacity: Long, length: Long, address: Long): String {
        if (capacity > NativeCall.KEPT) {
            try {
                return Pointer(address).getByteArray(0, length.toInt()).text()
            } finally {
                release(capacity, address)
            }
        }
        owned.set(capacity, address)
        val bytes = ByteArray(length.toInt())
        viewOf(capacity, address).get(0, bytes)
        return bytes.text()
    }

    private fun viewOf(capacity: Long, address: Long): ByteBuffer {
        val known = view
        if (known != null && viewedAddress == address && viewedCapacity == capacity) return known
        return Pointer(address).getByteBuffer(0, capacity).also {
            view = it
            viewedAddress = address
            viewedCapacity = capacity
        }
    }

    /** What is freed once nobody uses the memory any more. */
    private class Owned : Runnable {
        var capacity = 0L
            private set
        var address = 0L
            private set

        @Synchronized
        fun set(capacity: Long, address: Long) {
            this.capacity = capacity
            this.address = address
        }

        @Synchronized
        override fun run() {
            if (capacity != 0L) release(capacity, address)
        }
    }

    companion object {
        private val CLEANER: Cleaner = Cleaner.create()

        /** Gives memory back to the native library. */
        fun release(capacity: Long, address: Long) {
            val slots = NativeCall.Slots()
            slots.add(capacity)
            slots.add(0)
            slots.add(address)
            NativeFunctions.release(slots.arguments, slots.results)
        }
    }
}
