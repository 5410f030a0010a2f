package io.alertresponse.benches;

import static io.alertresponse.benches.Registers.ALERT;
import static io.alertresponse.benches.Registers.ALICE;
import static io.alertresponse.benches.Registers.AT;

import io.alertresponse.Action;
import io.alertresponse.Decision;
import io.alertresponse.InProgress;
import io.alertresponse.May;
import io.alertresponse.Position;
import io.alertresponse.RecordResponse;
import io.alertresponse.Register;
import io.alertresponse.View;
import io.alertresponse.internal.ffi.Alert_responseKt;
import io.alertresponse.internal.ffi.Fault;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What one call costs, beside an empty one through the same generated code. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class Calls {
    private static final int MANY = 10_000;
    private final Register many = Registers.answered(MANY);
    private final View view = many.asOf(AT);
    private final byte[] buffer = new byte[1 << 16];
    private Register changing;

    @Setup(Level.Iteration)
    public void begin() {
        changing = Registers.answered(1);
    }

    @Benchmark
    public void empty() throws Fault {
        Alert_responseKt.nothing();
    }

    @Benchmark
    public long lastSeq() {
        return many.getLastSeq();
    }

    @Benchmark
    public May may() {
        return view.may("alice", Action.RESPOND, "T00042");
    }

    @Benchmark
    public Position position() {
        return view.position(ALERT, "T00042");
    }

    @Benchmark
    public Decision response() {
        return changing.execute(new RecordResponse(ALERT, "T00000", new InProgress("Patching tonight.")), ALICE, AT);
    }

    @Benchmark
    public List<Position> positions() {
        return view.positions(ALERT);
    }

    @Benchmark
    public long positionsArrow() throws IOException {
        long bytes = 0;
        try (var stream = view.positionsArrow()) {
            for (int read; (read = stream.read(buffer)) >= 0; bytes += read) {}
        }
        return bytes;
    }
}
