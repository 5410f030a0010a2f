package pages

import java.io.File

/** A fenced block of a page; [line] is that of its first line of text. */
class Block(val language: String, val lines: List<String>, val line: Int)

/** A page, and the programs that its blocks make: all of one language are one program, as a reader would type them. */
class Page(val file: File) {
    val name: String = file.relativeTo(TOP).invariantSeparatorsPath
    val blocks: List<Block> = blocks(file.readLines())

    /** What the program prints must be in these, in order: the `text` blocks that follow each of its blocks. */
    fun shown(language: String): List<String> {
        val shown = ArrayList<String>()
        var ours = false
        for (block in blocks) {
            when (block.language) {
                language -> {
                    if (ours) shown += ""
                    ours = true
                }
                "text" -> {
                    if (ours) shown += block.lines.joinToString("\n").trim()
                    ours = false
                }
                in PROGRAMS -> {
                    if (ours) shown += ""
                    ours = false
                }
            }
        }
        return if (ours) shown + "" else shown
    }

    /** The blocks as one source; every line stands where it stands in the page, so that an error names the page's own. */
    fun program(language: String, head: (imports: String) -> String, mark: String, tail: String): String {
        val ours = blocks.filter { it.language == language }
        val lines = Array(ours.last().let { it.line + it.lines.size + 1 }) { "" }
        val imports = LinkedHashSet<String>()
        for (block in ours) {
            for ((place, line) in block.lines.withIndex()) {
                if (line.startsWith("import ")) imports += line.removeSuffix(";") + ";" else lines[block.line + place] = line
            }
            lines[block.line + block.lines.size] = mark
        }
        lines[1] = head(imports.joinToString(" "))
        return lines.drop(1).joinToString("\n") + tail + "\n"
    }

    companion object {
        val TOP: File = File("../..").canonicalFile
        val PROGRAMS = setOf("kotlin", "java")

        private val FENCE = Regex("^```(\\w*)$")

        private fun blocks(lines: List<String>): List<Block> {
            val blocks = ArrayList<Block>()
            var start: Int? = null
            var language = ""
            for ((place, line) in lines.withIndex()) {
                val fence = FENCE.find(line)
                when {
                    fence == null -> continue
                    start == null -> {
                        language = fence.groupValues[1]
                        start = place + 1
                    }
                    else -> {
                        blocks += Block(language, lines.subList(start, place), start + 1)
                        start = null
                    }
                }
            }
            check(start == null) { "a block has no end" }
            return blocks
        }
    }
}
