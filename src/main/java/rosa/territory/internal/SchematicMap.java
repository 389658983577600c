package rosa.territory.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import rosa.shared.IstatCode;
import rosa.territory.Comune;
import rosa.territory.Coordinates;
import rosa.territory.Sources;
import rosa.territory.TerritoryKind;
import rosa.territory.model.SchematicCells;

/// What is drawn while there are no boundaries: cells around the town halls.
final class SchematicMap {
    private SchematicMap() {}

    static Map<IstatCode, Geometry> cells(List<Comune> comuni) {
        Map<IstatCode, Coordinates> halls = new TreeMap<>();
        Map<IstatCode, String> regions = new TreeMap<>();
        for (Comune comune : comuni) {
            halls.put(comune.istat(), comune.townHall());
            comune.territory(TerritoryKind.REGIONE)
                    .ifPresent(region -> regions.put(comune.istat(), region.id().value()));
        }
        return SchematicCells.around(halls, regions);
    }

    /// Whose coordinates they are, in Italian.
    static String attribution(List<Comune> comuni, Sources sources) {
        return comuni.stream()
                .map(c -> c.provenance().source())
                .distinct()
                .flatMap(id -> sources.findSource(id).stream())
                .map(s -> "Confini schematici da coordinate " + s.publisher() + ", " + s.licence())
                .collect(Collectors.joining("; "));
    }
}
