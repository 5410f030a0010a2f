import io.alertresponse.internal.Meanings

    /** What the code says, in one sentence. */
    public val meaning: String get() = Meanings.of(this).sentence

    /** The ids of the rules that the code enforces. */
    public val rules: List<String> get() = Meanings.of(this).rules
