package io.alertresponse.journal

import java.io.ByteArrayOutputStream
import java.io.IOException
import java.nio.charset.Charset
import java.nio.file.Files
import java.nio.file.Path

/** What is mounted where: on Linux, which alone mounts single files in everyday use, as containers do. */
internal object Mounts {
    private val LIST = Path.of("/proc/self/mountinfo")
    private const val POINT = 4
    private const val OCTAL_DIGITS = 3

    /** True if something is mounted at just this path. */
    fun have(path: Path): Boolean {
        val list = try {
            Files.readAllBytes(LIST)
        } catch (_: IOException) {
            return false
        }
        return have(path.toRealPath().toString().toByteArray(ofNames()), list)
    }

    /** Paths are bytes to the system, whatever they mean. */
    fun have(path: ByteArray, list: ByteArray): Boolean {
        // One byte is one character, both ways.
        val wanted = String(path, Charsets.ISO_8859_1)
        return String(list, Charsets.ISO_8859_1).lineSequence().any { line ->
            val point = line.split(' ').getOrNull(POINT)
            point != null && unescaped(point) == wanted
        }
    }

    /** The system writes spaces, tabs, newlines and backslashes as a backslash and three octal digits. */
    private fun unescaped(point: String): String {
        if ('\\' !in point) return point
        val bytes = ByteArrayOutputStream()
        var place = 0
        while (place < point.length) {
            val octal = if (point[place] == '\\') point.substring(place + 1).take(OCTAL_DIGITS).toIntOrNull(8) else null
            bytes.write(octal ?: point[place].code)
            place += if (octal == null) 1 else 1 + OCTAL_DIGITS
        }
        return bytes.toString(Charsets.ISO_8859_1)
    }

    /** In which Java writes the names of files. */
    private fun ofNames(): Charset = System.getProperty("sun.jnu.encoding")?.let { name ->
        try {
            Charset.forName(name)
        } catch (_: IllegalArgumentException) {
            null
        }
    } ?: Charsets.UTF_8
}
