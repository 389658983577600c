package rosa.territory.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import rosa.shared.Formats;
import rosa.shared.Provenance;
import rosa.territory.Comune;
import rosa.territory.Source;

/// Everybody credited on the page of a comune, with licence and note.
final class SourcesPart extends UnorderedList {
    SourcesPart(Comune comune, Credits credits) {
        addClassName("rosa-sources");
        List<Provenance> all = new ArrayList<>();
        all.add(comune.provenance());
        comune.residents().forEach(r -> all.add(r.provenance()));
        comune.snai().forEach(s -> all.add(s.provenance()));
        comune.neighbours().forEach(n -> all.add(n.provenance()));
        comune.memberships()
                .forEach(m -> {
                    all.add(m.provenance());
                    all.add(m.territory().provenance());
                });
        credits.sourcesOf(all).forEach(source -> add(item(source)));
    }

    private ListItem item(Source source) {
        ListItem item =
                new ListItem(
                        getTranslation(
                                "territory.source.line",
                                source.credit(),
                                Formats.day(source.date()),
                                source.licence()));
        if (source.ownKnowledge()) {
            item.add(Credits.mark());
        }
        if (!source.note().isEmpty()) {
            Span note = new Span(source.note());
            note.addClassName("rosa-credit");
            item.add(note);
        }
        return item;
    }
}
