package rosa.plan.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import rosa.document.SectionText;
import rosa.plan.Plan;
import rosa.plan.PlanId;
import rosa.plan.Revision;
import rosa.plan.Section;
import rosa.plan.SectionData;
import rosa.plan.SectionId;
import rosa.plan.SectionStatus;
import rosa.shared.OrganisationId;

/// Between plans and their rows in the graph.
final class PlanRows {
    private PlanRows() {}

    static Plan plan(Record row, List<Section> sections) {
        Value p = row.get("p");
        return new Plan(
                new PlanId(p.get("id").asString()),
                p.get("version").asInt(),
                p.get("title").asString(),
                p.get("createdAt").asZonedDateTime().toInstant(),
                p.get("archivedOn").isNull() ? null : p.get("archivedOn").asLocalDate(),
                sections,
                p.get("demo").asBoolean(false));
    }

    /// Of a row with `s` (the section's node), `plan` (its plan's id), `owner` (an organisation's
    /// id).
    static Section section(Record row, SectionText text) {
        Value s = row.get("s");
        return new Section(
                new SectionId(s.get("id").asString()),
                new PlanId(row.get("plan").asString()),
                s.get("order").asInt(),
                s.get("version").asInt(),
                s.get("textVersion").asInt(1),
                s.get("dataVersion").asInt(1),
                s.get("steps").asInt(),
                new SectionData(
                        s.get("title").asString(),
                        s.get("guidance").asString(""),
                        row.get("owner").isNull()
                                ? null
                                : new OrganisationId(row.get("owner").asString()),
                        SectionStatus.of(s.get("status").asString()),
                        s.get("deadline").isNull() ? null : s.get("deadline").asLocalDate()),
                text,
                s.get("editedBy").asString(""),
                instant(s.get("editedAt")));
    }

    static Revision revision(Record row, SectionId section) {
        Value r = row.get("r");
        return new Revision(
                r.get("id").asString(),
                section,
                r.get("version").asInt(),
                r.get("words").asInt(0),
                r.get("editedBy").asString(""),
                r.get("editedAt").asZonedDateTime().toInstant(),
                r.get("kept").asBoolean(false));
    }

    /// The properties that [SectionData] edits; the owner is a relationship.
    static Map<String, Object> properties(SectionData data) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("title", data.title());
        properties.put("guidance", data.guidance());
        properties.put("status", data.status().code());
        properties.put("deadline", data.deadline());
        return properties;
    }

    /// What the audit log keeps of a section's data.
    static Map<String, Object> audited(SectionData data) {
        Map<String, Object> audited = new HashMap<>();
        audited.put("title", data.title());
        audited.put("status", data.status().code());
        audited.put("deadline", data.deadline() == null ? "" : data.deadline().toString());
        audited.put("owner", data.owner() == null ? "" : data.owner().value());
        return audited;
    }

    static SectionText text(String json) {
        return switch (SectionText.parse(json)) {
            case SectionText.Parsed.Valid(SectionText text) -> text;
            case SectionText.Parsed.Refused(SectionText.Reason reason, String path) ->
                    throw new IllegalStateException(
                            "A stored text is refused: %s at %s.".formatted(reason, path));
        };
    }

    private static @Nullable Instant instant(Value value) {
        return value.isNull() ? null : value.asZonedDateTime().toInstant();
    }
}
