package rosa.network.ui;

import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosa.network.ActsFor;
import rosa.network.Organisation;
import rosa.network.Person;
import rosa.network.PersonData;
import rosa.network.model.Merge;
import rosa.shared.Changed;
import rosa.shared.Provenance;
import rosa.shared.ui.DayField;
import rosa.territory.Source;

/// Registers or changes a professional contact of an organisation.
final class PersonDialog extends EditDialog<Person, PersonData> {
    private final transient OrganisationDesk desk;
    private final transient Organisation organisation;
    private final TextField name = new TextField();
    private final TextField post = new TextField();
    private final TextField role = new TextField();
    private final DayField since = new DayField();
    private final DayField until = new DayField();
    private final EmailField email = new EmailField();
    private final TextField phone = new TextField();

    PersonDialog(
            OrganisationDesk desk,
            Organisation organisation,
            @Nullable Person person,
            Runnable onChange) {
        super("network.person", onChange);
        this.desk = desk;
        this.organisation = organisation;
        setWidth("min(30rem, 96vw)");
        name.setLabel(label("name"));
        name.setRequiredIndicatorVisible(true);
        name.setErrorMessage(label("name.missing"));
        name.setMaxLength(200);
        post.setLabel(label("post"));
        post.setMaxLength(200);
        role.setLabel(label("role"));
        role.setHelperText(label("role.help"));
        role.setMaxLength(200);
        email.setLabel(label("email"));
        email.setErrorMessage(getTranslation("network.organisation.email.wrong"));
        phone.setLabel(label("phone"));
        phone.setMaxLength(60);
        since.setLabel(label("since"));
        until.setLabel(label("until-day"));
        until.setHelperText(label("until-day.help"));
        edit(person, name, post, role, since, until, email, phone);
    }

    @Override
    public void show(PersonData data) {
        name.setValue(data.name());
        post.setValue(data.post());
        ActsFor here = here(data);
        role.setValue(Words.role(getLocale(), here.role()));
        since.setValue(here.since());
        until.setValue(here.until());
        email.setValue(data.email());
        phone.setValue(data.phone());
    }

    private ActsFor here(PersonData data) {
        return data.actsFor().stream()
                .filter(one -> one.organisation().equals(organisation.id()))
                .findFirst()
                .orElse(new ActsFor(organisation.id(), "", null, null));
    }

    @Override
    Optional<PersonData> read() {
        name.setInvalid(name.getValue().isBlank());
        boolean inOrder = check(until, !isBackwards(), "until-day.early");
        if (name.isInvalid() || email.isInvalid() || since.isInvalid() || !inOrder) {
            return Optional.empty();
        }
        Person was = base();
        List<ActsFor> posts = new ArrayList<>();
        ActsFor stored = new ActsFor(organisation.id(), "", null, null);
        if (was != null) {
            stored = here(was.data());
            posts.addAll(was.data().actsFor());
            posts.remove(stored);
        }
        String shown = Words.role(getLocale(), stored.role());
        String wanted = role.getValue().equals(shown) ? stored.role() : role.getValue();
        posts.add(new ActsFor(organisation.id(), wanted, since.getValue(), until.getValue()));
        return Optional.of(
                new PersonData(
                        name.getValue(),
                        post.getValue(),
                        email.getValue(),
                        phone.getValue(),
                        posts,
                        new Provenance(Source.TYPED_IN, desk.facilities().referenceDay().today())));
    }

    private boolean isBackwards() {
        return since.getValue() != null
                && until.getValue() != null
                && until.getValue().isBefore(since.getValue());
    }

    @Override
    String name(PersonData data) {
        return data.name();
    }

    @Override
    public PersonData data(Person stored) {
        return stored.data();
    }

    @Override
    public Person register(PersonData data) {
        return desk.people().register(data);
    }

    @Override
    public Changed<Person> amend(Person was, PersonData data) {
        return desk.people().amend(was.id(), was.version(), data);
    }

    @Override
    public List<Merge.Field<PersonData>> fields() {
        return List.of(
                new Merge.Field<>(
                        "name", PersonData::name, (to, from) -> with(to, from.name(), to, to, to)),
                new Merge.Field<>(
                        "post", PersonData::post, (to, from) -> with(to, to.name(), from, to, to)),
                new Merge.Field<>(
                        "email",
                        PersonData::email,
                        (to, from) -> with(to, to.name(), to, from, to)),
                new Merge.Field<>(
                        "phone",
                        PersonData::phone,
                        (to, from) -> with(to, to.name(), to, to, from)),
                new Merge.Field<>(
                        "role",
                        data -> here(data).role(),
                        (to, from) -> withPost(to, here(from).role(), here(to))),
                new Merge.Field<>(
                        "term",
                        data -> term(here(data)),
                        (to, from) -> withPost(to, here(to).role(), here(from))));
    }

    private static String term(ActsFor post) {
        return post.since() == null && post.until() == null
                ? ""
                : Words.day(post.since()) + " – " + Words.day(post.until());
    }

    private PersonData withPost(PersonData data, String role, ActsFor term) {
        List<ActsFor> posts = new ArrayList<>(data.actsFor());
        posts.remove(here(data));
        posts.add(new ActsFor(organisation.id(), role, term.since(), term.until()));
        return new PersonData(
                data.name(), data.post(), data.email(), data.phone(), posts, data.provenance());
    }

    private static PersonData with(
            PersonData data, String name, PersonData post, PersonData email, PersonData phone) {
        return new PersonData(
                name, post.post(), email.email(), phone.phone(), data.actsFor(), data.provenance());
    }
}
