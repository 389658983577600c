package rosa.network.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import rosa.network.FacilityState;
import rosa.shared.DaySpan;
import rosa.shared.Formats;
import rosa.shared.Messages;

/// The sentence above the list of facilities: what its total row says, and of which days it is.
record FacilitySummary(Locale locale, LocalDate day) {
    /// @param open those open on the day; those that are not add nothing
    /// @param withPresences whether the reader gets the presences of single facilities
    String of(Collection<FacilityState> open, boolean withPresences) {
        var totals = Totals.of(open);
        List<String> said = new ArrayList<>();
        said.add(text("network.facilities.summary", totals.facilities(), totals.comuni()));
        said.add(
                totals.knowsPlaces()
                        ? text("network.facilities.summary.places", totals.active())
                        : text("network.facilities.summary.places.none"));
        if (withPresences) {
            said.add(
                    totals.knowsPresences()
                            ? text("network.facilities.summary.presences", totals.occupied())
                            : text("network.facilities.summary.presences.none"));
            totals.saturation()
                    .ifPresent(share ->
                            said.add(
                                    text(
                                            "network.facilities.summary.saturation",
                                            Formats.percent(locale, share, 1))));
        }
        said.add(text("network.facilities.summary.day", Formats.day(day)));
        DaySpan counted = totals.counted();
        if (counted != null) {
            said.add(text("network.facilities.summary.counted", counted.words(locale)));
        }
        if (withPresences && totals.daysApart() > 0) {
            said.add(text("shared.days.apart", totals.daysApart()));
        }
        if (!withPresences) {
            said.add(text("network.facilities.summary.withheld"));
        }
        return String.join(" · ", said);
    }

    private String text(String key, Object... arguments) {
        return Messages.text(locale, key, arguments);
    }
}
