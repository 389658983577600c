package rosa.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.FileSystemUtils;
import rosa.Rosa;
import rosa.identity.Accounts;
import rosa.identity.Role;

/// One word typed into a section and committed: judged, brought over what others wrote meanwhile,
/// written to Neo4j with its history, answered. The database is on the disk, as in earnest.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class CommitBenchmark {
    /// The program, with one section that everybody writes in.
    @State(Scope.Benchmark)
    public static class Program {
        @Param({"1", "40"})
        public int pages;

        private Path data;
        private ConfigurableApplicationContext context;
        private CoEditing coEditing;
        private SecurityContext person;
        private SectionId section;

        @Setup
        public void start() throws IOException {
            data = Files.createTempDirectory("rosa-commits");
            context =
                    new SpringApplicationBuilder(Rosa.class)
                            .profiles("test")
                            .properties("logging.level.root=error")
                            .run(
                                    "--server.port=0",
                                    "--rosa.data=" + data,
                                    "--rosa.demo=off",
                                    "--rosa.plan.nights=off",
                                    "--vaadin.productionMode=true");
            coEditing = context.getBean(CoEditing.class);
            SignedInAs.a(context.getBean(Accounts.class), Role.COORDINATOR);
            person = SecurityContextHolder.getContext();
            Plans plans = context.getBean(Plans.class);
            Section empty = plans.create("Piano").sections().getFirst();
            section = empty.id();
            plans.saveText(section, empty.version(), text());
        }

        private String text() {
            String paragraph =
                    """
                    {"type":"paragraph","content":[{"type":"text","text":"%s"}]}\
                    """
                            .formatted("accoglienza diffusa ".repeat(25).strip());
            return IntStream.range(0, pages * 6)
                    .mapToObj(_ -> paragraph)
                    .collect(Collectors.joining(",", "{\"type\":\"doc\",\"content\":[", "]}"));
        }

        @TearDown
        public void stop() throws IOException {
            context.close();
            FileSystemUtils.deleteRecursively(data);
        }
    }

    /// One of those who write, at the beginning of the text.
    @State(Scope.Thread)
    public static class Writer {
        private final String client = UUID.randomUUID().toString();
        private int base;

        @Setup(Level.Iteration)
        public void enter(Program program) {
            SecurityContextHolder.setContext(program.person);
            base =
                    program.context
                            .getBean(Plans.class)
                            .findSection(program.section)
                            .orElseThrow()
                            .steps();
        }

        StepAnswer type(Program program) {
            var batch =
                    new StepBatch(
                            base,
                            client,
                            """
                            [{"stepType":"replace","from":1,"to":6,"slice":{"content":[{"type":"text","text":"posti"}]}}]\
                            """);
            StepAnswer answer = program.coEditing.commit(program.section, batch);
            if (!(answer instanceof StepAnswer.Taken taken)) {
                throw new IllegalStateException(answer.toString());
            }
            List<CommittedSteps> since = taken.since();
            base = since.isEmpty() ? base : since.getLast().last();
            return answer;
        }
    }

    @Benchmark
    @Threads(1)
    public StepAnswer alone(Program program, Writer writer) {
        return writer.type(program);
    }

    /// Eight at once in one paragraph; the time one of them waits.
    @Benchmark
    @Threads(8)
    public StepAnswer eightAtOnce(Program program, Writer writer) {
        return writer.type(program);
    }
}
