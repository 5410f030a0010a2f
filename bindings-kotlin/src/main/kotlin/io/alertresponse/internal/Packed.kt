package io.alertresponse.internal

import io.alertresponse.Access
import io.alertresponse.May
import io.alertresponse.OwnRole
import io.alertresponse.RefusalCode

private const val BITS_OF_A_BYTE = 8
private const val MOST_ASCII = '\u007f'

/**
 * Whether a text can cross as that many numbers of eight bytes. What cannot crosses in a buffer, and core says what it
 * thinks of it.
 */
internal fun packs(text: String, numbers: Int): Boolean =
    text.isNotEmpty() && text.length <= numbers * Long.SIZE_BYTES && text.all { it in '\u0001'..MOST_ASCII }

/** The number of that place: eight bytes of the text, zeros behind its end. */
internal fun packed(text: String, number: Int): Long {
    var packed = 0L
    for (place in number * Long.SIZE_BYTES until (number + 1) * Long.SIZE_BYTES) {
        packed = packed shl BITS_OF_A_BYTE or (if (place < text.length) text[place].code.toLong() else 0L)
    }
    return packed
}

private val MAY = May(allowed = true)
private val MAY_BY_OWN_ROLE = May(allowed = true, authority = OwnRole)
private val MAY_NOT = RefusalCode.entries.map { May(allowed = false, reason = it) }

/** The answer of a number: what it is, and above that the place of the refusal code or the number of the access request. */
internal fun mayOf(answer: Long): May {
    val number = answer shr BITS_OF_A_BYTE
    return when (answer and KIND) {
        0L -> MAY_NOT[number.toInt()]
        1L -> MAY
        2L -> MAY_BY_OWN_ROLE
        else -> May(allowed = true, authority = Access("AR-$number"))
    }
}

private const val KIND = 0xffL
