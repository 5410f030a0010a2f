package io.alertresponse

import java.nio.file.Files
import java.nio.file.Path

/** The Kotlin that the package is written in, and what of it is public. */
internal object Sources {
    val FILES: List<Path> = listOf("main", "generated").flatMap { set ->
        Files.walk(Path.of("src", set, "kotlin")).use { paths ->
            paths.filter { it.toString().endsWith(".kt") && "internal" !in it.map(Path::toString) }.sorted().toList()
        }
    }

    private val DECLARATION = Regex("""public .*?\b(class|interface|object|fun|val|var|constructor)\b.*""")
    private val MEMBER = Regex("""([A-Z][A-Z0-9_]*)(\(".*"\))?[,;]""")
    private val PROPERTY = Regex("""public (?:override )?va[lr] (\w+)""")
    private val CLASS = Regex("""\b(class|object|interface) \w+""")
    private val NAME = Regex("""(?:class|interface|object|fun|va[lr]) (?:<.*?> )?(\w+)""")

    /** What is public in a source text and has no KDoc. */
    fun undocumented(source: String): List<String> {
        val missing = ArrayList<String>()
        val lines = source.lines()
        for ((place, line) in lines.withIndex()) {
            val code = line.trim().replace(Regex("""^(@\w+(\(.*?\))? )+"""), "")
            val isDeclared = DECLARATION.matches(code) || MEMBER.matches(code) && "public enum class" in source
            if (!isDeclared || "companion object" in code) continue
            val parameterOf = primaryConstructor(lines, place)
            when {
                parameterOf != null -> {
                    val property = PROPERTY.find(code)?.groupValues?.get(1)
                    if ("@property $property " !in kdocBefore(lines, parameterOf)) missing += "$property"
                }
                kdocBefore(lines, place).isBlank() -> missing += code
            }
        }
        return missing
    }

    /** The names of the data classes and objects of a source text. */
    fun dataClasses(source: String): List<String> = source.lines()
        .filter { " data class " in it || " data object " in it }
        .map { NAME.find(it)?.groupValues?.get(1).orEmpty() }

    /** Where the class begins whose primary constructor this line is in; a line on its own needs a comma or bracket. */
    private fun primaryConstructor(lines: List<String>, place: Int): Int? {
        if (!PROPERTY.containsMatchIn(lines[place])) return null
        val classAt = (place downTo 0).firstOrNull { CLASS.containsMatchIn(lines[it]) } ?: return null
        val between = lines.subList(classAt, place + 1).joinToString("\n").substringBeforeLast("val ")
        return classAt.takeIf { between.count { it == '(' } > between.count { it == ')' } }
    }

    private fun kdocBefore(lines: List<String>, place: Int): String {
        var last = place - 1
        while (last >= 0 && lines[last].trim().startsWith("@")) last--
        if (last < 0 || !lines[last].trim().endsWith("*/")) return ""
        val first = (last downTo 0).first { "/**" in lines[it] }
        val said = lines.subList(first, last + 1).joinToString(" ") {
            it.trim().removePrefix("/**").removePrefix("*").removeSuffix("*/").trim()
        }
        return if (said.any(Char::isLetter)) "$said " else ""
    }
}
