package io.alertresponse.json

/** Forms of values that others wrote, and what every reader is to make of them. */
internal object Readings {
    /** A message of the caller's own, around one status. */
    fun inMessage(status: String) = """{"about":"CC-1","status":$status}"""

    const val ODS_CODE = "cannot read `r0a!`; expected an ODS code of 1 to 9 letters and digits"
    const val BAD_COMMAND = "`set_mandate.ods_code`: $ODS_CODE"
    const val COMMAND = """{"set_mandate":{"ods_code":"r0a!","mandated":true}}"""
    const val NO_OBJECT = "cannot read `5`; expected an object"
    const val UNABLE = """{"unable_to_implement":{"reason":"other","explanation":"Not yet."}}"""
    const val UNABLE_IN_FULL = """{"unable_to_implement":{"reason":"other","explanation":"Not yet.","mitigations":[]}}"""
    const val ISSUED = """{"alert_issued":{"id":"cc-1","title":"An alert","severity":"HIGH"}}"""
    const val ISSUED_IN_FULL = """{"alert_issued":{"id":"CC-1","title":"An alert","severity":"high"}}"""
    const val TWICE = """{"alert":"CC-1","alert":"CC-2","organisation":"R0A","state":"awaiting"}"""
}
