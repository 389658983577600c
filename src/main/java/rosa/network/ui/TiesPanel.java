package rosa.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rosa.network.Tie;
import rosa.network.TieEnd;
import rosa.shared.ui.EmptyState;
import rosa.shared.ui.Undo;

/// The ties of an organisation that the reader sees.
final class TiesPanel extends Div {
    private final transient OrganisationDesk desk;
    private final transient TieEnd here;
    private final transient Runnable onChange;

    TiesPanel(
            OrganisationDesk desk,
            TieEnd here,
            List<Tie> ties,
            boolean mayEdit,
            LocalDate day,
            Runnable onChange) {
        this.desk = desk;
        this.here = here;
        this.onChange = onChange;
        if (mayEdit) {
            Button add =
                    new Button(
                            getTranslation("network.tie.add"),
                            _ -> new TieDialog(desk, here, onChange).open());
            Div toolbar = new Div(add);
            toolbar.addClassName("rosa-toolbar");
            add(toolbar);
        }
        if (ties.isEmpty()) {
            add(new EmptyState(getTranslation("network.tie.none")));
            return;
        }
        add(
                new DatedList(
                        ties,
                        tie -> tie.isInForceOn(day),
                        tie -> item(tie, mayEdit),
                        "network.tie.not-in-force"));
    }

    private ListItem item(Tie tie, boolean mayEdit) {
        TieEnd other = tie.other(here.key());
        Span what = new Span(what(tie));
        what.addClassName("rosa-muted");
        Div who = new Div(link(other), new Div(what));
        who.addClassName("rosa-network__who");
        ListItem item = new ListItem(who);
        if (mayEdit) {
            Button remove = new Button(getTranslation("action.remove"), _ -> remove(tie));
            remove.setAriaLabel(getTranslation("action.remove") + " " + other.name());
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            item.add(remove);
        }
        return item;
    }

    private static Component link(TieEnd end) {
        return switch (end) {
            case TieEnd.AFacility it -> new Anchor(NetworkNavigation.facility(it.id()), it.name());
            case TieEnd.AnOrganisation it ->
                    new Anchor(NetworkNavigation.organisation(it.id()), it.name());
            case TieEnd.AComune it -> new Anchor("territorio/" + it.id(), it.name());
            case TieEnd.APerson it -> new Span(it.name());
        };
    }

    private String what(Tie tie) {
        String strength =
                tie.strength() == null
                        ? ""
                        : getTranslation("network.tie.strength").toLowerCase(getLocale())
                                + " "
                                + getTranslation("network.tie.strength." + tie.strength());
        String since =
                tie.since() == null
                        ? ""
                        : getTranslation("network.tie.since").toLowerCase(getLocale())
                                + " "
                                + Words.day(tie.since());
        String until =
                tie.until() == null
                        ? ""
                        : getTranslation("network.person.until", Words.day(tie.until()));
        return Stream.of(Words.of(getLocale(), tie.kind()), strength, since, until, tie.note())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private void remove(Tie tie) {
        desk.ties().untie(tie.id());
        Undo.offer(
                getTranslation("network.tie.removed", tie.other(here.key()).name()),
                () -> {
                    desk.ties().tie(tie);
                    onChange.run();
                });
        onChange.run();
    }
}
