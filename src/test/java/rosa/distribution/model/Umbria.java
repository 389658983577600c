package rosa.distribution.model;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import rosa.shared.IstatCode;
import rosa.shared.TerritoryId;

/// The 92 comuni of Umbria with the residents of ANPR on 10 January 2024 (Ministero dell'Interno,
/// CC0), out of the product's own reference tables.
final class Umbria {
    private Umbria() {}

    static Snapshot withoutFacilities() {
        Map<String, List<TerritoryId>> territories = new HashMap<>();
        for (var row : table("memberships.csv")) {
            territories
                    .computeIfAbsent(row.get("istat"), _ -> new ArrayList<>())
                    .add(new TerritoryId(row.get("territory")));
        }
        Map<String, String> names = new HashMap<>();
        table("comuni.csv").forEach(row -> names.put(row.get("istat"), row.get("name")));
        Map<String, String> classes = new HashMap<>();
        table("snai.csv").forEach(row -> classes.put(row.get("istat"), row.get("code")));
        var comuni = new ArrayList<ComuneInput>();
        for (var row : table("residents.csv")) {
            if (row.get("date").equals("2024-01-10")) {
                var istat = row.get("istat");
                comuni.add(
                        new ComuneInput(
                                new IstatCode(istat),
                                Objects.requireNonNull(names.get(istat)),
                                Integer.parseInt(row.get("people")),
                                classes.get(istat),
                                territories.getOrDefault(istat, List.of())));
            }
        }
        return new Snapshot(comuni, List.of());
    }

    private static List<CSVRecord> table(String name) {
        var stream = Umbria.class.getResourceAsStream("/neo4j/reference/" + name);
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var reader =
                new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
