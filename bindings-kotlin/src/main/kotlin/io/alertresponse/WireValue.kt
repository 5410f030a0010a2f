package io.alertresponse

import io.alertresponse.internal.Wire

/** A value with a form in JSON, the same in every language. */
public interface WireValue {
    /** The value in the wire form. */
    public fun toJson(): String = Wire.text(this)
}
