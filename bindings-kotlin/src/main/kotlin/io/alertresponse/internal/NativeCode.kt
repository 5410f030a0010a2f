package io.alertresponse.internal

import com.sun.jna.Platform
import com.sun.jna.Structure
import io.alertresponse.NativeLibraryException
import io.alertresponse.internal.ffi.nothing

/** The native library, loaded once, before the first call. Where it cannot be loaded, each call says why. */
internal object NativeCode {
    private const val NAME = "alert_response_kotlin"
    private const val PAGE = "bindings-kotlin/docs/troubleshooting.md"
    private const val OVERRIDE = "uniffi.component.alert_response.libraryOverride"
    private const val MOST_SAID = 200

    /** The oldest JNA that the tests know to work. */
    private val OLDEST_JNA = listOf(5, 0)

    /** Where JNA looks in a jar, for each kind of machine, and how a library is called there. */
    private val PLACES = mapOf(
        "linux-x86-64" to "lib$NAME.so",
        "linux-aarch64" to "lib$NAME.so",
        "linux-arm" to "lib$NAME.so",
        "darwin-x86-64" to "lib$NAME.dylib",
        "darwin-aarch64" to "lib$NAME.dylib",
        "win32-x86-64" to "$NAME.dll",
        "win32-aarch64" to "$NAME.dll",
    )

    /** What JNA is to load: a file that the caller names, or the name of the library. */
    val library: String get() = System.getProperty(OVERRIDE) ?: NAME

    @Volatile
    private var isLoaded = false
    private var failure: NativeLibraryException? = null

    /** Throws what keeps the library from being loaded, if anything does; the second time as the first. */
    fun ensure() {
        if (!isLoaded) load()
    }

    @Synchronized
    private fun load() {
        if (isLoaded) return
        failure?.let { throw NativeLibraryException(it.message.orEmpty(), it.cause ?: it) }
        val trouble = try {
            // Loads JNA's own library, then this one, and checks that both sides have the same version.
            nothing()
            NativeFunctions.ensure()
            isLoaded = true
            return
        } catch (full: VirtualMachineError) {
            throw full
        } catch (broken: LinkageError) {
            broken
        } catch (broken: Error) {
            // JNA says so of a library of its own that is of another version.
            broken
        } catch (broken: RuntimeException) {
            // UniFFI says so of a library that is of another version than the jar.
            broken
        }
        throw NativeLibraryException(messageOf(rootOf(trouble)), trouble).also { failure = it }
    }

    private fun rootOf(trouble: Throwable): Throwable =
        generateSequence(trouble) { if (it is ExceptionInInitializerError) it.cause else null }.last()

    private fun messageOf(trouble: Throwable): String {
        val said = trouble.message.orEmpty().lineSequence().joinToString(" ") { it.trim() }
        val jna = versionOfJna()
        val reason = when {
            isMissing("com.sun.jna.Native") -> "JNA is not on the class path; add `net.java.dev.jna:jna`"
            jna != null && isOlder(jna) ->
                "JNA $jna is on the class path; expected ${OLDEST_JNA.joinToString(".")} or later"
            "incompatible JNA native library" in said ->
                "two versions of JNA are on this machine; name one, or start with `-Djna.nosys=true`"
            "mismatch" in said -> "the native library is of another version than the jar; build both from the same sources"
            "map segment" in said || "Operation not permitted" in said ->
                "the folder that JNA unpacks into is mounted `noexec`; name another with `-Djna.tmpdir`"
            "temporary" in said || "Failed to create" in said || trouble.cause is java.io.IOException ->
                "JNA cannot write to the folder that it unpacks into; name another with `-Djna.tmpdir`"
            System.getProperty(OVERRIDE) != null -> "the library that `-D$OVERRIDE` names cannot be loaded"
            "musl" in said || "Error loading shared library" in said ->
                "the library was built for another C library, as on Alpine"
            else -> lookedFor(said)
        }
        return "cannot load the native library: $reason; see $PAGE"
    }

    /** What JNA says of a file that is not there is the whole class path, and remains in the cause. */
    private fun lookedFor(said: String): String {
        val prefix = System.getProperty("jna.prefix") ?: Platform.RESOURCE_PREFIX
        val file = "$prefix/${PLACES[prefix] ?: System.mapLibraryName(NAME)}"
        val loader = NativeCode::class.java.classLoader
        val found = PLACES.filter { (place, name) -> loader.getResource("$place/$name") != null }.keys
        val has = if (found.isEmpty()) "no library at all" else "libraries for ${found.joinToString { "`$it`" }}"
        if (prefix in found) return "`$file` is in the jar and does not load: ${said.take(MOST_SAID).trimEnd('.')}"
        return "`$file` was looked for, and the jar has $has"
    }

    private fun isMissing(name: String): Boolean = try {
        Class.forName(name, false, NativeCode::class.java.classLoader)
        false
    } catch (_: ClassNotFoundException) {
        true
    }

    /** As its jar says; asking its classes might load its library. */
    private fun versionOfJna(): String? = try {
        Structure::class.java.`package`?.implementationVersion?.substringBefore(' ')
    } catch (_: LinkageError) {
        null
    }

    private fun isOlder(version: String): Boolean {
        val (major, minor) = version.split('.').mapNotNull { it.toIntOrNull() } + listOf(0, 0)
        val (oldestMajor, oldestMinor) = OLDEST_JNA
        return major < oldestMajor || major == oldestMajor && minor < oldestMinor
    }
}
