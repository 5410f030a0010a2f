package io.alertresponse.internal

import com.sun.jna.Native
import com.sun.jna.NativeLibrary

/**
 * The register's functions in the form that takes two addresses: of the arguments, and of what comes back.
 *
 * UniFFI writes this form beside the usual one (its feature `scaffolding-ffi-buffer-fns`). The usual one makes several JNA
 * structures a call, which cost ten times as much as the call. That both sides are of one version, UniFFI checks before
 * the first register is made.
 */
@Suppress("FunctionName")
internal object Direct {
    init {
        Native.register(Direct::class.java, NativeLibrary.getInstance(NativeCode.library))
    }

    /** Makes sure that the functions are found. */
    fun ensure() {}

    fun execute(arguments: Long, results: Long): Unit = uniffi_ffibuffer_alert_response_kotlin_fn_method_nativeregister_execute(arguments, results)

    fun decide(arguments: Long, results: Long): Unit = uniffi_ffibuffer_alert_response_kotlin_fn_method_nativeregister_decide(arguments, results)

    fun ask(arguments: Long, results: Long): Unit = uniffi_ffibuffer_alert_response_kotlin_fn_method_nativeregister_ask(arguments, results)

    fun position(arguments: Long, results: Long): Unit = uniffi_ffibuffer_alert_response_kotlin_fn_method_nativeregister_position(arguments, results)

    fun positions(arguments: Long, results: Long): Unit = uniffi_ffibuffer_alert_response_kotlin_fn_method_nativeregister_positions(arguments, results)

    fun may(arguments: Long, results: Long): Unit = uniffi_ffibuffer_alert_response_kotlin_fn_method_nativeregister_may(arguments, results)

    fun lastSeq(arguments: Long, results: Long): Unit = uniffi_ffibuffer_alert_response_kotlin_fn_method_nativeregister_last_seq(arguments, results)

    fun release(arguments: Long, results: Long): Unit = uniffi_ffibuffer_alert_response_kotlin_fn_func_release(arguments, results)

    /** One more owner of the register at this address; how it went is in the status. */
    fun owner(address: Long, status: Long): Long = uniffi_alert_response_kotlin_fn_clone_nativeregister(address, status)

    private external fun uniffi_ffibuffer_alert_response_kotlin_fn_method_nativeregister_execute(arguments: Long, results: Long)

    private external fun uniffi_ffibuffer_alert_response_kotlin_fn_method_nativeregister_decide(arguments: Long, results: Long)

    private external fun uniffi_ffibuffer_alert_response_kotlin_fn_method_nativeregister_ask(arguments: Long, results: Long)

    private external fun uniffi_ffibuffer_alert_response_kotlin_fn_method_nativeregister_position(arguments: Long, results: Long)

    private external fun uniffi_ffibuffer_alert_response_kotlin_fn_method_nativeregister_positions(arguments: Long, results: Long)

    private external fun uniffi_ffibuffer_alert_response_kotlin_fn_method_nativeregister_may(arguments: Long, results: Long)

    private external fun uniffi_ffibuffer_alert_response_kotlin_fn_method_nativeregister_last_seq(arguments: Long, results: Long)

    private external fun uniffi_ffibuffer_alert_response_kotlin_fn_func_release(arguments: Long, results: Long)

    private external fun uniffi_alert_response_kotlin_fn_clone_nativeregister(handle: Long, status: Long): Long
}
