package rosa.territory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import rosa.export.Sheet;
import rosa.shared.Formats;
import rosa.shared.Provenance;
import rosa.territory.Source;
import rosa.territory.Sources;

/// The grey line under a datum: who published it and the day it speaks for, and the mark of what
/// nobody has checked.
final class Credits {
    private final Sources sources;

    Credits(Sources sources) {
        this.sources = sources;
    }

    /// "Istat, Censimento permanente · 31/12/2020", with the mark if it applies.
    Component line(Provenance provenance) {
        Span line = new Span(words(provenance));
        line.addClassName("rosa-credit");
        if (isOwnKnowledge(provenance)) {
            line.add(mark());
        }
        return line;
    }

    /// As [#line], for data from several sources; the latest first.
    Component lines(Collection<Provenance> provenance) {
        Span all = new Span();
        all.addClassName("rosa-credits");
        provenance.stream()
                .sorted(Comparator.comparing(Provenance::asOf).reversed())
                .map(this::line)
                .forEach(all::add);
        return all;
    }

    /// The words alone.
    String words(Provenance provenance) {
        return sources.findSource(provenance.source())
                        .map(Source::credit)
                        .orElse(provenance.source())
                + " · "
                + Formats.day(provenance.asOf());
    }

    /// The words for data from several sources, the latest first, on one line.
    String words(Collection<Provenance> provenance) {
        return provenance.stream()
                .sorted(Comparator.comparing(Provenance::asOf).reversed())
                .map(this::words)
                .collect(Collectors.joining("; "));
    }

    boolean isOwnKnowledge(Provenance provenance) {
        return sources.findSource(provenance.source()).map(Source::ownKnowledge).orElse(false);
    }

    /// The sources of these data, each once, by publisher.
    List<Source> sourcesOf(Collection<Provenance> provenance) {
        return provenance.stream()
                .map(Provenance::source)
                .distinct()
                .flatMap(id -> sources.findSource(id).stream())
                .sorted(Comparator.comparing(Source::publisher).thenComparing(Source::title))
                .toList();
    }

    /// The same for the sheet "Fonti" of a file.
    List<Sheet.Credit> ofFile(Collection<Provenance> provenance) {
        return provenance.stream()
                .flatMap(one ->
                        sources.findSource(one.source()).stream()
                                .map(source ->
                                        new Sheet.Credit(
                                                source.credit(), one.asOf(), source.licence())))
                .sorted(Comparator.comparing(Sheet.Credit::source))
                .toList();
    }

    /// "da verificare", told by shape and word, not by colour alone.
    static Span mark() {
        Span mark = new Span("▲ " + UI.getCurrent().getTranslation("territory.unchecked"));
        mark.addClassName("rosa-unchecked");
        mark.setTitle(UI.getCurrent().getTranslation("territory.unchecked.help"));
        return mark;
    }
}
