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
import rosa.network.Facility;
import rosa.network.FacilityData;
import rosa.network.FacilityVisibility;
import rosa.network.model.Merge;
import rosa.shared.AccountId;
import rosa.shared.Changed;
import rosa.shared.FacilityId;
import rosa.shared.Provenance;
import rosa.shared.ui.UrlState;
import rosa.shell.MainLayout;
import rosa.territory.Source;

/// Registers a facility or changes one. Of two people who change the same one, the second sees what
/// the first changed and chooses.
@Route(value = NetworkNavigation.FACILITIES + "/:struttura/modifica", layout = MainLayout.class)
@RouteAlias(value = NetworkNavigation.FACILITIES + "/nuova", layout = MainLayout.class)
@PermitAll
@StyleSheet("rosa-network.css")
class FacilityEditView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String NEW = "facility";

    private final transient FacilityDesk desk;
    private final transient Drafts drafts;
    private final transient Names names;
    private final transient List<Merge.Field<FacilityData>> fields;
    private final FacilityForm form;
    private final SaveBar bar = new SaveBar(this::save, this::leave);
    private final H1 title = new H1();
    private final Div notices = new Div();
    private UrlState state = UrlState.of(new Location(NetworkNavigation.FACILITIES));
    private transient @Nullable Facility base;

    FacilityEditView(FacilityDesk desk, Drafts drafts) {
        this.desk = desk;
        this.drafts = drafts;
        this.names = Names.of(desk, getLocale());
        this.fields = new FacilityFields(getLocale(), names).all();
        this.form = new FacilityForm(names, this::keepDraft);
        addClassNames("rosa-page", "rosa-network__edit");
        add(title, notices, form, bar);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = UrlState.of(event.getLocation());
        Optional<String> given = event.getRouteParameters().get("struttura");
        if (given.isPresent()) {
            Optional<Facility> stored = stored(given.get());
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
        Facility editing = base;
        return (editing == null
                        ? getTranslation("network.facilities.register")
                        : getTranslation("network.facility.edit", editing.data().name()))
                + " · ROSA";
    }

    private Optional<Facility> stored(String given) {
        try {
            return desk.facilities().findFacility(new FacilityId(given));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private boolean mayEdit() {
        Facility editing = base;
        var who = desk.person().get();
        return editing == null
                ? FacilityVisibility.mayEdit(who.roles(), true)
                : desk.visible().mayEdit(editing.data().comune(), who);
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
        if (draft.base() instanceof Facility then) {
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
        Facility editing = base;
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

    private void save(FacilityData data) {
        var who = desk.person().get();
        if (!desk.visible().mayEdit(data.comune(), who)) {
            Undo.say(getTranslation("network.facility.outside", names.comune(data.comune())));
            return;
        }
        Facility editing = base;
        FacilityId holder = desk.facilities().byCode().get(data.code());
        if (holder != null && (editing == null || !holder.equals(editing.id()))) {
            form.refuseCode(getTranslation("network.facility.code.taken"));
            return;
        }
        if (editing == null) {
            saved(desk.facilities().register(data));
            return;
        }
        switch (desk.facilities().amend(editing.id(), editing.version(), data)) {
            case Changed.Done<Facility>(Facility now) -> saved(now);
            case Changed.Stale<Facility>(Facility theirs) -> decide(editing, data, theirs);
            case Changed.Gone<Facility> _ -> Undo.say(getTranslation("network.gone"));
        }
    }

    private void decide(Facility was, FacilityData mine, Facility theirs) {
        Merge<FacilityData> merge = new Merge<>(fields, was.data(), mine, theirs.data());
        if (merge.conflicts().isEmpty()) {
            take(theirs, merge, Set.of());
        } else {
            new ConflictDialog(merge, this::label, useMine -> take(theirs, merge, useMine)).open();
        }
    }

    private void take(Facility theirs, Merge<FacilityData> merge, Set<String> useMine) {
        try {
            FacilityData merged = merge.resolve(useMine);
            base = theirs;
            form.show(merged);
            save(merged);
        } catch (IllegalArgumentException _) {
            Undo.say(getTranslation("network.conflict.impossible"));
        }
    }

    private void saved(Facility now) {
        drafts.discard(account(), draftName());
        Undo.say(getTranslation("network.facility.saved", now.data().name()));
        NetworkNavigation.open(UI.getCurrent(), NetworkNavigation.facility(now.id()), state);
    }

    private void leave() {
        drafts.discard(account(), draftName());
        Facility editing = base;
        NetworkNavigation.open(
                UI.getCurrent(),
                editing == null
                        ? NetworkNavigation.FACILITIES
                        : NetworkNavigation.facility(editing.id()),
                state);
    }

    private String label(String key) {
        return getTranslation("network.facility." + key);
    }

    private Provenance provenance() {
        return new Provenance(Source.TYPED_IN, desk.referenceDay().today());
    }

    private AccountId account() {
        return desk.person().get().account();
    }

    private String draftName() {
        Facility editing = base;
        return editing == null ? NEW : NEW + ":" + editing.id();
    }
}
