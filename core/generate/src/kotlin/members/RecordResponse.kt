import io.alertresponse.internal.ReadByCore

    /** A response for these organisations. */
    @JvmOverloads
    public constructor(
        alert: String,
        organisations: List<String>,
        status: RemediationStatus,
        mode: Mode = Mode.ALL_OR_NOTHING,
    ) : this(alert, OrganisationSelection.These(organisations), status, mode)

    /** A response for one organisation. */
    public constructor(alert: String, organisation: String, status: RemediationStatus) :
        this(alert, OrganisationSelection.These(listOf(organisation)), status)
