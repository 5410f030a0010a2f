package io.alertresponse.internal

import io.alertresponse.internal.ffi.shown as nativeShown

/**
 * A text for messages, as core prints what it was given: every character that does not show is `\u{…}` (rule W1).
 *
 * Half a character (a lone surrogate) has no number in a text; a question mark stands for it.
 */
internal fun shown(text: String): String {
    val whole = String(text.toByteArray(Charsets.UTF_8), Charsets.UTF_8)
    return translatingFaults { NativeCall.request(whole) { nativeShown(it) } }.text()
}
