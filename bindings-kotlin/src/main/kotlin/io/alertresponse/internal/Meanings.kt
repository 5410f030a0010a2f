package io.alertresponse.internal

import io.alertresponse.RefusalCode
import io.alertresponse.internal.ffi.refusalCodes
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonPrimitive
import java.util.Collections
import java.util.EnumMap

/** What core says of each refusal code; asked once. */
internal object Meanings {
    internal class Meaning(val sentence: String, val rules: List<String>)

    /** Not when this object is made: an exception there would be another one the second time. */
    private val meanings: Map<RefusalCode, Meaning> by lazy(LazyThreadSafetyMode.PUBLICATION, ::asked)

    private fun asked() = EnumMap<RefusalCode, Meaning>(RefusalCode::class.java).apply {
        for (row in Wire.json.parseToJsonElement(translatingFaults { refusalCodes() }.text()).jsonArray) {
            val (word, sentence, rules) = row.jsonArray
            val code = RefusalCode.entries.first { it.word == word.jsonPrimitive.content }
            val ids = Collections.unmodifiableList(rules.jsonArray.map { it.jsonPrimitive.content })
            put(code, Meaning(sentence.jsonPrimitive.content, ids))
        }
    }

    fun of(code: RefusalCode): Meaning = meanings.getValue(code)
}
