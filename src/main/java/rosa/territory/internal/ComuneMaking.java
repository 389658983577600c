package rosa.territory.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import rosa.shared.IstatCode;
import rosa.shared.TerritoryId;
import rosa.territory.Comune;
import rosa.territory.ComuneChange;
import rosa.territory.Membership;
import rosa.territory.NewComune;
import rosa.territory.Residents;
import rosa.territory.Source;
import rosa.territory.Territories;
import rosa.territory.TerritoryKind;

/// Makes comuni of others, one after the other in one transaction: what is made of what was made
/// before is known here and not yet to [Territories].
final class ComuneMaking {
    private static final String BEGIN =
            """
            MERGE (c:Comune {istat: $istat})
            SET c += $properties, c.asOf = $asOf, c.importRun = $run, c.begunBy = $run
            WITH c
            UNWIND $territories AS id
            MATCH (t:Territory {id: id})
            MERGE (c)-[part:PART_OF]->(t)
            ON CREATE SET part.source = $source, part.asOf = $asOf, part.importRun = $run
            """;

    private final Neo4jClient client;
    private final Territories territories;
    private final Source source;
    private final String run;
    private final Map<IstatCode, Made> made = new HashMap<>();

    ComuneMaking(Neo4jClient client, Territories territories, Source source, String run) {
        this.client = client;
        this.territories = territories;
        this.source = source;
        this.run = run;
    }

    /// Makes them in this order.
    ///
    /// @param changes by which they begin
    void begin(List<NewComune> comuni, List<ComuneChange> changes) {
        for (NewComune one : comuni) {
            begin(
                    one,
                    changes.stream()
                            .filter(change ->
                                    change.kind().begins() && change.to().equals(one.istat()))
                            .map(ComuneChange::on)
                            .max(Comparator.naturalOrder())
                            .orElse(source.date()));
        }
    }

    /// What is known of a comune that is being made.
    private record Made(
            double areaKm2,
            double lat,
            double lon,
            int people,
            List<Membership> memberships,
            Map<String, Object> copied) {}

    private void begin(NewComune one, LocalDate on) {
        List<Made> parts =
                one.parts().stream()
                        .map(part -> made.computeIfAbsent(part, code -> stored(code, on)))
                        .toList();
        Made largest = parts.stream().max(Comparator.comparingInt(Made::people)).orElseThrow();
        Made now =
                new Made(
                        one.areaKm2() != null
                                ? one.areaKm2()
                                : parts.stream().mapToDouble(Made::areaKm2).sum(),
                        one.townHall() != null ? one.townHall().lat() : largest.lat(),
                        one.townHall() != null ? one.townHall().lon() : largest.lon(),
                        parts.stream().mapToInt(Made::people).sum(),
                        memberships(one, parts.stream().map(Made::memberships).toList()),
                        one.how() == ComuneChange.Kind.RECODING ? largest.copied() : Map.of());
        made.put(one.istat(), now);
        Map<String, Object> properties = new HashMap<>(now.copied());
        properties.put("name", one.name());
        properties.put("areaKm2", now.areaKm2());
        properties.put("lat", now.lat());
        properties.put("lon", now.lon());
        properties.put("source", source.id());
        List<String> within =
                now.memberships().stream().map(m -> m.territory().id().value()).toList();
        properties.putAll(told(within));
        client.query(BEGIN)
                .bindAll(
                        Map.of(
                                "istat",
                                one.istat().value(),
                                "properties",
                                properties,
                                "asOf",
                                source.date(),
                                "run",
                                run,
                                "source",
                                source.id(),
                                "territories",
                                within))
                .run();
    }

    private Made stored(IstatCode istat, LocalDate on) {
        Comune comune = territories.comune(istat);
        Map<String, Object> copied = new HashMap<>();
        copied.put("cadastralCode", comune.cadastralCode());
        copied.put("labelLat", comune.labelPoint().lat());
        copied.put("labelLon", comune.labelPoint().lon());
        put(copied, "altitudeMin", comune.altitudeMin());
        put(copied, "altitudeMax", comune.altitudeMax());
        return new Made(
                comune.areaKm2(),
                comune.townHall().lat(),
                comune.townHall().lon(),
                comune.residentsOn(on)
                        .or(() -> comune.residents().stream().findFirst())
                        .map(Residents::people)
                        .orElse(0),
                comune.memberships(),
                copied);
    }

    private static void put(Map<String, Object> into, String key, @Nullable Object value) {
        if (value != null) {
            into.put(key, value);
        }
    }

    /// Those of all parts and, with a new code, the province that the code names if it is known.
    private List<Membership> memberships(NewComune one, List<List<Membership>> parts) {
        List<Membership> all = new ArrayList<>(NewComune.memberships(one.how(), parts));
        if (one.how() == ComuneChange.Kind.RECODING) {
            territories
                    .findTerritory(new TerritoryId("provincia:" + one.istat().province()))
                    .map(province -> new Membership(province, province.provenance()))
                    .ifPresent(all::add);
        }
        return all;
    }

    /// What a national list tells, as far as it is known: with it the list renews the comune.
    private Map<String, Object> told(List<String> within) {
        Map<String, Object> told = new HashMap<>();
        told.put("province", "");
        told.put("provinceSign", "");
        told.put("regionCode", "");
        told.put("region", "");
        for (TerritoryKind kind : List.of(TerritoryKind.PROVINCIA, TerritoryKind.REGIONE)) {
            territories.territories(kind).stream()
                    .filter(t -> within.contains(t.id().value()))
                    .findFirst()
                    .ifPresent(t -> {
                        if (kind == TerritoryKind.REGIONE) {
                            told.put("regionCode", t.id().code());
                            told.put("region", t.name());
                        } else {
                            told.put("province", t.name());
                        }
                    });
        }
        return told;
    }
}
