import io.alertresponse.*
import java.time.Instant

fun main() {
    val register = Register()
    val csoc = Operator("csoc"); val alice = User("alice")
    val setup = Instant.parse("2021-12-01T09:00:00Z")
    register.execute(RegisterOrganisation("R0A", "Manchester University NHS Foundation Trust", Sector.ACUTE), csoc, setup)
    register.execute(NominateLeadAdministrator("R0A", Person("alice", "Alice", "alice@nhs.net"), Siro("Sam", "sam@example.org")), csoc, setup)
    register.execute(ConfirmMfa("alice"), csoc, setup)
    val issued = Instant.parse("2021-12-10T18:00:00Z")
    register.execute(IssueAlert("CC-3989", "Log4Shell RCE Vulnerability", Severity.HIGH), csoc, issued)
    val answered = Instant.parse("2021-12-11T10:30:00Z")
    val decision = register.execute(RecordResponse("CC-3989", listOf("R0A"), InProgress(actions = "Scanning all servers.")), alice, answered)
    for (entry in decision) println(entry)
    println(register.asOf(answered).position("CC-3989", "R0A"))
    println(register.asOf(answered).report("CC-3989"))
    try { register.execute(RecordResponse("CC-3989", "R0A", InProgress()), alice, answered) } catch (e: RefusalException) { println("${e.code} ${e.message} ${e.organisations} ${e.code.meaning}") }
    try { register.execute(RecordResponse("CC-3989", "R0A-1", InProgress("\uD800")), alice, answered) } catch (e: InvalidInputException) { println("${e.code} ${e.message}") }
    try { register.execute(RecordResponse("CC-3989", "R0A-1", InProgress(" ")), alice, answered) } catch (e: InvalidInputException) { println("${e.code} ${e.message}") }
    try { register.asOf(Instant.MIN).alerts() } catch (e: InvalidInputException) { println("${e.code} ${e.message}") }
    println(Policy.ranca2020().dueAt(Instant.parse("2018-04-05T08:00:00Z")))
    println(Severity.parse("Information only")); println(StatusKind.allowedAfter(null))
    println(timeliness(issued, issued.plusSeconds(5), null, answered))
    println(register.asOf(answered).history("CC-3989","R0A").map { it.toJson() })
    println(Register.replay(register.entries()).sameAs(register))
    println(fromJson<Position>(register.asOf(answered).position("CC-3989", "R0A").toJson()))
    val n = 10_000
    val big = Register()
    big.execute(NominateLeadAdministrator("X", Person("a","A","a@nhs.net"), Siro("S","s@nhs.net")).let { RegisterOrganisation("X","X",Sector.CSU) }, csoc, setup)
    big.execute(NominateLeadAdministrator("X", Person("alice","A","a@nhs.net"), Siro("S","s@nhs.net")), csoc, setup)
    big.execute(ConfirmMfa("alice"), csoc, setup)
    for (i in 0 until n) { big.execute(RegisterOrganisation("T$i", "Trust $i", Sector.ACUTE), csoc, setup) }
    for (i in 0 until n/2) { big.execute(NominateLeadAdministrator("T$i", Person("alice", "Alice", "alice@nhs.net"), Siro("Sam", "sam@example.org")), csoc, setup) }
    big.execute(IssueAlert("CC-3989", "Log4Shell RCE Vulnerability", Severity.HIGH), csoc, issued)
    println(big.execute(RecordResponse("CC-3989", OrganisationSelection.All, InProgress(actions = "Scanning all servers, then patching the ones exposed to the internet.")), alice, answered).entries.size)
    val v = big.asOf(answered)
    repeat(40) { k ->
        val t = System.nanoTime(); val p = v.positions("CC-3989"); val d = System.nanoTime() - t
        if (k % 8 == 7) println("${p.size} positions ${d / 1000} us")
    }
    repeat(40) { k ->
        val t = System.nanoTime(); var n = 0; val buf = ByteArray(65536); v.positionsArrow().use { st -> while (true) { val r = st.read(buf); if (r < 0) break; n += r } }; val d = System.nanoTime() - t
        if (k % 8 == 7) println("arrow $n bytes ${d / 1000} us")
    }
    org.apache.arrow.memory.RootAllocator().use { a -> org.apache.arrow.vector.ipc.ArrowStreamReader(v.positionsArrow(listOf("CC-3989")), a).use { r -> var rows = 0; while (r.loadNextBatch()) { rows += r.vectorSchemaRoot.rowCount; println(r.vectorSchemaRoot.contentToTSVString().lines().take(3)) }; println(rows) } }
    fun time(name: String, f: () -> Unit) { val m = 20000; val t = System.nanoTime(); repeat(m) { f() }; println("$name ${(System.nanoTime() - t) / m} ns") }
    repeat(4) {
        time("lastSeq") { big.lastSeq }
        time("position") { v.position("CC-3989", "T5") }
        time("may") { v.may("alice", Action.RESPOND, "T5") }
        time("decide") { big.decide(RecordResponse("CC-3989", "T5", InProgress("Patching.")), alice, answered) }
    }
}
