package rosa.network.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import rosa.network.FacilityState;
import rosa.shared.Formats;
import rosa.shared.ui.DataTable;
import rosa.shared.ui.EmptyState;

/// The facilities an organisation runs on the day, of those that the person sees.
final class ManagedFacilities extends Div {
    private static final int FEW = 30;

    ManagedFacilities(FacilityDesk desk, List<FacilityState> all, LocalDate day) {
        if (all.isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation(
                                    "network.organisation.facilities.none", Formats.day(day))));
            return;
        }
        var totals = Totals.of(all);
        var who = desk.person().get();
        add(
                new Paragraph(
                        desk.presences().areShownTo(who)
                                ? getTranslation(
                                        "network.comune.summary",
                                        totals.facilities(),
                                        totals.active(),
                                        totals.occupied(),
                                        Formats.day(day))
                                : getTranslation(
                                        "network.comune.summary.places",
                                        totals.facilities(),
                                        totals.active(),
                                        Formats.day(day))));
        List<FacilityState> seen = desk.presences().of(all, who);
        if (!seen.isEmpty()) {
            LocalDate today = desk.referenceDay().today();
            var columns =
                    new FacilityColumns(
                            getLocale(),
                            day,
                            desk.presences().areShownTo(who),
                            row ->
                                    NetworkNavigation.on(
                                            NetworkNavigation.facility(row.facility().id()),
                                            day,
                                            today));
            DataTable<FacilityState> table =
                    new DataTable<>(
                            getTranslation("network.organisation.facilities"),
                            columns.ofOneManager());
            table.setRows(seen);
            if (seen.size() <= FEW) {
                table.fitRows();
            }
            add(table);
        }
    }
}
