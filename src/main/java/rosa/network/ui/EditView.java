package rosa.network.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosa.shared.AccountId;
import rosa.shared.Provenance;
import rosa.shared.ui.Undo;
import rosa.shared.ui.UrlState;
import rosa.territory.Source;

/// A page on which a thing of the network is registered or changed: its form, the draft of an
/// earlier visit, and what saving would change. Of two people who change the same thing, the second
/// sees what the first changed and chooses.
///
/// @param <E> what is changed, as it is stored
/// @param <D> what the form edits of it
abstract class EditView<E, D> extends Div
        implements BeforeEnterObserver, HasDynamicTitle, Editing.Desk<E, D> {
    private final Place place;
    private final transient FacilityDesk desk;
    private final transient Drafts drafts;
    private final EditForm<D> form;
    private final transient Editing<E, D> editing = new Editing<>(this);
    private final SaveBar bar = new SaveBar(this::save, this::leave);
    private final H1 title = new H1();
    private final Div notices = new Div();
    private UrlState state;
    private transient Map<String, Object> untouched = Map.of();

    /// Where the pages are and how the thing is called there.
    ///
    /// @param kind names its drafts
    /// @param list address of the list
    /// @param parameter of the route that names what is changed
    /// @param registerKey message that is the title when something new is registered
    record Place(String kind, String list, String parameter, String registerKey)
            implements java.io.Serializable {}

    EditView(Place place, FacilityDesk desk, Drafts drafts, EditForm<D> form) {
        this.place = place;
        this.desk = desk;
        this.drafts = drafts;
        this.form = form;
        state = UrlState.of(new Location(place.list()));
        form.whenChanged(this::keepDraft);
        addClassNames("rosa-page", "rosa-network__edit");
        add(title, notices, form, bar);
    }

    /// What has this id; throws if nothing can.
    abstract Optional<E> stored(String id);

    abstract boolean mayEdit(@Nullable E stored);

    abstract String id(E stored);

    abstract String name(D data);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = UrlState.of(event.getLocation());
        Optional<String> given = event.getRouteParameters().get(place.parameter());
        if (given.isPresent()) {
            Optional<E> stored = named(given.get());
            if (stored.isEmpty()) {
                event.rerouteToError(NotFoundException.class);
                return;
            }
            editing.startFrom(stored.get());
            form.show(data(stored.get()));
        }
        if (!mayEdit(editing.base())) {
            event.rerouteToError(AccessDeniedException.class);
            return;
        }
        untouched = form.values();
        title.setText(heading());
        tellChanges();
        offerDraft();
        form.focusFirst();
    }

    @Override
    public String getPageTitle() {
        return heading() + " · ROSA";
    }

    private String heading() {
        E stored = editing.base();
        return stored == null
                ? getTranslation(place.registerKey())
                : getTranslation(form.key("edit"), name(data(stored)));
    }

    private Optional<E> named(String given) {
        try {
            return stored(given);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private void offerDraft() {
        notices.removeAll();
        drafts.find(account(), draftName())
                .ifPresent(draft ->
                        notices.add(
                                new DraftNotice(
                                        draft.at(),
                                        () -> resume(draft),
                                        () -> drafts.discard(account(), draftName()))));
    }

    /// Takes up a draft with what it was based on: if that has changed since, saving shows it.
    @SuppressWarnings("unchecked")
    private void resume(Drafts.Draft draft) {
        Object then = draft.base();
        if (then != null) {
            editing.startFrom((E) then);
        }
        form.restore(draft.values());
        tellChanges();
    }

    private void keepDraft() {
        drafts.keep(account(), draftName(), editing.base(), form.values());
        tellChanges();
    }

    private void tellChanges() {
        if (editing.base() == null) {
            bar.tellFilled(filled());
        } else {
            form.written(provenance())
                    .map(editing::changes)
                    .ifPresentOrElse(bar::tell, bar::tellIncomplete);
        }
    }

    /// The fields of something new that the person has written in.
    private List<String> filled() {
        return form.values().entrySet().stream()
                .filter(field -> !Objects.equals(untouched.get(field.getKey()), field.getValue()))
                .map(field -> form.label(field.getKey()))
                .toList();
    }

    private void save() {
        form.read(provenance()).ifPresent(editing::save);
    }

    @Override
    public final String label(String key) {
        return form.label(key);
    }

    @Override
    public final void show(D merged) {
        form.show(merged);
    }

    @Override
    public final void saved(E now) {
        drafts.discard(account(), draftName());
        Undo.say(getTranslation(form.key("saved"), name(data(now))));
        open(place.list() + "/" + id(now));
    }

    @Override
    public final void gone() {
        Undo.say(getTranslation("network.gone"));
    }

    @Override
    public final void impossible() {
        Undo.say(getTranslation("network.conflict.impossible"));
    }

    private void leave() {
        drafts.discard(account(), draftName());
        E stored = editing.base();
        open(stored == null ? place.list() : place.list() + "/" + id(stored));
    }

    private void open(String path) {
        NetworkNavigation.open(UI.getCurrent(), path, state);
    }

    private Provenance provenance() {
        return new Provenance(Source.TYPED_IN, desk.referenceDay().today());
    }

    private AccountId account() {
        return desk.person().get().account();
    }

    private String draftName() {
        E stored = editing.base();
        return stored == null ? place.kind() : place.kind() + ":" + id(stored);
    }
}
