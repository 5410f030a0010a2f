package io.alertresponse.journal

import java.io.IOException
import java.nio.file.DirectoryIteratorException
import java.nio.file.Files
import java.nio.file.InvalidPathException
import java.nio.file.NoSuchFileException
import java.nio.file.Path

/**
 * Checks that every connection is to the same SQLite file, and that this file has only one name.
 *
 * SQLite knows a database by its file when it locks it, and by its name when it opens the write-ahead log. Two names are two
 * logs, and two histories. The file is looked at and never opened: whoever closes a file takes from its process all locks
 * on it, those that SQLite holds among them.
 */
internal class DatabaseFile private constructor(private val path: String, private val key: Key) {
    private data class Key(val device: Any?, val inode: Any?)

    private class Seen(val key: Key, val names: Int)

    /** The connection leads to this file, and the file has its one name. */
    fun check(lent: Lent) {
        val now = pathOf(lent)
        val seen = if (now == null) null else see(now)
        if (now == null || seen?.key != key) {
            throw JournalStaleException("the file ${shown(path)} was moved, replaced or deleted while the journal was open")
        }
        checkNames(now, seen)
    }

    companion object {
        /** The file of a new journal's database; nothing for one in memory, or on a system that does not number its files. */
        fun of(lent: Lent): DatabaseFile? {
            val path = pathOf(lent) ?: return null
            val seen = see(path)
            if (seen == null) {
                if (isNumbered(Path.of(path).toAbsolutePath().parent)) throw gone(path)
                return null
            }
            checkNames(path, seen)
            if (Mounts.have(Path.of(path))) {
                throw JournalException(
                    "the file ${shown(path)} is itself a mount point, and its write-ahead log is not mounted with it; " +
                        "mount the folder that holds the file",
                )
            }
            // A pool may still have a connection to a file that was there before.
            if (isOpenHere(seen.key) == false) throw gone(path)
            return DatabaseFile(path, seen.key)
        }

        private fun pathOf(lent: Lent): String? = lent.prepare("PRAGMA database_list").use { query ->
            query.executeQuery().use { found ->
                generateSequence { if (found.next()) found.getString(2) to found.getString(3) else null }
                    .firstOrNull { (schema) -> schema == "main" }?.second?.ifEmpty { null }
            }
        }

        private fun see(path: String): Seen? = try {
            val seen = Files.readAttributes(Path.of(path), "unix:dev,ino,nlink")
            Seen(Key(seen["dev"], seen["ino"]), (seen["nlink"] as Number).toInt())
        } catch (_: NoSuchFileException) {
            null
        } catch (_: UnsupportedOperationException) {
            null
        } catch (error: IOException) {
            throw JournalException("the file ${shown(path)} cannot be looked at", error)
        } catch (error: InvalidPathException) {
            throw JournalException(
                "the name of the file ${shown(path)} is not one in Java's encoding of names; set the locale to UTF-8, as with `LC_ALL=C.UTF-8`",
                error,
            )
        }

        private fun isNumbered(path: Path): Boolean = "unix" in path.fileSystem.supportedFileAttributeViews()

        private fun checkNames(path: String, seen: Seen) {
            if (seen.names == 1) return
            throw JournalException(
                "the file ${shown(path)} has `${seen.names}` names (hard links), and each would have a write-ahead log of its own; " +
                    "keep the one that has a `-wal` file next to it, and remove the others",
            )
        }

        /** True if this process has the file open; nothing if the system does not say. */
        private fun isOpenHere(key: Key): Boolean? = try {
            Files.newDirectoryStream(Path.of("/proc/self/fd")).use { files -> files.any { isKey(it, key) } }
        } catch (_: IOException) {
            null
        } catch (_: DirectoryIteratorException) {
            null
        }

        private fun isKey(file: Path, key: Key): Boolean = try {
            val seen = Files.readAttributes(file, "unix:dev,ino")
            Key(seen["dev"], seen["ino"]) == key
        } catch (_: IOException) {
            // Closed meanwhile.
            false
        }

        private fun gone(path: String) = JournalException(
            "a connection is to a file that is no longer at ${shown(path)}; close the pool, and open the journal with a new one",
        )

        private fun shown(path: String) = "`${if (path.length <= MOST_SHOWN) path else "…${path.takeLast(MOST_SHOWN)}"}`"

        private const val MOST_SHOWN = 200
    }
}
