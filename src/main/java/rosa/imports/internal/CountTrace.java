package rosa.imports.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rosa.network.DatedCount;
import rosa.network.Places;
import rosa.network.PlacesCount;
import rosa.shared.FacilityId;

/// Notes counts with those that they replace.
final class CountTrace {
    private CountTrace() {}

    /// To be called before the counts are recorded.
    static void note(
            Places places, List<DatedCount> counts, Map<FacilityId, String> names, Trace trace) {
        Map<String, PlacesCount> stored = new HashMap<>();
        places.stored(counts).forEach(one -> stored.put(key(one), one.count()));
        for (DatedCount count : counts) {
            String name = names.getOrDefault(count.facility(), count.facility().value());
            trace.counted(count.facility(), name, stored.get(key(count)), count.count());
        }
    }

    private static String key(DatedCount count) {
        return count.facility().value() + "@" + count.count().date();
    }
}
