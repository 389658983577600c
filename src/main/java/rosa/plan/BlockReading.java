package rosa.plan;

import java.util.List;
import java.util.Optional;
import rosa.document.LiveBlock;
import rosa.document.PngImage;
import rosa.shared.DaySpan;

/// What a live table, chart or map shows, in words for people.
public sealed interface BlockReading {
    LiveBlock block();

    /// The question in words, with what it was asked about.
    String label();

    /// @param totals how many of the last rows are totals
    /// @param picture of a chart or map, whose numbers the rows are
    /// @param days the days the data are of
    /// @param withheld what it keeps from the person, in a sentence; empty if nothing
    record Answer(
            LiveBlock block,
            String label,
            List<Column> columns,
            List<List<String>> rows,
            int totals,
            Optional<Picture> picture,
            DaySpan days,
            String source,
            boolean demo,
            String withheld)
            implements BlockReading {
        /// One that keeps nothing back.
        Answer(
                LiveBlock block,
                String label,
                List<Column> columns,
                List<List<String>> rows,
                int totals,
                Optional<Picture> picture,
                DaySpan days,
                String source,
                boolean demo) {
            this(block, label, columns, rows, totals, picture, days, source, demo, "");
        }

        /// The same, saying what it keeps back.
        Answer without(String what) {
            return new Answer(
                    block, label, columns, rows, totals, picture, days, source, demo, what);
        }

        public Answer {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// There is no answer; `why` is a sentence.
    record Failed(LiveBlock block, String label, String why) implements BlockReading {}

    record Column(String label, boolean number) {}

    /// @param alt the picture in words
    record Picture(PngImage image, String alt) {}
}
