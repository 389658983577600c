package rosa.network.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import rosa.network.FacilityData;
import rosa.network.FacilityDataBuilder;
import rosa.network.Position;
import rosa.network.model.Merge;

/// The fields of a facility, for comparing and merging changes. The keys are those of the labels,
/// `network.facility.<key>`.
final class FacilityFields {
    private final Locale locale;
    private final Names names;

    FacilityFields(Locale locale, Names names) {
        this.locale = locale;
        this.names = names;
    }

    List<Merge.Field<FacilityData>> all() {
        return List.of(
                field("name", FacilityData::name, (to, from) -> to.name(from.name())),
                field("code", FacilityData::code, (to, from) -> to.code(from.code())),
                field(
                        "kind",
                        this::kind,
                        (to, from) ->
                                to.kind(from.kind())
                                        .category(from.category())
                                        .saiProject(from.saiProject())),
                field(
                        "unit",
                        data -> Words.of(locale, data.unitType()),
                        (to, from) -> to.unitType(from.unitType())),
                field(
                        "comune",
                        data -> names.comune(data.comune()),
                        (to, from) -> to.comune(from.comune())),
                field("address", FacilityData::address, (to, from) -> to.address(from.address())),
                field(
                        "position",
                        data -> text(data.position()),
                        (to, from) -> to.position(from.position())),
                field(
                        "visibility",
                        data -> Words.of(locale, data.visibility()),
                        (to, from) -> to.visibility(from.visibility())),
                field(
                        "openedOn",
                        data -> Words.day(data.openedOn()),
                        (to, from) -> to.openedOn(from.openedOn())),
                field(
                        "closedOn",
                        data -> Words.day(data.closedOn()),
                        (to, from) -> to.closedOn(from.closedOn())),
                field(
                        "manager",
                        data -> names.organisation(data.managedBy()),
                        (to, from) -> to.managedBy(from.managedBy())),
                field("note", FacilityData::note, (to, from) -> to.note(from.note())));
    }

    /// A position as a person writes it: `43.107600, 12.388730`.
    static String text(@org.jspecify.annotations.Nullable Position position) {
        return position == null
                ? ""
                : String.format(
                        Locale.ROOT, "%.6f, %.6f", position.latitude(), position.longitude());
    }

    private String kind(FacilityData data) {
        String kind = Words.kind(locale, data);
        return data.saiProject() == null ? kind : kind + ", " + names.project(data.saiProject());
    }

    private static Merge.Field<FacilityData> field(
            String key,
            Function<FacilityData, String> shown,
            BiConsumer<FacilityDataBuilder, FacilityData> take) {
        return new Merge.Field<>(
                key,
                shown,
                (to, from) -> {
                    FacilityDataBuilder changed = to.change();
                    take.accept(changed, from);
                    return changed.provenance(from.provenance()).build();
                });
    }
}
