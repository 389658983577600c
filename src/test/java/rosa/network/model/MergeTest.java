package rosa.network.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final List<Merge.Field<House>> FIELDS =
            List.of(
                    new Merge.Field<>(
                            "name", House::name, (to, from) -> new House(from.name(), to.places())),
                    new Merge.Field<>(
                            "places",
                            house -> String.valueOf(house.places()),
                            (to, from) -> new House(to.name(), from.places())));

    @Test
    void what_both_changed_differently_is_a_conflict() {
        var merge =
                new Merge<>(
                        FIELDS,
                        new House("Casa", 20),
                        new House("Casa", 22),
                        new House("Casa", 24));

        assertThat(merge.conflicts())
                .containsExactly(new Merge.Conflict("places", "20", "24", "22"));
        assertThat(merge.resolve(Set.of())).isEqualTo(new House("Casa", 24));
        assertThat(merge.resolve(Set.of("places"))).isEqualTo(new House("Casa", 22));
    }

    @Test
    void changes_of_different_fields_go_together() {
        var merge =
                new Merge<>(
                        FIELDS,
                        new House("Casa", 20),
                        new House("Casa Nuova", 20),
                        new House("Casa", 24));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.takenOver()).containsExactly("places");
        assertThat(merge.resolve(Set.of())).isEqualTo(new House("Casa Nuova", 24));
    }

    @Test
    void the_same_change_by_both_is_no_conflict() {
        var merge =
                new Merge<>(
                        FIELDS,
                        new House("Casa", 20),
                        new House("Casa", 24),
                        new House("Casa", 24));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.resolve(Set.of())).isEqualTo(new House("Casa", 24));
    }

    @Test
    void the_changed_fields_are_told() {
        assertThat(Merge.changed(FIELDS, new House("Casa", 20), new House("Casa", 21)))
                .containsExactly("places");
    }

    private record House(String name, int places) {}
}
