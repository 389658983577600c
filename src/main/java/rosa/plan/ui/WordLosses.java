package rosa.plan.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rosa.word.Loss;
import rosa.word.WordPart;

/// What could not be kept of a document: what is missing, and what comes in another form; how
/// often, where, and with what words.
final class WordLosses extends Div {
    private static final int MOST_EXAMPLES = 3;
    private static final int MOST_PLACES = 4;

    /// All losses of a kind.
    private static final class Lost {
        private int count;
        private final List<String> places = new ArrayList<>();
        private final List<String> examples = new ArrayList<>();
    }

    WordLosses() {
        addClassName("rosa-plan-word__losses");
    }

    void show(List<WordPart> parts) {
        removeAll();
        Map<Loss.Kind, Lost> lost = new EnumMap<>(Loss.Kind.class);
        parts.forEach(part -> collect(part, lost));
        if (lost.isEmpty()) {
            add(new Paragraph(getTranslation("plan.word.losses.none")));
            return;
        }
        list("plan.word.losses.missing", false, lost);
        list("plan.word.losses.changed", true, lost);
    }

    private void collect(WordPart part, Map<Loss.Kind, Lost> lost) {
        String place = part.title().isEmpty() ? getTranslation("plan.word.untitled") : part.title();
        part.losses()
                .forEach((kind, losses) -> {
                    Lost all = lost.computeIfAbsent(kind, _ -> new Lost());
                    all.count += losses.size();
                    all.places.add(place);
                    losses.stream()
                            .map(Loss::words)
                            .filter(words -> !words.isEmpty() && !all.examples.contains(words))
                            .limit(MOST_EXAMPLES)
                            .forEach(all.examples::add);
                });
    }

    private void list(String headingKey, boolean kept, Map<Loss.Kind, Lost> lost) {
        UnorderedList list = new UnorderedList();
        lost.forEach((kind, all) -> {
            if (kind.isTextKept() == kept) {
                list.add(item(kind, all));
            }
        });
        if (list.getComponentCount() > 0) {
            add(new H3(getTranslation(headingKey)), list);
        }
    }

    private ListItem item(Loss.Kind kind, Lost all) {
        String code = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        ListItem item = new ListItem(new Span(getTranslation("plan.word.loss." + code, all.count)));
        String places =
                String.join(
                        ", ",
                        all.places.stream().limit(MOST_PLACES).map(p -> "«" + p + "»").toList());
        Span where =
                new Span(
                        all.places.size() > MOST_PLACES
                                ? getTranslation(
                                        "plan.word.losses.where.more",
                                        places,
                                        all.places.size() - MOST_PLACES)
                                : getTranslation("plan.word.losses.where", places));
        where.addClassName("rosa-muted");
        item.add(new Span(" "), where);
        if (!all.examples.isEmpty()) {
            Div examples =
                    new Div(
                            new Span(
                                    String.join(
                                            " · ",
                                            all.examples.stream().limit(MOST_EXAMPLES).toList())));
            examples.addClassName("rosa-plan-word__examples");
            item.add(examples);
        }
        return item;
    }
}
