package rosa.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rosa.document.FigureReading;
import rosa.document.LiveFigure;
import rosa.shared.Messages;

/// The live figures of a document as they read when it is made, with where they come from beside
/// them or kept for an annex.
final class FrozenFigures {
    private final Map<LiveFigure, Reading> readings;
    private final Locale language;
    private final List<PlanAnnexes.ToldFigure> told = new ArrayList<>();

    FrozenFigures(Map<LiveFigure, Reading> readings, Locale language) {
        this.readings = Map.copyOf(readings);
        this.language = language;
    }

    /// What an annex must tell the source of, in the order of the text.
    List<PlanAnnexes.ToldFigure> told() {
        return List.copyOf(told);
    }

    boolean areDemo() {
        return readings.values().stream()
                .anyMatch(reading -> reading instanceof Reading.Value value && value.demo());
    }

    FigureReading withSource(LiveFigure figure) {
        return switch (readings.get(figure)) {
            case null ->
                    new FigureReading.Missing(
                            figure.query(),
                            Messages.text(language, "plan.figure.bad.query", figure.query()));
            case Reading.Failed failed -> new FigureReading.Missing(failed.label(), failed.why());
            case Reading.Value value -> shown(value, source(value));
        };
    }

    /// The figure without its source, which an annex tells.
    FigureReading toldIn(Section section, LiveFigure figure) {
        if (!(readings.get(figure) instanceof Reading.Value value)) {
            return withSource(figure);
        }
        told.add(new PlanAnnexes.ToldFigure(section.data().title(), value, source(value)));
        return shown(value, "");
    }

    private FigureReading shown(Reading.Value value, String source) {
        return new FigureReading.Value(
                value.text(), source, value.days().words(language), value.label());
    }

    private String source(Reading.Value value) {
        return value.demo() && !value.source().contains("dimostrativ")
                ? Messages.text(language, "plan.export.demo-source", value.source())
                : value.source();
    }
}
