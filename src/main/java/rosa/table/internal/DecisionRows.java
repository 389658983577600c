package rosa.table.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import rosa.shared.OrganisationId;
import rosa.table.Concern;
import rosa.table.Decision;
import rosa.table.DecisionData;
import rosa.table.DecisionId;
import rosa.table.DecisionNumber;
import rosa.table.WorkingTable;

/// Decisions out of rows of the graph.
final class DecisionRows {
    private DecisionRows() {}

    static Decision decision(Record row) {
        Value node = row.get("d");
        WorkingTable table =
                new WorkingTable(
                        row.get("table").asString(),
                        row.get("tableName").asString(),
                        row.get("sign").asString());
        return new Decision(
                new DecisionId(node.get("id").asString()),
                node.get("version").asInt(),
                table,
                new DecisionNumber(
                        table.sign(), node.get("year").asInt(), node.get("ordinal").asInt()),
                data(row, node),
                revocation(node),
                successions(row.get("later")).stream().findFirst().orElse(null),
                successions(row.get("earlier")),
                node.get("demo").asBoolean(false));
    }

    private static DecisionData data(Record row, Value node) {
        Value reviewOn = node.get("reviewOn");
        return new DecisionData(
                node.get("takenOn").asLocalDate(),
                node.get("title").asString(),
                node.get("text").asString(),
                reviewOn.isNull() ? null : reviewOn.asLocalDate(),
                node.get("document").asString(),
                row.get("concerns").asList(DecisionRows::concern).stream()
                        .flatMap(Optional::stream)
                        .toList(),
                organisations(row.get("movers")).stream().findFirst().orElse(null),
                organisations(row.get("supporters")));
    }

    private static Optional<Concern> concern(Value value) {
        List<String> labels = value.get("labels").asList(Value::asString);
        return Stream.of(Concern.Kind.values())
                .filter(kind -> labels.contains(kind.label()))
                .findFirst()
                .map(kind -> new Concern(kind, value.get("id").asString()));
    }

    private static Decision.@Nullable Revocation revocation(Value node) {
        Value on = node.get("revokedOn");
        return on.isNull()
                ? null
                : new Decision.Revocation(on.asLocalDate(), node.get("revokedFor").asString());
    }

    private static List<Decision.Succession> successions(Value values) {
        return values.asList(value ->
                new Decision.Succession(
                        new DecisionId(value.get("id").asString()), value.get("on").asLocalDate()));
    }

    private static List<OrganisationId> organisations(Value values) {
        return values.asList(value -> new OrganisationId(value.asString()));
    }
}
