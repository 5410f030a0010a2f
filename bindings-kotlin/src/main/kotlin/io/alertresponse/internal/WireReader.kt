package io.alertresponse.internal

import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.descriptors.SerialKind
import kotlinx.serialization.descriptors.StructureKind
import kotlinx.serialization.encoding.AbstractDecoder
import kotlinx.serialization.encoding.CompositeDecoder
import kotlinx.serialization.modules.EmptySerializersModule
import kotlinx.serialization.modules.SerializersModule

/**
 * Reads JSON that core wrote, with any serialiser of the package.
 *
 * Core writes the fields of a value in the order of their declaration. So this reader nearly always knows the next name before
 * it looks, which makes it several times as fast as a reader of any JSON. It decides nothing: what others wrote, core reads
 * first.
 */
@OptIn(ExperimentalSerializationApi::class)
internal class WireReader private constructor(private val text: String) : AbstractDecoder() {
    private var at = 0
    private val hasEscapes = text.indexOf('\\') >= 0

    override val serializersModule: SerializersModule get() = EmptySerializersModule()

    /** Whether the next value is a string: some values are a word at one time and an object at another. */
    fun nextIsString(): Boolean = next() == '"'

    override fun beginStructure(descriptor: SerialDescriptor): CompositeDecoder {
        val kind = descriptor.kind
        expect(if (kind == StructureKind.LIST) '[' else '{')
        return Members(kind)
    }

    override fun decodeElementIndex(descriptor: SerialDescriptor): Int = throw unexpected()

    override fun decodeString(): String {
        expect('"')
        val start = at
        val end = if (hasEscapes) endOfString() else text.indexOf('"', start)
        if (end < 0) throw unexpected()
        at = end + 1
        return if (hasEscapes) unescaped(start, end) else text.substring(start, end)
    }

    override fun decodeBoolean(): Boolean = when (next()) {
        't' -> skip("true").let { true }
        else -> skip("false").let { false }
    }

    override fun decodeInt(): Int = number().toIntOrNull() ?: throw unexpected()

    override fun decodeLong(): Long = number().toLongOrNull() ?: throw unexpected()

    override fun decodeNotNullMark(): Boolean = next() != 'n'

    override fun decodeNull(): Nothing? = skip("null").let { null }

    private fun next(): Char {
        while (at < text.length && text[at] <= ' ') at++
        return if (at < text.length) text[at] else throw unexpected()
    }

    private fun expect(character: Char) {
        if (next() != character) throw unexpected()
        at++
    }

    private fun skip(word: String) {
        if (!text.startsWith(word, at)) throw unexpected()
        at += word.length
    }

    private fun number(): String {
        next()
        val start = at
        while (at < text.length && (text[at] in '0'..'9' || text[at] == '-')) at++
        return text.substring(start, at)
    }

    private fun endOfString(): Int {
        var place = at
        while (place < text.length && text[place] != '"') place += if (text[place] == '\\') 2 else 1
        return if (place < text.length) place else -1
    }

    private fun unescaped(start: Int, end: Int): String = buildString(end - start) {
        var place = start
        while (place < end) {
            if (text[place] != '\\') {
                append(text[place++])
                continue
            }
            when (val escape = text[place + 1]) {
                'u' -> {
                    if (place + UNICODE > end) throw unexpected()
                    append((text.substring(place + 2, place + UNICODE).toIntOrNull(HEXADECIMAL) ?: throw unexpected()).toChar())
                    place += UNICODE - 2
                }
                'b' -> append('\b')
                'f' -> append('\u000c')
                'n' -> append('\n')
                'r' -> append('\r')
                't' -> append('\t')
                else -> append(escape)
            }
            place += 2
        }
    }

    private fun unexpected() = SerializationException("the JSON is not as core writes it at character $at")

    private fun end() {
        while (at < text.length && text[at] <= ' ') at++
        if (at < text.length) throw unexpected()
    }

    /** The members of an object, a map or a list; the reader itself reads their values. */
    private inner class Members(private val kind: SerialKind) : AbstractDecoder() {
        private var count = 0

        /** The field that is expected next, if the value is a class. */
        private var field = 0

        override val serializersModule: SerializersModule get() = this@WireReader.serializersModule

        override fun decodeElementIndex(descriptor: SerialDescriptor): Int {
            if (kind == StructureKind.MAP && count % 2 == 1) {
                expect(':')
                return count++
            }
            val next = next()
            if (next == if (kind == StructureKind.LIST) ']' else '}') return CompositeDecoder.DECODE_DONE
            if (count > 0) expect(',')
            if (kind == StructureKind.LIST || kind == StructureKind.MAP) return count++
            count++
            return field(descriptor).also { expect(':') }
        }

        private fun field(descriptor: SerialDescriptor): Int {
            if (next() != '"') throw unexpected()
            for (candidate in field until descriptor.elementsCount) {
                val name = descriptor.getElementName(candidate)
                val end = at + 1 + name.length
                if (text.startsWith(name, at + 1) && end < text.length && text[end] == '"') {
                    at = end + 1
                    field = candidate + 1
                    return candidate
                }
            }
            // In another order than that of the declaration.
            val index = descriptor.getElementIndex(this@WireReader.decodeString())
            if (index == CompositeDecoder.UNKNOWN_NAME) throw unexpected()
            return index
        }

        override fun endStructure(descriptor: SerialDescriptor): Unit = expect(if (kind == StructureKind.LIST) ']' else '}')

        override fun beginStructure(descriptor: SerialDescriptor) = this@WireReader.beginStructure(descriptor)

        override fun <T> decodeSerializableValue(deserializer: DeserializationStrategy<T>): T =
            deserializer.deserialize(this@WireReader)

        override fun decodeString() = this@WireReader.decodeString()

        override fun decodeBoolean() = this@WireReader.decodeBoolean()

        override fun decodeInt() = this@WireReader.decodeInt()

        override fun decodeLong() = this@WireReader.decodeLong()

        override fun decodeNotNullMark() = this@WireReader.decodeNotNullMark()

        override fun decodeNull() = this@WireReader.decodeNull()
    }

    companion object {
        private const val UNICODE = "\\u0000".length
        private const val HEXADECIMAL = 16

        /** The value of a text, all of it. */
        fun <T> read(deserializer: DeserializationStrategy<T>, text: String): T {
            val reader = WireReader(text)
            return deserializer.deserialize(reader).also { reader.end() }
        }
    }
}
