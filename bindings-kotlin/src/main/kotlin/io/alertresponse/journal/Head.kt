package io.alertresponse.journal

import java.security.MessageDigest
import java.util.HexFormat

/** Where a journal stands: its last entry, and the digest over that and all before it. */
internal data class Head(val seq: Long, val digest: String) {
    /** Where it stands when a line was added. */
    fun after(line: String): Head {
        val sha = MessageDigest.getInstance("SHA-256")
        sha.update(digest.toByteArray())
        return Head(seq + 1, HexFormat.of().formatHex(sha.digest(line.toByteArray())))
    }

    companion object {
        /** Before the first entry. */
        val EMPTY = Head(0, "0".repeat(64))
    }
}
