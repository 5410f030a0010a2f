package examples

import io.alertresponse.journal.PostgresServer
import java.io.File
import java.util.UUID
import javax.sql.DataSource

/** SQLite, and PostgreSQL where it can be started; each `DataSource` has no tables yet. */
object Databases {
    fun all(folder: File): Map<String, () -> DataSource> = buildMap {
        put("SQLite") { dataSource("jdbc:sqlite:${folder.resolve("${UUID.randomUUID()}.sqlite")}") }
        PostgresServer.running?.let { server -> put("PostgreSQL") { schema(server) } }
    }

    private fun schema(server: PostgresServer): DataSource {
        val name = "s${UUID.randomUUID()}".replace("-", "")
        val source = server.source(name)
        source.connection.use { connection -> connection.createStatement().use { it.execute("CREATE SCHEMA $name") } }
        return source
    }
}
