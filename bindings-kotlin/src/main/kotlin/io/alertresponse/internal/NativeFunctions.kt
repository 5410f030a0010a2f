package io.alertresponse.internal

import com.sun.jna.Native
import com.sun.jna.NativeLibrary

/** A function of the native library in UniFFI's buffer form: it is given the address of its arguments and of its results. */
internal typealias NativeMethod = (arguments: Long, results: Long) -> Unit

/**
 * The functions that are called often, in UniFFI's buffer form and by JNA's direct mapping.
 *
 * UniFFI writes the buffer form beside the usual one (its feature `scaffolding-ffi-buffer-fns`). The usual form makes several
 * JNA structures a call, which costs ten times as much as the call. UniFFI checks that both sides have the same version
 * before the first register is made.
 */
@Suppress("FunctionName")
internal object NativeFunctions {
    init {
        Native.register(NativeFunctions::class.java, NativeLibrary.getInstance(NativeCode.library))
    }

    /** Makes sure that the functions are found. */
    fun ensure() {}

    fun execute(arguments: Long, results: Long): Unit = uniffi_ffibuffer_alert_response_kotlin_fn_method_nativeregister_execute(arguments, results)

    fun decide(arguments: Long, results: Long): Unit = uniffi_ffibuffer_alert_response_kotlin_fn_method_nativeregister_decide(arguments, results)

    fun ask(arguments: Long, results: Long): Unit = uniffi_ffibuffer_alert_response_kotlin_fn_method_nativeregister_ask(arguments, results)

    fun positions(arguments: Long, results: Long): Unit = uniffi_ffibuffer_alert_response_kotlin_fn_method_nativeregister_positions(arguments, results)

    fun apply(arguments: Long, results: Long): Unit = uniffi_ffibuffer_alert_response_kotlin_fn_method_nativeregister_apply(arguments, results)

    fun lastSeq(arguments: Long, results: Long): Unit = uniffi_ffibuffer_alert_response_kotlin_fn_method_nativeregister_last_seq(arguments, results)

    fun readValue(arguments: Long, results: Long): Unit = uniffi_ffibuffer_alert_response_kotlin_fn_func_read_value(arguments, results)

    fun release(arguments: Long, results: Long): Unit = uniffi_ffibuffer_alert_response_kotlin_fn_func_release(arguments, results)

    /** One more owner of the register at this address. How the call went is written to `status`. */
    fun cloneRegister(address: Long, status: Long): Long = uniffi_alert_response_kotlin_fn_clone_nativeregister(address, status)

    private external fun uniffi_ffibuffer_alert_response_kotlin_fn_method_nativeregister_execute(arguments: Long, results: Long)

    private external fun uniffi_ffibuffer_alert_response_kotlin_fn_method_nativeregister_decide(arguments: Long, results: Long)

    private external fun uniffi_ffibuffer_alert_response_kotlin_fn_method_nativeregister_ask(arguments: Long, results: Long)

    private external fun uniffi_ffibuffer_alert_response_kotlin_fn_method_nativeregister_positions(arguments: Long, results: Long)

    private external fun uniffi_ffibuffer_alert_response_kotlin_fn_method_nativeregister_apply(arguments: Long, results: Long)

    private external fun uniffi_ffibuffer_alert_response_kotlin_fn_method_nativeregister_last_seq(arguments: Long, results: Long)

    private external fun uniffi_ffibuffer_alert_response_kotlin_fn_func_read_value(arguments: Long, results: Long)

    private external fun uniffi_ffibuffer_alert_response_kotlin_fn_func_release(arguments: Long, results: Long)

    private external fun uniffi_alert_response_kotlin_fn_clone_nativeregister(handle: Long, status: Long): Long
}
