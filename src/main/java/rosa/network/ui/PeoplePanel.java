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
import rosa.network.ActsFor;
import rosa.network.Organisation;
import rosa.network.Person;
import rosa.shared.Changed;
import rosa.shared.ui.EmptyState;
import rosa.shared.ui.Undo;

/// Who acts for an organisation: professional contacts.
final class PeoplePanel extends Div {
    private final transient OrganisationDesk desk;
    private final transient Organisation organisation;
    private final transient Runnable onChange;

    PeoplePanel(
            OrganisationDesk desk,
            Organisation organisation,
            boolean mayEdit,
            LocalDate day,
            Runnable onChange) {
        this.desk = desk;
        this.organisation = organisation;
        this.onChange = onChange;
        List<Person> people = desk.people().actingFor(organisation.id());
        if (mayEdit) {
            Button add =
                    new Button(
                            getTranslation("network.person.add"),
                            _ -> new PersonDialog(desk, organisation, null, onChange).open());
            Div toolbar = new Div(add);
            toolbar.addClassName("rosa-toolbar");
            add(toolbar);
        }
        if (people.isEmpty()) {
            add(new EmptyState(getTranslation("network.person.none")));
            return;
        }
        add(
                new DatedList(
                        people,
                        person -> here(person).anyMatch(one -> one.isInForceOn(day)),
                        person -> item(person, mayEdit),
                        "network.person.not-in-force"));
    }

    private ListItem item(Person person, boolean mayEdit) {
        var data = person.data();
        Div who = new Div(new Span(data.name()));
        who.addClassName("rosa-network__who");
        Span what = new Span(what(person));
        what.addClassName("rosa-muted");
        who.add(new Div(what));
        ListItem item = new ListItem(who);
        if (!data.email().isEmpty()) {
            item.add(new Anchor("mailto:" + data.email(), data.email()));
        }
        if (!data.phone().isEmpty()) {
            item.add(new Span(data.phone()));
        }
        if (mayEdit) {
            item.add(actions(person));
        }
        return item;
    }

    private String what(Person person) {
        ActsFor here = here(person).findFirst().orElseThrow();
        String until =
                here.until() == null
                        ? ""
                        : getTranslation("network.person.until", Words.day(here.until()));
        return Stream.of(person.data().post(), Words.role(getLocale(), here.role()), until)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private Stream<ActsFor> here(Person person) {
        return person.data().actsFor().stream()
                .filter(one -> one.organisation().equals(organisation.id()));
    }

    private Component actions(Person person) {
        Button edit =
                new Button(
                        getTranslation("action.edit"),
                        _ -> new PersonDialog(desk, organisation, person, onChange).open());
        edit.setAriaLabel(getTranslation("network.person.edit", person.data().name()));
        Button remove = new Button(getTranslation("action.remove"), _ -> remove(person));
        remove.setAriaLabel(getTranslation("action.remove") + " " + person.data().name());
        for (Button button : List.of(edit, remove)) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        }
        return new Div(edit, remove);
    }

    private void remove(Person person) {
        switch (desk.people().remove(person.id(), person.version())) {
            case Changed.Done<Person> _ ->
                    Undo.offer(
                            getTranslation("network.person.removed", person.data().name()),
                            () -> {
                                desk.people().register(person.data());
                                onChange.run();
                            });
            case Changed.Stale<Person> _ -> Undo.say(getTranslation("network.stale"));
            case Changed.Gone<Person> _ -> Undo.say(getTranslation("network.gone"));
        }
        onChange.run();
    }
}
