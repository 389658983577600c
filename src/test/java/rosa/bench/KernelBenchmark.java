package rosa.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import rosa.document.model.CanonicalJson;
import rosa.document.model.Limits;
import rosa.document.model.Node;
import rosa.document.model.NodeReader;
import rosa.document.model.Outcome;
import rosa.document.model.Schema;
import rosa.document.transform.Mapping;
import rosa.document.transform.Oracle;
import rosa.document.transform.Side;
import rosa.document.transform.Step;
import rosa.document.transform.StepReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The document kernel on a section of some forty pages and 5,000 steps of work on it, as
/// `src/test/js/kernel-oracle/bench.mjs` makes them and measures the real ProseMirror on them.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class KernelBenchmark {
    static final Path TRACE = Path.of("target/kernel-oracle/trace.json");

    private static final int POSITIONS = 100;

    private Node start;
    private Node end;
    private JsonNode json;
    private List<Step> steps;
    private Mapping mapping;

    @Setup
    public void trace() {
        Oracle.run(_ -> {}, "trace", TRACE);
        try {
            var trace = JsonMapper.builder().build().readTree(Files.readString(TRACE));
            json = trace.get("steps");
            start =
                    done(
                            NodeReader.document(
                                    Schema.plan(), Limits.SECTION, trace.get("doc").toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        steps = read();
        end = apply();
        mapping = Mapping.of(steps.stream().map(Step::getMap).toList());
    }

    /// All steps, one after the other.
    @Benchmark
    public Node apply() {
        Node text = start;
        for (Step step : steps) {
            text = done(step.apply(text));
        }
        return text;
    }

    /// All steps with what a server does beside: the whole text valid and within the limits.
    @Benchmark
    public Node applyChecked() {
        Node text = start;
        for (Step step : steps) {
            text = done(step.applyChecked(text, Limits.SECTION));
        }
        return text;
    }

    @Benchmark
    public Node readAndApply() {
        Node text = start;
        for (Step step : read()) {
            text = done(step.apply(text));
        }
        return text;
    }

    /// A hundred positions through the maps of all steps.
    @Benchmark
    public int map() {
        int sum = 0;
        int size = start.content().size();
        for (int i = 0; i < POSITIONS; i++) {
            sum += mapping.result((int) ((long) i * size / POSITIONS), Side.AFTER).position();
        }
        return sum;
    }

    @Benchmark
    public String hash() {
        return CanonicalJson.hash(end);
    }

    private List<Step> read() {
        return done(StepReader.steps(Schema.plan(), Limits.SECTION, json));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused -> throw new IllegalStateException(refused.toString());
        };
    }
}
