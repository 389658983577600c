package rosa.network.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosa.network.FacilityVisibility;
import rosa.network.Organisation;
import rosa.network.OrganisationData;
import rosa.network.model.Merge;
import rosa.shared.Changed;
import rosa.shared.OrganisationId;
import rosa.shell.MainLayout;
import rosa.shell.WithoutDay;

/// Registers an organisation or changes one.
@Route(value = NetworkNavigation.ORGANISATIONS + "/:ente/modifica", layout = MainLayout.class)
@WithoutDay(WithoutDay.Reason.WRITING)
@RouteAlias(value = NetworkNavigation.ORGANISATIONS + "/nuovo", layout = MainLayout.class)
@PermitAll
@StyleSheet("rosa-network.css")
class OrganisationEditView extends EditView<Organisation, OrganisationData> {
    private static final Place PLACE =
            new Place(
                    "organisation",
                    NetworkNavigation.ORGANISATIONS,
                    "ente",
                    "network.organisations.register");

    private final transient OrganisationDesk rights;
    private final transient FacilityDesk desk;
    private final transient Names names;

    OrganisationEditView(OrganisationDesk rights, Drafts drafts) {
        FacilityDesk desk = rights.facilities();
        Names names = Names.of(desk, UI.getCurrent().getLocale());
        super(PLACE, desk, drafts, new OrganisationForm(names));
        this.rights = rights;
        this.desk = desk;
        this.names = names;
    }

    @Override
    Optional<Organisation> stored(String id) {
        return desk.organisations().findOrganisation(new OrganisationId(id));
    }

    @Override
    boolean mayEdit(@Nullable Organisation stored) {
        var who = desk.person().get();
        return stored == null
                ? FacilityVisibility.mayEdit(who.roles(), true)
                : rights.mayEdit(stored, who);
    }

    @Override
    String id(Organisation stored) {
        return stored.id().value();
    }

    @Override
    String name(OrganisationData data) {
        return data.name();
    }

    @Override
    public OrganisationData data(Organisation stored) {
        return stored.data();
    }

    @Override
    public List<Merge.Field<OrganisationData>> fields() {
        return new OrganisationFields(getLocale(), names).all();
    }

    @Override
    public Organisation register(OrganisationData data) {
        return desk.organisations().register(data);
    }

    @Override
    public Changed<Organisation> amend(Organisation was, OrganisationData data) {
        return desk.organisations().amend(was.id(), was.version(), data);
    }
}
