package rosa.distribution.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosa.distribution.Evaluation;
import rosa.shared.DaySpan;

/// Of which days the figures are and what they lack, in sentences.
record BasisWords(Words words) {
    /// The days as one line.
    String days(Evaluation evaluation) {
        var basis = evaluation.basis();
        return words.text(
                "distribution.basis",
                span(basis.residents()),
                span(basis.places()),
                span(basis.presences()),
                words.whole(basis.facilities()));
    }

    /// The line under a figure about facilities.
    String facilities(Evaluation evaluation) {
        return words.text("distribution.card.source", span(evaluation.basis().places()));
    }

    /// What is missing or not real, one sentence each.
    List<String> caveats(Evaluation evaluation) {
        var basis = evaluation.basis();
        var caveats = new ArrayList<String>();
        if (basis.demo()) {
            caveats.add(words.text("distribution.basis.demo"));
        }
        if (basis.isUncounted()) {
            return caveats;
        }
        if (basis.withoutPlaces() > 0) {
            caveats.add(words.text("distribution.basis.without-places", basis.withoutPlaces()));
        }
        if (basis.withoutPresences() > 0) {
            caveats.add(
                    words.text("distribution.basis.without-presences", basis.withoutPresences()));
        }
        if (basis.daysApart() > 0) {
            caveats.add(words.text("distribution.basis.days-apart", basis.daysApart()));
        }
        return caveats;
    }

    private String span(@Nullable DaySpan span) {
        if (span == null) {
            return words.text("distribution.basis.unknown");
        }
        return span.words(words.locale());
    }
}
