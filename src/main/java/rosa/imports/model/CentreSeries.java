package rosa.imports.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Gathers observations of centres over time: each is a count, the latest gives the attributes.
final class CentreSeries {
    /// Ids of this source never meet those of others.
    static final String PREFIX = "centriditalia:";

    private final Map<String, Observations> centres = new TreeMap<>();

    private static final class Observations {
        private final Map<LocalDate, Entry.Counts> counts = new TreeMap<>();
        private LocalDate latest = LocalDate.MIN;
        private Entry.@Nullable Facility attributes;
    }

    /// Adds one observation of a centre; of two on the same day the later row counts, with a
    /// warning.
    void add(RowReader row, Column idColumn, Entry.Facility seen, Entry.Counts counts) {
        String id = PREFIX + seen.code();
        Observations centre = centres.computeIfAbsent(id, _ -> new Observations());
        Entry.Counts earlier = centre.counts.put(counts.date(), counts);
        if (earlier != null) {
            row.warn(
                    idColumn,
                    "observation.twice",
                    String.valueOf(seen.code()),
                    Days.shown(counts.date()),
                    String.valueOf(earlier.row()),
                    String.valueOf(row.number()));
        }
        if (!counts.date().isBefore(centre.latest)) {
            centre.latest = counts.date();
            centre.attributes = seen;
        }
    }

    /// One entry a centre, made of its id, latest attributes and all counts.
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        centres.forEach((id, centre) -> {
            if (centre.attributes != null) {
                var counts = List.copyOf(centre.counts.values());
                entries.add(copy(centre.attributes, id, counts));
            }
        });
        return entries;
    }

    private static Entry.Facility copy(
            Entry.Facility seen, String code, List<Entry.Counts> counts) {
        return new Entry.Facility(
                seen.row(),
                code,
                seen.name(),
                seen.kind(),
                seen.category(),
                seen.unitType(),
                seen.comune(),
                seen.address(),
                seen.position(),
                seen.visibility(),
                seen.manager(),
                seen.openedOn(),
                seen.closedOn(),
                seen.note(),
                seen.agreement(),
                seen.project(),
                counts);
    }
}
