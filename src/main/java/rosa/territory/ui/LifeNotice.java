package rosa.territory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rosa.shared.Formats;
import rosa.territory.Comune;
import rosa.territory.ComuneChange;
import rosa.territory.Lineage;
import rosa.territory.Territories;

/// Says at the top of a comune's page that it is over, and what followed it; or that it is not yet,
/// or will be over.
final class LifeNotice extends Div {
    private LifeNotice(String text) {
        addClassName("rosa-comune-over");
        getElement().setAttribute("role", "note");
        add(new Paragraph(text));
    }

    /// The notice; none for a comune that is there on the day and about to stay.
    static Optional<LifeNotice> of(Comune comune, Territories territories, LocalDate day) {
        Lineage lineage = territories.lineage();
        List<ComuneChange> end = lineage.endOf(comune.istat(), day);
        if (!end.isEmpty()) {
            return Optional.of(over(comune, end, territories, day));
        }
        Optional<LocalDate> begins =
                lineage.begun(comune.istat(), day).filter(begun -> begun.isAfter(day));
        if (begins.isPresent()) {
            return Optional.of(
                    text("territory.change.not-yet", comune.name(), Formats.day(begins.get())));
        }
        return lineage.ceases(comune.istat(), day)
                .map(last -> text("territory.change.ceases", comune.name(), Formats.day(last)));
    }

    private static LifeNotice text(String key, Object... arguments) {
        return new LifeNotice(
                com.vaadin.flow.component.UI.getCurrent().getTranslation(key, arguments));
    }

    private static LifeNotice over(
            Comune comune, List<ComuneChange> end, Territories territories, LocalDate day) {
        ComuneChange one = end.getFirst();
        LifeNotice notice =
                text(
                        "territory.change.is-over",
                        comune.name(),
                        Formats.day(one.on()),
                        Formats.day(one.on().minusDays(1)));
        Span heirs = new Span();
        heirs.addClassName("rosa-comune-heirs");
        for (ComuneChange change : end) {
            // What is there on the day, which may be further down a chain.
            var now = territories.comuneOn(day, change.to());
            String name =
                    territories.findComune(now, day).map(Comune::name).orElse(change.toName());
            heirs.add(
                    new Anchor(
                            TerritoryNavigation.comune(now),
                            notice.getTranslation("territory.change.go", name)));
        }
        notice.add(heirs);
        return notice;
    }
}
