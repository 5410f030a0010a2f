package io.alertresponse.journal

import org.postgresql.ds.PGSimpleDataSource
import java.net.InetAddress
import java.net.ServerSocket
import java.nio.file.Files
import java.nio.file.Path
import java.sql.SQLException
import java.util.concurrent.TimeUnit
import javax.sql.DataSource
import kotlin.io.path.exists
import kotlin.io.path.isExecutable
import kotlin.io.path.name

/**
 * A PostgreSQL server of the tests' own, made of the machine's binaries: a new one each time, reachable from this
 * machine only, gone when the JVM ends.
 */
internal class PostgresServer private constructor(private val bin: Path, private val folder: Path) {
    private val data = folder.resolve("data")
    private val log = folder.resolve("log").toFile()
    private var process: Process? = null
    private val port = ServerSocket(0, 1, InetAddress.getLoopbackAddress()).use { it.localPort }

    /** Connections that find their tables in a schema, which need not be there yet. */
    fun source(schema: String): DataSource = PGSimpleDataSource().apply {
        serverNames = arrayOf("127.0.0.1")
        portNumbers = intArrayOf(port)
        databaseName = "postgres"
        user = OWNER
        currentSchema = schema
        sslMode = "disable"
    }

    /** As after a power cut: no process is told, no file is put in order. */
    fun crash() {
        run(asOwner("${bin.resolve("pg_ctl")}", "stop", "-m", "immediate", "-w", "-D", "$data"))
    }

    /** From now on no process of the server does anything; its connections stay as they are. */
    fun pause(): Unit = signal("STOP")

    fun resume(): Unit = signal("CONT")

    private fun signal(name: String) {
        val server = checkNotNull(process).toHandle()
        val pids = (listOf(server) + server.descendants().toList()).map { "${it.pid()}" }
        // One that has ended meanwhile cannot be told.
        ProcessBuilder(listOf("kill", "-$name") + pids).redirectErrorStream(true).start().waitFor()
    }

    fun start() {
        // Nothing here outlives the machine, so nothing need be on the disk: what a crashed server wrote, the system has.
        val command = asOwner(
            "${bin.resolve("postgres")}", "-D", "$data", "-p", "$port", "-c", "listen_addresses=127.0.0.1",
            "-c", "unix_socket_directories=$folder", "-c", "fsync=off", "-c", "max_connections=50",
        )
        val server = ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start()
        process = server
        val patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE)
        while (!answers()) {
            check(server.isAlive && System.nanoTime() < patience) { "the server does not answer: ${log.readText().trim()}" }
            Thread.sleep(20)
        }
    }

    private fun answers(): Boolean = try {
        source("public").connection.use { it.isValid(1) }
    } catch (_: SQLException) {
        false
    }

    private fun init() {
        // The server refuses to be root.
        if (isRoot()) run(listOf("chown", OWNER, "$folder"))
        run(asOwner("${bin.resolve("initdb")}", "-D", "$data", "-U", OWNER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"))
    }

    private fun end() {
        runCatching { crash() }
        folder.toFile().deleteRecursively()
    }

    companion object {
        private const val OWNER = "postgres"
        private const val PATIENCE = 20L

        /** The server, or why there is none. */
        private val started: Result<PostgresServer> by lazy { runCatching { begin() } }

        /** The server, or nothing, which is said once. */
        val running: PostgresServer? by lazy {
            started.onFailure { println("skipped: no PostgreSQL; ${it.message}") }.getOrNull()
        }

        private fun begin(): PostgresServer {
            val bin = checkNotNull(binaries()) { "neither PATH nor /usr/lib/postgresql has `initdb` and `postgres`" }
            val server = PostgresServer(bin, Files.createTempDirectory("alert-response-postgres"))
            Runtime.getRuntime().addShutdownHook(Thread(server::end))
            server.init()
            server.start()
            return server
        }

        private fun binaries(): Path? {
            val debian = Path.of("/usr/lib/postgresql")
            val versions = if (debian.exists()) Files.list(debian).use { it.toList() } else emptyList()
            val newest = versions.sortedByDescending { it.name.toIntOrNull() ?: 0 }.map { it.resolve("bin") }
            val path = System.getenv("PATH").orEmpty().split(java.io.File.pathSeparator).filter { it.isNotEmpty() }.map { Path.of(it) }
            return (path + newest).find { folder -> listOf("initdb", "postgres", "pg_ctl").all { folder.resolve(it).isExecutable() } }
        }

        private fun isRoot() = System.getProperty("user.name") == "root"

        private fun asOwner(vararg command: String): List<String> =
            if (isRoot()) listOf("setpriv", "--reuid=$OWNER", "--regid=$OWNER", "--clear-groups", *command) else command.asList()

        private fun run(command: List<String>) {
            val process = ProcessBuilder(command).directory(java.io.File("/")).redirectErrorStream(true).start()
            val said = process.inputStream.bufferedReader().readText()
            check(process.waitFor() == 0) { "`${command.joinToString(" ")}` failed: ${said.trim()}" }
        }
    }
}
