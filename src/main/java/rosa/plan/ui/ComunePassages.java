package rosa.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import rosa.document.Reference;
import rosa.plan.FigureParameter;
import rosa.plan.Plan;
import rosa.plan.Plans;
import rosa.plan.Section;
import rosa.territory.Comune;
import rosa.territory.ComunePanelSection;

/// The passages of the plans that speak of a comune: those that name it, and those with a figure
/// about it.
@org.springframework.stereotype.Component
@Order(60)
class ComunePassages implements ComunePanelSection {
    private static final int AROUND = 90;
    private static final int MOST_IN_PANEL = 3;

    private final Plans plans;

    ComunePassages(Plans plans) {
        this.plans = plans;
    }

    @Override
    public String titleKey() {
        return "plan.comune.title";
    }

    @Override
    public Optional<Component> section(Comune comune, LocalDate asOf, Where where) {
        List<Passage> passages = passages(comune);
        if (passages.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rosa-plan-passages");
        passages.stream()
                .limit(where == Where.PANEL ? MOST_IN_PANEL : Integer.MAX_VALUE)
                .map(ComunePassages::shown)
                .forEach(list::add);
        return Optional.of(list);
    }

    /// Where the plans speak of `comune`, each section once.
    List<Passage> passages(Comune comune) {
        Pattern name =
                Pattern.compile(
                        "(?iu)(?<![\\p{L}])" + Pattern.quote(comune.name()) + "(?![\\p{L}])");
        List<Passage> passages = new ArrayList<>();
        for (Plan plan : plans.inUse()) {
            for (Section section : plan.sections()) {
                String text = section.text().plainText();
                Matcher named = name.matcher(text);
                if (named.find()) {
                    passages.add(new Passage(plan, section, around(text, named)));
                } else if (asksAbout(section, comune)) {
                    passages.add(new Passage(plan, section, ""));
                }
            }
        }
        return passages;
    }

    private static boolean asksAbout(Section section, Comune comune) {
        var mention = new Reference(Reference.Kind.COMUNE, comune.istat().value());
        if (section.text().references().contains(mention)) {
            return true;
        }
        return section.text().figures().stream()
                .anyMatch(figure ->
                        comune.istat()
                                .value()
                                .equals(figure.params().get(FigureParameter.COMUNE.key())));
    }

    private static String around(String text, Matcher named) {
        int from = Math.max(0, named.start() - AROUND);
        int to = Math.min(text.length(), named.end() + AROUND);
        return (from > 0 ? "…" : "")
                + text.substring(from, to).replace('\n', ' ').strip()
                + (to < text.length() ? "…" : "");
    }

    private static ListItem shown(Passage passage) {
        Span where = new Span(passage.plan().title());
        where.addClassName("rosa-muted");
        ListItem item =
                new ListItem(
                        new Anchor(
                                PlanNavigation.section(passage.plan().id(), passage.section().id()),
                                passage.section().data().title()),
                        new Span(" · "),
                        where);
        if (!passage.words().isEmpty()) {
            Span words = new Span(passage.words());
            words.addClassName("rosa-plan-passage");
            item.add(words);
        }
        return item;
    }

    /// @param words around the comune's name; empty where only a figure is about it
    record Passage(Plan plan, Section section, String words) {}
}
