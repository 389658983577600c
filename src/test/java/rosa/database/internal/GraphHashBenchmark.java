package rosa.database.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What `./rosa verify` and a backup spend on the hash, without the database's part.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class GraphHashBenchmark {
    @Param({"10000", "100000"})
    public int nodes;

    @Benchmark
    public String hash() {
        GraphHash hash = new GraphHash();
        byte[] before = null;
        for (int i = 0; i < nodes; i++) {
            byte[] digest =
                    hash.addNode(
                            new GraphLine.Node(
                                    i,
                                    List.of("PlacesCount"),
                                    Map.of("id", "f@" + i, "financed", (long) i, "demo", true)));
            if (before != null) {
                hash.addRelationship(
                        new GraphLine.Relationship(i - 1, i, "HAS_PLACES", Map.of()),
                        before,
                        digest);
            }
            before = digest;
        }
        return hash.value();
    }
}
