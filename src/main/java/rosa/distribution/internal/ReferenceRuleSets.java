package rosa.distribution.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import rosa.database.Graph;
import rosa.distribution.RuleSet;
import rosa.distribution.RuleSetId;
import rosa.distribution.model.Allowance;
import rosa.distribution.model.Band;
import rosa.distribution.model.Exclusions;
import rosa.distribution.model.Rounding;
import rosa.distribution.model.RuleSetData;
import rosa.distribution.model.Safeguard;
import rosa.shared.TerritoryId;

/// Adds the rule sets of `neo4j/reference` that the graph does not have yet. One that people have
/// amended or archived is left as it is.
@Component
@DependsOn("migrations")
class ReferenceRuleSets implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(ReferenceRuleSets.class);
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Graph graph;
    private final RuleSetStore store;

    ReferenceRuleSets(Graph graph, RuleSetStore store) {
        this.graph = graph;
        this.store = store;
    }

    @Override
    public void afterPropertiesSet() {
        load();
    }

    /// Adds what is missing and tells how many that were.
    int load() {
        var reference = reference();
        return graph.write(() -> {
            var known = store.all().stream().map(RuleSet::id).toList();
            var missing = reference.stream().filter(r -> !known.contains(r.id())).toList();
            missing.forEach(store::create);
            if (!missing.isEmpty()) {
                LOG.info("{} reference rule sets added.", missing.size());
            }
            return missing.size();
        });
    }

    static List<RuleSet> reference() {
        var bands = rows("rule_set_bands.csv");
        return rows("rule_sets.csv").stream()
                .map(row ->
                        new RuleSet(new RuleSetId(row.get("id")), 1, data(row, bands), null, false))
                .toList();
    }

    private static RuleSetData data(CSVRecord row, List<CSVRecord> bands) {
        return new RuleSetData(
                row.get("name"),
                row.get("description"),
                LocalDate.parse(row.get("valid_from")),
                row.get("rule_source"),
                bands.stream()
                        .filter(band -> band.get("rule_set").equals(row.get("id")))
                        .sorted(Comparator.comparingInt(b -> Integer.parseInt(b.get("order"))))
                        .map(ReferenceRuleSets::band)
                        .toList(),
                new Exclusions(
                        Integer.parseInt(row.get("exclude_below")),
                        Stream.of(row.get("excluded_territories").split(" ", -1))
                                .filter(id -> !id.isEmpty())
                                .map(TerritoryId::new)
                                .toList()),
                Safeguard.of(row.get("safeguard")),
                Rounding.of(row.get("rounding")));
    }

    private static Band band(CSVRecord row) {
        var fixed = integer(row.get("fixed"));
        return new Band(
                integer(row.get("up_to")),
                fixed == null
                        ? new Allowance.PerThousand(new BigDecimal(row.get("per_mille")))
                        : new Allowance.Fixed(fixed),
                integer(row.get("cap")));
    }

    private static @Nullable Integer integer(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }

    private static List<CSVRecord> rows(String file) {
        try (var reader =
                        new InputStreamReader(
                                new ClassPathResource("neo4j/reference/" + file).getInputStream(),
                                StandardCharsets.UTF_8);
                var parser = FORMAT.parse(reader)) {
            return parser.getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
