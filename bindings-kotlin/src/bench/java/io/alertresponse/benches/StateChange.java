package io.alertresponse.benches;

import static io.alertresponse.benches.Registers.ALERT;
import static io.alertresponse.benches.Registers.ALICE;
import static io.alertresponse.benches.Registers.AT;
import static io.alertresponse.benches.Registers.DUE;

import io.alertresponse.Decision;
import io.alertresponse.InProgress;
import io.alertresponse.RecordResponse;
import io.alertresponse.Register;
import io.alertresponse.RemediationStatus;
import io.alertresponse.UnableReason;
import io.alertresponse.UnableToImplement;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import kotlin.Pair;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One state change, from in progress to unable to implement or back, beside two packages that do part of the same work. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class StateChange {
    private static final String TEXT = "Patching tonight.";
    private static final RemediationStatus WORKING = new InProgress(TEXT);
    private static final RemediationStatus UNABLE = new UnableToImplement(UnableReason.LEGACY_SYSTEM, TEXT);
    private Register register;
    private AsStateless stateless;
    private AsKStateMachine kstatemachine;
    private boolean working;

    @Setup(Level.Iteration)
    public void begin() {
        register = Registers.issued(1);
        var code = Registers.organisation(0);
        stateless = new AsStateless(new Response(code, Set.of(new Pair<>("alice", code)), Set.of(code), DUE));
        kstatemachine = new AsKStateMachine(new Response(code, Set.of(new Pair<>("alice", code)), Set.of(code), DUE));
    }

    private boolean next() {
        working = !working;
        return working;
    }

    @Benchmark
    public Decision here() {
        return register.execute(new RecordResponse(ALERT, "T00000", next() ? WORKING : UNABLE), ALICE, AT);
    }

    @Benchmark
    public int stateless4j() {
        return stateless.record(next() ? Status.IN_PROGRESS : Status.UNABLE_TO_IMPLEMENT, new Said("alice", TEXT, AT));
    }

    @Benchmark
    public int kStateMachine() {
        return kstatemachine.record(next() ? Status.IN_PROGRESS : Status.UNABLE_TO_IMPLEMENT, new Said("alice", TEXT, AT));
    }
}
