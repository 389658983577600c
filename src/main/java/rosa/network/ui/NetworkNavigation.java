package rosa.network.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Map;
import rosa.shared.FacilityId;
import rosa.shared.OrganisationId;
import rosa.shared.ui.UrlState;
import rosa.shell.ReferenceDay;

/// Where the network's pages are.
public final class NetworkNavigation {
    /// The list of facilities.
    public static final String FACILITIES = "strutture";

    /// The list of organisations.
    public static final String ORGANISATIONS = "enti";

    private NetworkNavigation() {}

    /// The page of a facility.
    public static String facility(FacilityId id) {
        return FACILITIES + "/" + id;
    }

    /// The page of an organisation.
    public static String organisation(OrganisationId id) {
        return ORGANISATIONS + "/" + id;
    }

    /// The address with the day the data speak for, if it is not today.
    static String on(String path, LocalDate day, LocalDate today) {
        return day.equals(today) ? path : path + "?" + ReferenceDay.PARAMETER + "=" + day;
    }

    /// Opens a page and keeps the day that `state` names.
    static void open(UI ui, String path, UrlState state) {
        ui.navigate(
                path,
                state.get(ReferenceDay.PARAMETER)
                        .map(day ->
                                com.vaadin.flow.router.QueryParameters.simple(
                                        Map.of(ReferenceDay.PARAMETER, day)))
                        .orElse(com.vaadin.flow.router.QueryParameters.empty()));
    }
}
