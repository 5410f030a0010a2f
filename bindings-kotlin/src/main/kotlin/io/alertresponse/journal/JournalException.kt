package io.alertresponse.journal

import io.alertresponse.AlertResponseException
import io.alertresponse.internal.instantText
import java.time.Instant

/**
 * The journal could not do it. What has a class of its own is what a caller would treat in a way of its own.
 *
 * No message and no cause quotes what entries say: they name people.
 */
public open class JournalException internal constructor(message: String, cause: Throwable? = null) :
    AlertResponseException(message, cause)

/**
 * Somebody else was first, or is at work: nothing has come of the command, and it may be given again.
 *
 * The register has caught up, so a second try is judged on what the other one wrote.
 *
 * @property arrived How many entries of others the register has taken in; 0 if the other one is still at work.
 */
public class JournalConflictException internal constructor(public val arrived: Long, cause: Throwable? = null) :
    JournalException(
        if (arrived > 0) {
            "somebody else was first, entries: `$arrived`; the register has them now, give the command again"
        } else {
            "somebody else is at work in the journal; try again"
        },
        cause,
    )

/**
 * The thread was interrupted, as by the cancelling of a request, before anything was recorded. It stays interrupted.
 *
 * That is heeded until the commit begins; from then on the call ends as if there had been no interrupt.
 */
public class JournalInterruptedException internal constructor() :
    JournalException("the thread was interrupted; nothing is recorded")

/**
 * The clock is further behind the latest entry than the journal tolerates. Nothing is recorded.
 *
 * Either the clock is wrong now, or it was when that entry was recorded, or somebody dated an entry into the future by
 * intent. A command that brings its own instant is not compared with the clock.
 *
 * @property now What the clock says.
 * @property latest The latest instant of all entries.
 */
public class JournalClockException internal constructor(public val now: Instant, public val latest: Instant) :
    JournalException(
        "the clock says `${instantText(now)}`, which is before the latest entry at `${instantText(latest)}`; " +
            "set the clock right, or say with `at` when the command was given",
    )

/**
 * The database failed while it was committing, and cannot be asked: nobody knows yet whether the command counts.
 *
 * The journal finds out before it does anything else: call [JdbcJournal.refresh] and then look into the register.
 */
public class JournalInDoubtException internal constructor(cause: Throwable) :
    JournalException("it is not known whether the last command counts; `refresh` finds out", cause)

/**
 * The register in memory is not what the tables hold: they were restored from a backup, or lost what they had
 * acknowledged, or SQLite's file was moved or replaced. Open the journal again, and find out who was told what is no
 * longer there.
 */
public class JournalStaleException internal constructor(what: String) : JournalException("$what; open the journal again")

/**
 * The tables are not as they were written. Restore them from a backup; they are left as they are.
 *
 * @property seq The first entry that is wrong, if one can be named.
 */
public class JournalDamagedException internal constructor(what: String, public val seq: Long?, cause: Throwable? = null) :
    JournalException("$what; restore the tables from a backup", cause)
