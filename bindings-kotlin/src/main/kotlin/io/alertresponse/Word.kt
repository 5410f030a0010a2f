package io.alertresponse

/** A member of a closed list of words, such as a severity or a refusal code. */
public interface Word {
    /** The word on the wire. */
    public val word: String
}
