package rosa.territory.internal;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import rosa.shared.IstatCode;
import rosa.shared.TerritoryId;
import rosa.territory.Comune;
import rosa.territory.Source;
import rosa.territory.Territory;

/// All reference facts as they were when read.
record Facts(
        List<Comune> comuni,
        Map<IstatCode, Comune> comuneByCode,
        List<Territory> territories,
        Map<TerritoryId, Territory> territoryById,
        List<Source> sources) {
    static Facts of(List<Comune> comuni, List<Territory> territories, List<Source> sources) {
        return new Facts(
                List.copyOf(comuni),
                comuni.stream().collect(toMap(Comune::istat, Function.identity())),
                List.copyOf(territories),
                territories.stream().collect(toMap(Territory::id, Function.identity())),
                List.copyOf(sources));
    }
}
