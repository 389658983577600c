package rosa.bench;

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
import rosa.document.DocumentModel;
import rosa.export.DocumentFormat;
import rosa.export.SampleDocuments;

/// How long it takes to write a plan of about 100 pages with 61 tables, 300 footnotes and 20
/// charts.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ExportBenchmark {
    private DocumentModel plan;

    @Setup
    public void plan() {
        plan = SampleDocuments.longPlanWithCharts();
    }

    @Benchmark
    public byte[] docxOfHundredPages() {
        return SampleDocuments.docx(plan);
    }

    /// The same where the whole virtual machine has 64 MB: it would fail if it needed more.
    @Benchmark
    @Fork(value = 1, jvmArgsAppend = "-Xmx64m")
    public byte[] docxOfHundredPagesWith64Megabytes() {
        return SampleDocuments.docx(plan);
    }

    @Benchmark
    public byte[] pdfOfHundredPages() {
        return SampleDocuments.bytes(DocumentFormat.PDF, plan);
    }

    @Benchmark
    public byte[] odtOfHundredPages() {
        return SampleDocuments.bytes(DocumentFormat.ODT, plan);
    }

    @Benchmark
    public byte[] htmlOfHundredPages() {
        return SampleDocuments.bytes(DocumentFormat.HTML, plan);
    }
}
