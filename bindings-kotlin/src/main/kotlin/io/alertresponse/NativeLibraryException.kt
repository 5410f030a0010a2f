package io.alertresponse

/**
 * The native library, in which the rules are, cannot be loaded on this machine: every call that needs it throws this.
 *
 * The message says what was looked for, what the jar has, and where the page with the remedies is. The cause is what the
 * Java runtime or JNA said.
 */
public class NativeLibraryException internal constructor(message: String, cause: Throwable) :
    AlertResponseException(message, cause)
