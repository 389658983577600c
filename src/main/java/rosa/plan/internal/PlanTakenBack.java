package rosa.plan.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosa.identity.AuditEntry;
import rosa.plan.Plan;
import rosa.plan.Section;
import rosa.plan.SectionData;
import rosa.plan.SectionId;
import rosa.plan.SectionStatus;
import rosa.shared.OrganisationId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A plan of which changes are taken back one by one, the newest first, by what the audit log keeps
/// of each.
final class PlanTakenBack {
    /// The changes of sections that can be taken back.
    static final Set<String> OF_SECTIONS =
            Set.of(
                    "section.amend",
                    "section.add",
                    "section.move",
                    "section.remove",
                    "section.put-back");

    /// The changes of the plan that can be taken back.
    static final Set<String> OF_PLAN = Set.of("plan.rename", "plan.archive", "plan.take-back");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Plan now;
    private final Map<SectionId, Section> known = new HashMap<>();
    private final List<SectionId> order = new ArrayList<>();
    private String title;
    private @Nullable LocalDate archivedOn;

    /// @param now the plan as it is, removed the sections that were taken out of it
    PlanTakenBack(Plan now, List<Section> removed) {
        this.now = now;
        this.title = now.title();
        this.archivedOn = now.archivedOn();
        removed.forEach(section -> known.put(section.id(), section));
        now.sections().forEach(section -> known.put(section.id(), section));
        now.sections().forEach(section -> order.add(section.id()));
    }

    /// The plan with what was taken back until now.
    Plan plan() {
        List<Section> sections =
                order.stream().map(id -> Objects.requireNonNull(known.get(id))).toList();
        return new Plan(
                now.id(), now.version(), title, now.createdAt(), archivedOn, sections, now.demo());
    }

    void undo(AuditEntry entry) {
        JsonNode before = JSON.readTree(entry.before());
        switch (entry.action()) {
            case "plan.rename" -> title = before.path("title").asString(title);
            case "plan.archive" -> archivedOn = null;
            case "plan.take-back" -> archivedOn = day(before, "archivedOn");
            default -> undo(entry, new SectionId(entry.subject().id()), before);
        }
    }

    private void undo(AuditEntry entry, SectionId id, JsonNode before) {
        Section section = known.get(id);
        if (section == null) {
            return;
        }
        switch (entry.action()) {
            case "section.add", "section.put-back" -> order.remove(id);
            case "section.amend" -> known.put(id, with(section, before));
            case "section.remove" -> {
                known.put(id, with(section, before));
                order.remove(id);
                order.add(placeOf(section, before), id);
            }
            case "section.move" -> {
                if (order.remove(id)) {
                    order.add(Math.clamp(before.path("place").asInt(1) - 1L, 0, order.size()), id);
                }
            }
            default -> throw new IllegalArgumentException("Not to be undone: " + entry.action());
        }
    }

    /// Where the log says it stood; logs of before said nothing, and it keeps its place among the
    /// others.
    private int placeOf(Section section, JsonNode before) {
        if (before.has("place")) {
            return Math.clamp(before.path("place").asInt() - 1L, 0, order.size());
        }
        return (int)
                order.stream()
                        .filter(id ->
                                Objects.requireNonNull(known.get(id)).order() < section.order())
                        .count();
    }

    private static Section with(Section section, JsonNode before) {
        SectionData data = section.data();
        String owner = before.path("owner").asString("");
        return section.with(
                new SectionData(
                        before.path("title").asString(data.title()),
                        data.guidance(),
                        owner.isEmpty() ? null : new OrganisationId(owner),
                        SectionStatus.of(before.path("status").asString(data.status().code())),
                        day(before, "deadline")));
    }

    private static @Nullable LocalDate day(JsonNode node, String property) {
        String text = node.path(property).asString("");
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
