package rosa.network.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosa.network.ActsFor;
import rosa.network.Organisation;
import rosa.network.Person;
import rosa.network.PersonData;
import rosa.network.model.Merge;
import rosa.shared.Changed;
import rosa.shared.Provenance;
import rosa.territory.Source;

/// Registers or changes a professional contact of an organisation.
final class PersonDialog extends Dialog {
    private final transient OrganisationDesk desk;
    private final transient Organisation organisation;
    private final transient Runnable onChange;
    private final TextField name = new TextField();
    private final TextField post = new TextField();
    private final TextField role = new TextField();
    private final EmailField email = new EmailField();
    private final TextField phone = new TextField();
    private transient @Nullable Person basedOn;

    PersonDialog(
            OrganisationDesk desk,
            Organisation organisation,
            @Nullable Person person,
            Runnable onChange) {
        this.desk = desk;
        this.organisation = organisation;
        this.basedOn = person;
        this.onChange = onChange;
        setHeaderTitle(
                person == null
                        ? getTranslation("network.person.add")
                        : getTranslation("network.person.edit", person.data().name()));
        setWidth("min(30rem, 96vw)");
        name.setLabel(getTranslation("network.person.name"));
        name.setRequiredIndicatorVisible(true);
        name.setErrorMessage(getTranslation("network.person.name.missing"));
        name.setMaxLength(200);
        post.setLabel(getTranslation("network.person.post"));
        post.setMaxLength(200);
        role.setLabel(getTranslation("network.person.role"));
        role.setHelperText(getTranslation("network.person.role.help"));
        role.setMaxLength(200);
        email.setLabel(getTranslation("network.person.email"));
        email.setErrorMessage(getTranslation("network.organisation.email.wrong"));
        phone.setLabel(getTranslation("network.person.phone"));
        phone.setMaxLength(60);
        if (person != null) {
            name.setValue(person.data().name());
            post.setValue(person.data().post());
            role.setValue(Words.role(getLocale(), here(person.data()).role()));
            email.setValue(person.data().email());
            phone.setValue(person.data().phone());
        }
        Div form = new Div(name, post, role, email, phone);
        form.addClassName("rosa-form");
        add(form);
        Button save = new Button(getTranslation("action.save"), _ -> read().ifPresent(this::save));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), save);
    }

    private ActsFor here(PersonData data) {
        return data.actsFor().stream()
                .filter(one -> one.organisation().equals(organisation.id()))
                .findFirst()
                .orElse(new ActsFor(organisation.id(), "", null, null));
    }

    private Optional<PersonData> read() {
        name.setInvalid(name.getValue().isBlank());
        if (name.isInvalid() || email.isInvalid()) {
            return Optional.empty();
        }
        Person was = basedOn;
        List<ActsFor> posts = new ArrayList<>();
        ActsFor stored = new ActsFor(organisation.id(), "", null, null);
        if (was != null) {
            stored = here(was.data());
            posts.addAll(was.data().actsFor());
            posts.remove(stored);
        }
        String shown = Words.role(getLocale(), stored.role());
        String wanted = role.getValue().equals(shown) ? stored.role() : role.getValue();
        posts.add(new ActsFor(organisation.id(), wanted, stored.since(), stored.until()));
        return Optional.of(
                new PersonData(
                        name.getValue(),
                        post.getValue(),
                        email.getValue(),
                        phone.getValue(),
                        posts,
                        new Provenance(Source.TYPED_IN, desk.facilities().referenceDay().today())));
    }

    private void save(PersonData data) {
        Person was = basedOn;
        if (was == null) {
            desk.people().register(data);
            done(data);
            return;
        }
        switch (desk.people().amend(was.id(), was.version(), data)) {
            case Changed.Done<Person> _ -> done(data);
            case Changed.Stale<Person>(Person theirs) -> decide(was, data, theirs);
            case Changed.Gone<Person> _ -> {
                Undo.say(getTranslation("network.gone"));
                close();
                onChange.run();
            }
        }
    }

    private void done(PersonData data) {
        close();
        Undo.say(getTranslation("network.person.saved", data.name()));
        onChange.run();
    }

    private void decide(Person was, PersonData mine, Person theirs) {
        Merge<PersonData> merge = new Merge<>(fields(), was.data(), mine, theirs.data());
        basedOn = theirs;
        if (merge.conflicts().isEmpty()) {
            save(merge.resolve(Set.of()));
            return;
        }
        new ConflictDialog(
                        merge,
                        key -> getTranslation("network.person." + key),
                        useMine -> save(merge.resolve(useMine)))
                .open();
    }

    private List<Merge.Field<PersonData>> fields() {
        return List.of(
                new Merge.Field<>(
                        "name",
                        PersonData::name,
                        (to, from) -> with(to, from.name(), to, to, to, to)),
                new Merge.Field<>(
                        "post",
                        PersonData::post,
                        (to, from) -> with(to, to.name(), from, to, to, to)),
                new Merge.Field<>(
                        "email",
                        PersonData::email,
                        (to, from) -> with(to, to.name(), to, from, to, to)),
                new Merge.Field<>(
                        "phone",
                        PersonData::phone,
                        (to, from) -> with(to, to.name(), to, to, from, to)),
                new Merge.Field<>(
                        "role",
                        data -> here(data).role(),
                        (to, from) -> with(to, to.name(), to, to, to, from)));
    }

    private static PersonData with(
            PersonData data,
            String name,
            PersonData post,
            PersonData email,
            PersonData phone,
            PersonData posts) {
        return new PersonData(
                name,
                post.post(),
                email.email(),
                phone.phone(),
                posts.actsFor(),
                data.provenance());
    }
}
