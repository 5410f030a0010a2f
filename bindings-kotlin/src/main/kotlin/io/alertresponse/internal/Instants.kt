package io.alertresponse.internal

import java.time.Instant
import java.time.LocalDate

private const val SECONDS_PER_DAY = 86_400L
internal const val NANOS_PER_MICRO = 1_000
private const val NANOS_PER_MILLI = 1_000_000

/** The first second of the year 1 and the last one of the year 9999: what has four digits for the year. */
internal val FOUR_DIGITS = -62_135_596_800L..253_402_300_799L

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
    val text = number.toString()
    repeat(width - text.length) { append('0') }
    return append(text)
}

/** The instant of a text as core writes it; other forms are left to Java. */
internal fun instantOf(text: String): Instant {
    val fraction = when (text.length) {
        20 -> 0
        24 -> number(text, 20, 23) * NANOS_PER_MILLI
        27 -> number(text, 20, 26) * NANOS_PER_MICRO
        else -> return Instant.parse(text)
    }
    if (text.last() != 'Z' || fraction < 0) return Instant.parse(text)
    val year = number(text, 0, 4)
    val month = number(text, 5, 7)
    val day = number(text, 8, 10)
    val hour = number(text, 11, 13)
    val minute = number(text, 14, 16)
    val second = number(text, 17, 19)
    if (minOf(minOf(year, month, day), minOf(hour, minute, second)) < 0) return Instant.parse(text)
    val days = LocalDate.of(year, month, day).toEpochDay()
    return Instant.ofEpochSecond(days * SECONDS_PER_DAY + hour * 3600 + minute * 60 + second, fraction.toLong())
}

/** The number of these digits; negative if one is none. */
private fun number(text: String, from: Int, to: Int): Int {
    var number = 0
    for (place in from until to) {
        val digit = text[place] - '0'
        if (digit !in 0..9) return -1
        number = number * 10 + digit
    }
    return number
}
