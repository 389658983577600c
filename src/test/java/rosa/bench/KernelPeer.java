package rosa.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rosa.document.transform.Oracle;

/// What [KernelBenchmark] is measured beside: the real ProseMirror in Node, on the same trace.
final class KernelPeer {
    private static final String PEER = "prosemirror-transform in Node, the same trace";

    private KernelPeer() {}

    /// Rows for the table of figures; none without Node.
    static List<String> rows() {
        var rows = new ArrayList<String>();
        if (Oracle.isThere()) {
            Oracle.run(_ -> {}, "trace", KernelBenchmark.TRACE);
            Oracle.run(line -> add(line.split("\\|", -1), rows), "bench", KernelBenchmark.TRACE);
        }
        return rows;
    }

    private static void add(String[] figure, List<String> rows) {
        if (!figure[0].startsWith("hash of")) {
            rows.add(
                    "| KernelBenchmark.%s | %s | %s | – | ms/op |\n"
                            .formatted(
                                    figure[0],
                                    PEER,
                                    String.format(
                                            Locale.ROOT, "%.3g", Double.parseDouble(figure[1]))));
        }
    }
}
