package rosa.plan;

import java.time.LocalDate;
import rosa.document.LiveFigure;
import rosa.shared.DaySpan;

/// What a live figure reads, in words for people.
public sealed interface Reading {
    /// Which figure was asked.
    LiveFigure figure();

    /// The question in words, with what it was asked about.
    String label();

    /// @param number the value as a number; a share from 0 to 1
    /// @param text the value as it stands in a sentence: "2.388", "27,4 %"
    /// @param unit in words; empty if the text has it
    /// @param days the days the data are of
    /// @param source who says so
    /// @param explanation how it is computed, and under which rule
    /// @param demo whether demonstrative data are in it
    record Value(
            LiveFigure figure,
            String label,
            double number,
            String text,
            String unit,
            DaySpan days,
            String source,
            String explanation,
            boolean demo)
            implements Reading {
        /// The latest day of the data.
        public LocalDate asOf() {
            return days.to();
        }
    }

    /// There is no value; `why` is a sentence.
    record Failed(LiveFigure figure, String label, Problem problem, String why)
            implements Reading {}

    /// Why there is no value.
    enum Problem {
        UNKNOWN_QUERY,
        BAD_PARAMETER,
        UNDEFINED,
        /// So few people that they could be recognised.
        SUPPRESSED
    }
}
