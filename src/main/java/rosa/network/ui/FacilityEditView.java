package rosa.network.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosa.network.Facility;
import rosa.network.FacilityData;
import rosa.network.FacilityVisibility;
import rosa.network.model.Merge;
import rosa.shared.Changed;
import rosa.shared.FacilityId;
import rosa.shared.ui.Undo;
import rosa.shell.MainLayout;
import rosa.shell.WithoutDay;

/// Registers a facility or changes one.
@Route(value = NetworkNavigation.FACILITIES + "/:struttura/modifica", layout = MainLayout.class)
@WithoutDay(WithoutDay.Reason.WRITING)
@RouteAlias(value = NetworkNavigation.FACILITIES + "/nuova", layout = MainLayout.class)
@PermitAll
@StyleSheet("rosa-network.css")
class FacilityEditView extends EditView<Facility, FacilityData> {
    private static final Place PLACE =
            new Place(
                    "facility",
                    NetworkNavigation.FACILITIES,
                    "struttura",
                    "network.facilities.register");

    private final transient FacilityDesk desk;
    private final transient Names names;
    private final FacilityForm form;

    FacilityEditView(FacilityDesk desk, Drafts drafts) {
        Names names = Names.of(desk, UI.getCurrent().getLocale());
        FacilityForm form = new FacilityForm(names);
        super(PLACE, desk, drafts, form);
        this.desk = desk;
        this.names = names;
        this.form = form;
    }

    @Override
    Optional<Facility> stored(String id) {
        return desk.facilities().findFacility(new FacilityId(id));
    }

    @Override
    boolean mayEdit(@Nullable Facility stored) {
        var who = desk.person().get();
        return stored == null
                ? FacilityVisibility.mayEdit(who.roles(), true)
                : desk.visible().mayEdit(stored.data().comune(), who);
    }

    @Override
    String id(Facility stored) {
        return stored.id().value();
    }

    @Override
    String name(FacilityData data) {
        return data.name();
    }

    @Override
    public FacilityData data(Facility stored) {
        return stored.data();
    }

    @Override
    public List<Merge.Field<FacilityData>> fields() {
        return new FacilityFields(getLocale(), names).all();
    }

    @Override
    public boolean accepts(@Nullable Facility was, FacilityData data) {
        if (!desk.visible().mayEdit(data.comune(), desk.person().get())) {
            Undo.say(getTranslation("network.facility.outside", names.comune(data.comune())));
            return false;
        }
        FacilityId holder = desk.facilities().byCode().get(data.code());
        if (holder != null && (was == null || !holder.equals(was.id()))) {
            form.refuseCode(getTranslation("network.facility.code.taken"));
            return false;
        }
        return true;
    }

    @Override
    public Facility register(FacilityData data) {
        return desk.facilities().register(data);
    }

    @Override
    public Changed<Facility> amend(Facility was, FacilityData data) {
        return desk.facilities().amend(was.id(), was.version(), data);
    }
}
