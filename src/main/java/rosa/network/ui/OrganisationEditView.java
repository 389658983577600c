package rosa.network.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosa.network.FacilityVisibility;
import rosa.network.Organisation;
import rosa.network.OrganisationData;
import rosa.network.model.Merge;
import rosa.shared.AccountId;
import rosa.shared.Changed;
import rosa.shared.OrganisationId;
import rosa.shared.Provenance;
import rosa.shared.ui.UrlState;
import rosa.shell.MainLayout;
import rosa.territory.Source;

/// Registers an organisation or changes one. Of two people who change the same one, the second sees
/// what the first changed and chooses.
@Route(value = NetworkNavigation.ORGANISATIONS + "/:ente/modifica", layout = MainLayout.class)
@RouteAlias(value = NetworkNavigation.ORGANISATIONS + "/nuovo", layout = MainLayout.class)
@PermitAll
@StyleSheet("rosa-network.css")
class OrganisationEditView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String NEW = "organisation";

    private final transient OrganisationDesk rights;
    private final transient FacilityDesk desk;
    private final transient Drafts drafts;
    private final transient Names names;
    private final transient List<Merge.Field<OrganisationData>> fields;
    private final OrganisationForm form;
    private final SaveBar bar = new SaveBar(this::save, this::leave);
    private final H1 title = new H1();
    private final Div notices = new Div();
    private UrlState state = UrlState.of(new Location(NetworkNavigation.ORGANISATIONS));
    private transient @Nullable Organisation base;

    OrganisationEditView(OrganisationDesk rights, Drafts drafts) {
        this.rights = rights;
        this.desk = rights.facilities();
        this.drafts = drafts;
        this.names = Names.of(desk, getLocale());
        this.fields = new OrganisationFields(getLocale(), names).all();
        this.form = new OrganisationForm(names, this::keepDraft);
        addClassNames("rosa-page", "rosa-network__edit");
        add(title, notices, form, bar);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = UrlState.of(event.getLocation());
        Optional<String> given = event.getRouteParameters().get("ente");
        if (given.isPresent()) {
            Optional<Organisation> stored = stored(given.get());
            if (stored.isEmpty()) {
                event.rerouteToError(NotFoundException.class);
                return;
            }
            base = stored.get();
            form.show(stored.get().data());
        }
        if (!mayEdit()) {
            event.rerouteToError(AccessDeniedException.class);
            return;
        }
        title.setText(getPageTitle().replace(" · ROSA", ""));
        tellChanges();
        offerDraft();
        form.focusFirst();
    }

    @Override
    public String getPageTitle() {
        Organisation editing = base;
        return (editing == null
                        ? getTranslation("network.organisations.register")
                        : getTranslation("network.organisation.edit", editing.data().name()))
                + " · ROSA";
    }

    private Optional<Organisation> stored(String given) {
        try {
            return desk.organisations().findOrganisation(new OrganisationId(given));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private boolean mayEdit() {
        Organisation editing = base;
        var who = desk.person().get();
        return editing == null
                ? FacilityVisibility.mayEdit(who.roles(), true)
                : rights.mayEdit(editing, who);
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
    private void resume(Drafts.Draft draft) {
        if (draft.base() instanceof Organisation then) {
            base = then;
        }
        form.restore(draft.values());
        tellChanges();
    }

    private void keepDraft() {
        drafts.keep(account(), draftName(), base, form.values());
        tellChanges();
    }

    private void tellChanges() {
        Organisation editing = base;
        bar.setVisible(true);
        bar.tell(
                editing == null
                        ? List.of()
                        : form
                                .written(provenance())
                                .map(now -> Merge.changed(fields, editing.data(), now))
                                .orElse(List.of())
                                .stream()
                                .map(this::label)
                                .toList());
    }

    private void save() {
        form.read(provenance()).ifPresent(this::save);
    }

    private void save(OrganisationData data) {
        Organisation editing = base;
        if (editing == null) {
            saved(desk.organisations().register(data));
            return;
        }
        switch (desk.organisations().amend(editing.id(), editing.version(), data)) {
            case Changed.Done<Organisation>(Organisation now) -> saved(now);
            case Changed.Stale<Organisation>(Organisation theirs) -> decide(editing, data, theirs);
            case Changed.Gone<Organisation> _ -> Undo.say(getTranslation("network.gone"));
        }
    }

    private void decide(Organisation was, OrganisationData mine, Organisation theirs) {
        Merge<OrganisationData> merge = new Merge<>(fields, was.data(), mine, theirs.data());
        if (merge.conflicts().isEmpty()) {
            take(theirs, merge, Set.of());
        } else {
            new ConflictDialog(merge, this::label, useMine -> take(theirs, merge, useMine)).open();
        }
    }

    private void take(Organisation theirs, Merge<OrganisationData> merge, Set<String> useMine) {
        try {
            OrganisationData merged = merge.resolve(useMine);
            base = theirs;
            form.show(merged);
            save(merged);
        } catch (IllegalArgumentException _) {
            Undo.say(getTranslation("network.conflict.impossible"));
        }
    }

    private void saved(Organisation now) {
        drafts.discard(account(), draftName());
        Undo.say(getTranslation("network.organisation.saved", now.data().name()));
        NetworkNavigation.open(UI.getCurrent(), NetworkNavigation.organisation(now.id()), state);
    }

    private void leave() {
        drafts.discard(account(), draftName());
        Organisation editing = base;
        NetworkNavigation.open(
                UI.getCurrent(),
                editing == null
                        ? NetworkNavigation.ORGANISATIONS
                        : NetworkNavigation.organisation(editing.id()),
                state);
    }

    private String label(String key) {
        return getTranslation("network.organisation." + key);
    }

    private Provenance provenance() {
        return new Provenance(Source.TYPED_IN, desk.referenceDay().today());
    }

    private AccountId account() {
        return desk.person().get().account();
    }

    private String draftName() {
        Organisation editing = base;
        return editing == null ? NEW : NEW + ":" + editing.id();
    }
}
