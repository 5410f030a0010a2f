package io.alertresponse.internal

import io.alertresponse.internal.ffi.NativeRegister
import java.lang.ref.Reference
import java.util.concurrent.atomic.AtomicLong

/**
 * The native register and how many calls on it are under way: it is freed by nobody's call while another one uses it.
 *
 * What is collected frees itself; no call is under way then.
 */
internal class Handle {
    /** Tells where it is, which UniFFI keeps from all but subclasses. */
    private class Opened : NativeRegister() {
        fun address(): Long = handle
    }

    /** The register as UniFFI knows it, which frees it when it is collected. */
    val native: NativeRegister
    private val address: Long

    init {
        val opened = Opened()
        native = opened
        address = opened.address()
    }

    /** How many calls are under way; below zero once it is closed. */
    private val calls = AtomicLong()

    val isClosed: Boolean get() = calls.get() < 0

    /** Makes a call with the address of the register, which counts as one more owner for as long. */
    inline fun <T> call(call: (address: Long) -> T): T {
        if (calls.getAndIncrement() < 0) {
            ended()
            throw IllegalStateException("the register is closed; make a new one of its entries")
        }
        try {
            return call(address)
        } finally {
            ended()
            Reference.reachabilityFence(this)
        }
    }

    private fun ended() {
        if (calls.decrementAndGet() == CLOSED) native.close()
    }

    fun close() {
        while (true) {
            val under = calls.get()
            if (under < 0) return
            if (calls.compareAndSet(under, under + CLOSED)) break
        }
        if (calls.get() == CLOSED) native.close()
    }

    private companion object {
        const val CLOSED = Long.MIN_VALUE / 2
    }
}
