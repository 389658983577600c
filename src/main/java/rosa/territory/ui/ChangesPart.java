package rosa.territory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import rosa.shared.Formats;
import rosa.shared.IstatCode;
import rosa.territory.Comune;
import rosa.territory.ComuneChange;
import rosa.territory.ComuneChange.Kind;
import rosa.territory.Lineage;
import rosa.territory.Territories;

/// What became of a comune and what it was made of, with the day, the act and who says so.
final class ChangesPart extends Div {
    ChangesPart(Comune comune, Territories territories, Credits credits) {
        List<List<Component>> rows = new ArrayList<>();
        all(comune, territories.lineage())
                .sorted(Comparator.comparing(ComuneChange::on).reversed())
                .forEach(change -> rows.add(row(comune, change, territories, credits)));
        add(
                Tables.of(
                        getTranslation("territory.changes.caption", comune.name()),
                        List.of(
                                getTranslation("territory.change.on"),
                                getTranslation("territory.change.what"),
                                getTranslation("territory.change.act"),
                                getTranslation("territory.source")),
                        rows));
    }

    /// Whether there is anything to tell.
    static boolean isSomething(Comune comune, Lineage lineage) {
        return all(comune, lineage).findAny().isPresent();
    }

    private static Stream<ComuneChange> all(Comune comune, Lineage lineage) {
        return Stream.of(
                        lineage.outOf(comune.istat()),
                        lineage.into(comune.istat()),
                        lineage.renamings(comune.istat()))
                .flatMap(List::stream);
    }

    private List<Component> row(
            Comune comune, ComuneChange change, Territories territories, Credits credits) {
        Div what =
                new Div(
                        new Span(
                                getTranslation(
                                        "territory.change.sentence." + change.kind().key(),
                                        change.fromName(),
                                        change.toName(),
                                        Formats.day(change.on()))));
        IstatCode other = change.from().equals(comune.istat()) ? change.to() : change.from();
        String name = change.from().equals(comune.istat()) ? change.toName() : change.fromName();
        if (change.kind() != Kind.RENAMING) {
            what.add(other(other, name, territories));
        }
        if (!change.note().isEmpty()) {
            Span note = new Span(change.note());
            note.addClassName("rosa-credit");
            what.add(new Div(note));
        }
        return List.of(
                new Span(Formats.day(change.on())),
                what,
                new Span(change.act().isEmpty() ? "–" : change.act()),
                credits.line(change.provenance()));
    }

    /// A comune that was over before our data has a code and a name and no page.
    private Component other(IstatCode code, String name, Territories territories) {
        String words = getTranslation("territory.change.other", name, code.value());
        if (territories.findComune(code).isEmpty()) {
            Span unknown = new Span(words);
            unknown.addClassName("rosa-credit");
            return new Div(unknown);
        }
        return new Div(new Anchor(TerritoryNavigation.comune(code), words));
    }
}
