package io.alertresponse.internal

import io.alertresponse.Access
import io.alertresponse.May
import io.alertresponse.OwnRole
import io.alertresponse.RefusalCode
import java.time.Instant

private const val BYTE = 8
private const val MOST_ASCII = '\u007f'

/**
 * Whether a text can cross as that many numbers of eight bytes. What cannot crosses in a buffer, and core says what it
 * thinks of it.
 */
internal fun packs(text: String, numbers: Int): Boolean =
    text.isNotEmpty() && text.length <= numbers * BYTE && text.all { it in '\u0001'..MOST_ASCII }

/** The number of that place: eight bytes of the text, zeros behind its end. */
internal fun packed(text: String, number: Int): Long {
    var packed = 0L
    for (place in number * BYTE until (number + 1) * BYTE) {
        packed = packed shl BYTE or (if (place < text.length) text[place].code.toLong() else 0L)
    }
    return packed
}

/** Microseconds since 1970, what is finer cut; none for an instant that is not of the years 0001 to 9999. */
internal fun microsOf(instant: Instant): Long? {
    if (instant.epochSecond !in FOUR_DIGITS) return null
    return instant.epochSecond * MICROS_PER_SECOND + instant.nano / NANOS_PER_MICRO
}

private val MAY = May(allowed = true)
private val MAY_BY_OWN_ROLE = May(allowed = true, authority = OwnRole)
private val MAY_NOT = RefusalCode.entries.map { May(allowed = false, reason = it) }

/** The answer of a number: what it is, and above that the place of the refusal code or the number of the access request. */
internal fun mayOf(answer: Long): May {
    val number = answer shr BYTE
    return when (answer and KIND) {
        0L -> MAY_NOT[number.toInt()]
        1L -> MAY
        2L -> MAY_BY_OWN_ROLE
        else -> May(allowed = true, authority = Access("AR-$number"))
    }
}

private const val KIND = 0xffL
internal const val MICROS_PER_SECOND = 1_000_000L
