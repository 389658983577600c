package rosa.network.ui;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rosa.export.Sheet;
import rosa.shared.Formats;
import rosa.shared.Provenance;
import rosa.territory.Source;
import rosa.territory.Sources;

/// Says where data come from: who published them and the day they speak for.
@Component("networkCredits")
class Credits {
    private final Sources sources;

    Credits(Sources sources) {
        this.sources = sources;
    }

    /// "Fonte · data", as under a number.
    String line(Provenance provenance) {
        return title(provenance.source()) + " · " + Formats.day(provenance.asOf());
    }

    /// The sources' names, each once.
    String titles(Collection<Provenance> provenances) {
        return provenances.stream()
                .map(Provenance::source)
                .distinct()
                .sorted()
                .map(this::title)
                .collect(Collectors.joining("; "));
    }

    /// The sources as a file credits them, each once with its latest day.
    List<Sheet.Credit> credits(Collection<Provenance> provenances) {
        Map<String, Provenance> latest = new TreeMap<>();
        provenances.forEach(one ->
                latest.merge(one.source(), one, (a, b) -> a.asOf().isAfter(b.asOf()) ? a : b));
        return latest.values().stream()
                .map(one ->
                        new Sheet.Credit(
                                title(one.source()),
                                one.asOf(),
                                sources.findSource(one.source()).map(Source::licence).orElse("")))
                .toList();
    }

    private String title(String source) {
        return sources.findSource(source).map(Source::title).orElse(source);
    }
}
