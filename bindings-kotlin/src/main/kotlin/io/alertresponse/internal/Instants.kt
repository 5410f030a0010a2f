package io.alertresponse.internal

import java.time.DateTimeException
import java.time.Instant
import java.time.LocalDate

private const val MICROS_PER_SECOND = 1_000_000L
private const val SECONDS_PER_DAY = 86_400L
private const val NANOS_PER_MICRO = 1_000
private const val MOST_SAID = 40
private const val NANOS_PER_MILLI = 1_000_000

/** The first second of the year 1 and the last one of the year 9999: what has four digits for the year. */
private val FOUR_DIGITS = -62_135_596_800L..253_402_300_799L

/**
 * The instant in UTC with 0, 3 or 6 digits of a fraction, the fewest that lose nothing; what is finer is cut (rule T1).
 *
 * An instant of another year is written as Java does, for core to refuse by name.
 */
internal fun instantText(instant: Instant): String {
    if (instant.epochSecond !in FOUR_DIGITS) return instant.toString()
    val date = LocalDate.ofEpochDay(Math.floorDiv(instant.epochSecond, SECONDS_PER_DAY))
    val second = Math.floorMod(instant.epochSecond, SECONDS_PER_DAY).toInt()
    return buildString(27) {
        digits(date.year, 4).append('-').digits(date.monthValue, 2).append('-').digits(date.dayOfMonth, 2)
        append('T').digits(second / 3600, 2).append(':').digits(second / 60 % 60, 2).append(':').digits(second % 60, 2)
        val micros = instant.nano / NANOS_PER_MICRO
        when {
            micros == 0 -> {}
            micros % 1_000 == 0 -> append('.').digits(micros / 1_000, 3)
            else -> append('.').digits(micros, 6)
        }
        append('Z')
    }
}

private fun StringBuilder.digits(number: Int, width: Int): StringBuilder {
    var unit = 1
    repeat(width - 1) { unit *= 10 }
    while (unit > 0) {
        append('0' + number / unit % 10)
        unit /= 10
    }
    return this
}

/**
 * The instant of a text as core writes it.
 *
 * @throws DateTimeException if core does not write so.
 */
internal fun instantOf(text: String): Instant {
    val fraction = when (text.length) {
        20 -> 0
        24 -> number(text, 20, 23, until = 1_000) * NANOS_PER_MILLI
        27 -> number(text, 20, 26, until = 1_000_000) * NANOS_PER_MICRO
        else -> throw unreadable(text)
    }
    val isShaped = text[4] == '-' && text[7] == '-' && text[10] == 'T' && text[13] == ':' && text[16] == ':' &&
        (text.length == 20 || text[19] == '.') && text.last() == 'Z'
    if (!isShaped) throw unreadable(text)
    val days = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)).toEpochDay()
    val hour = number(text, 11, 13, until = 24)
    val minute = number(text, 14, 16, until = 60)
    val second = number(text, 17, 19, until = 60)
    val instant = Instant.ofEpochSecond(days * SECONDS_PER_DAY + hour * 3600 + minute * 60 + second, fraction.toLong())
    if (instant.epochSecond !in FOUR_DIGITS) throw unreadable(text)
    return instant
}

private fun unreadable(text: String) = DateTimeException("`${text.take(MOST_SAID)}` is not as instants are written")

/** The number of these digits. */
private fun number(text: String, from: Int, to: Int, until: Int = Int.MAX_VALUE): Int {
    var number = 0
    for (place in from until to) {
        val digit = text[place] - '0'
        if (digit !in 0..9) throw unreadable(text)
        number = number * 10 + digit
    }
    if (number >= until) throw unreadable(text)
    return number
}

/** The instant so many microseconds after 1970, or before. */
internal fun instantOf(micros: Long): Instant {
    val nanos = Math.floorMod(micros, MICROS_PER_SECOND) * NANOS_PER_MICRO
    return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS_PER_SECOND), nanos)
}
