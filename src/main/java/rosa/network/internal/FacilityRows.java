package rosa.network.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import rosa.network.Facility;
import rosa.network.FacilityData;
import rosa.network.FacilityKind;
import rosa.network.Position;
import rosa.network.SaiCategory;
import rosa.network.UnitType;
import rosa.network.Visibility;
import rosa.shared.FacilityId;
import rosa.shared.IstatCode;
import rosa.shared.OrganisationId;
import rosa.shared.SaiProjectId;

/// A facility as a node with its edges, and back.
final class FacilityRows {
    private FacilityRows() {}

    /// From a row with the node `f` and the keys `comune`, `manager`, `project`.
    static Facility facility(Record row) {
        Value node = row.get("f");
        String category = Rows.text(node, "category");
        String unitType = Rows.text(node, "unitType");
        String manager = Rows.nullableText(row.get("manager"));
        String project = Rows.nullableText(row.get("project"));
        var data =
                new FacilityData(
                        Rows.text(node, "code"),
                        node.get("name").asString(),
                        FacilityKind.of(node.get("kind").asString()),
                        category.isEmpty() ? null : SaiCategory.of(category),
                        unitType.isEmpty() ? null : UnitType.of(unitType),
                        new IstatCode(row.get("comune").asString()),
                        Rows.text(node, "address"),
                        position(node),
                        Visibility.of(node.get("visibility").asString()),
                        Rows.date(node, "openedOn"),
                        Rows.date(node, "closedOn"),
                        manager == null ? null : new OrganisationId(manager),
                        project == null ? null : new SaiProjectId(project),
                        Rows.text(node, "note"),
                        Rows.provenance(node));
        return new Facility(
                new FacilityId(node.get("id").asString()),
                node.get("version").asInt(),
                data,
                Rows.flag(node, "demo"));
    }

    /// The node's own properties.
    static Map<String, @Nullable Object> properties(FacilityData data) {
        Position position = data.position();
        return Rows.with(
                Rows.properties(
                        "code", data.code(),
                        "name", data.name(),
                        "kind", data.kind().key(),
                        "category", data.category() == null ? null : data.category().key(),
                        "unitType", data.unitType() == null ? null : data.unitType().key(),
                        "address", data.address(),
                        "lat", position == null ? null : position.latitude(),
                        "lon", position == null ? null : position.longitude(),
                        "visibility", data.visibility().key(),
                        "openedOn", data.openedOn(),
                        "closedOn", data.closedOn(),
                        "note", data.note()),
                data.provenance());
    }

    /// What the audit log keeps: the properties and where the edges lead.
    static Map<String, @Nullable Object> facts(FacilityData data) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>(properties(data));
        facts.put("comune", data.comune());
        facts.put("managedBy", data.managedBy());
        facts.put("saiProject", data.saiProject());
        return facts;
    }

    /// A parameter row for the store's statements.
    static Map<String, @Nullable Object> row(FacilityId id, FacilityData data) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", id.value());
        row.put("properties", properties(data));
        row.put("comune", data.comune().value());
        row.put("manager", data.managedBy() == null ? null : data.managedBy().value());
        row.put("project", data.saiProject() == null ? null : data.saiProject().value());
        row.put("source", data.provenance().source());
        row.put("asOf", data.provenance().asOf());
        row.put("openedOn", data.openedOn());
        return row;
    }

    private static @Nullable Position position(Value node) {
        return node.get("lat").isNull() || node.get("lon").isNull()
                ? null
                : new Position(node.get("lat").asDouble(), node.get("lon").asDouble());
    }
}
