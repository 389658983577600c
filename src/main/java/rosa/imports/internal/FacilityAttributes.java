package rosa.imports.internal;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rosa.imports.model.Choices;
import rosa.imports.model.Comuni;
import rosa.imports.model.Entry;
import rosa.imports.model.Vocabulary;
import rosa.network.FacilityData;
import rosa.network.FacilityDataBuilder;
import rosa.network.FacilityKind;
import rosa.network.Position;
import rosa.network.SaiCategory;
import rosa.network.UnitType;
import rosa.network.Visibility;

/// Sets what a file says of a facility itself, and notes what differs from what is stored.
final class FacilityAttributes {
    private final @Nullable FacilityData was;
    private final Differences differences;

    private FacilityAttributes(@Nullable FacilityData was, Differences differences) {
        this.was = was;
        this.differences = differences;
    }

    /// @param was as it is stored; null if it is new
    static void set(
            Entry.Facility entry,
            @Nullable FacilityData was,
            FacilityDataBuilder after,
            Comuni comuni,
            Differences differences) {
        FacilityAttributes set = new FacilityAttributes(was, differences);
        differences.text("code", set.stored(FacilityData::code), entry.code(), after::code);
        differences.text("name", set.stored(FacilityData::name), entry.name(), after::name);
        set.choices(entry, after);
        // Where a comune became another it is no news that a facility stands in that.
        boolean stays = was != null && comuni.areOne(was.comune(), entry.comune());
        differences.set(
                "comune",
                set.stored(FacilityData::comune),
                stays ? null : entry.comune(),
                after::comune,
                comuni::name);
        differences.text(
                "address", set.stored(FacilityData::address), entry.address(), after::address);
        Entry.Position at = entry.position();
        differences.set(
                "position",
                set.stored(FacilityData::position),
                at == null ? null : new Position(at.lat(), at.lon()),
                after::position,
                one -> "%.5f, %.5f".formatted(one.latitude(), one.longitude()));
        differences.day(
                "openedOn", set.stored(FacilityData::openedOn), entry.openedOn(), after::openedOn);
        differences.day(
                "closedOn", set.stored(FacilityData::closedOn), entry.closedOn(), after::closedOn);
        differences.text("note", set.stored(FacilityData::note), entry.note(), after::note);
    }

    /// The kind comes first, because any but SAI takes category and project away.
    private void choices(Entry.Facility entry, FacilityDataBuilder after) {
        choice(
                "kind",
                stored(data -> data.kind().key()),
                entry.kind(),
                Vocabulary.FACILITY_KINDS,
                key -> after.kind(FacilityKind.of(key)));
        choice(
                "category",
                stored(data -> data.category() == null ? null : data.category().key()),
                entry.category(),
                Vocabulary.SAI_CATEGORIES,
                key -> after.category(SaiCategory.of(key)));
        choice(
                "unitType",
                stored(data -> data.unitType() == null ? null : data.unitType().key()),
                entry.unitType(),
                Vocabulary.UNIT_TYPES,
                key -> after.unitType(UnitType.of(key)));
        choice(
                "visibility",
                stored(data -> data.visibility().key()),
                entry.visibility(),
                Vocabulary.VISIBILITIES,
                key -> after.visibility(Visibility.of(key)));
    }

    private void choice(
            String field,
            @Nullable String before,
            @Nullable String after,
            Choices choices,
            Consumer<String> setter) {
        differences.set(field, before, after, setter, choices::label);
    }

    private <T> @Nullable T stored(Function<FacilityData, ? extends @Nullable T> property) {
        return was == null ? null : property.apply(was);
    }
}
