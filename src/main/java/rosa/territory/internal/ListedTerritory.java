package rosa.territory.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosa.territory.ReferenceComune;

/// A province or region that a list of comuni names.
///
/// @param parent the id of the region that a province lies in; null of a region
record ListedTerritory(String id, String kind, String code, String name, @Nullable String parent) {
    /// Those of a list, regions first: provinces name them.
    static List<ListedTerritory> of(List<ReferenceComune> comuni) {
        Map<String, ListedTerritory> territories = new LinkedHashMap<>();
        for (ReferenceComune comune : comuni) {
            territories.computeIfAbsent(
                    region(comune),
                    id ->
                            new ListedTerritory(
                                    id, "regione", comune.regionCode(), comune.region(), null));
        }
        for (ReferenceComune comune : comuni) {
            territories.computeIfAbsent(
                    province(comune),
                    id ->
                            new ListedTerritory(
                                    id,
                                    "provincia",
                                    provinceCode(comune),
                                    "%s (%s)".formatted(comune.province(), comune.provinceSign()),
                                    region(comune)));
        }
        return List.copyOf(territories.values());
    }

    /// The id of the region that a comune lies in.
    static String region(ReferenceComune comune) {
        return "regione:" + comune.regionCode();
    }

    /// The id of the province that a comune lies in.
    static String province(ReferenceComune comune) {
        return "provincia:" + provinceCode(comune);
    }

    private static String provinceCode(ReferenceComune comune) {
        return comune.istat().value().substring(0, 3);
    }
}
