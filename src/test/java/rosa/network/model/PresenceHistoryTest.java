package rosa.network.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rosa.network.model.PresenceHistory.Series;
import rosa.shared.IstatCode;

class PresenceHistoryTest {
    private static final IstatCode SELLANO = new IstatCode("054048");
    private static final IstatCode TODI = new IstatCode("054052");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 30);

    @Test
    void the_fewest_people_there_ever_were_count_even_where_there_are_more_now() {
        var ever =
                PresenceHistory.of(
                        List.of(
                                counted(TODI, null, counts(MARCH, 4, JUNE, 30)),
                                counted(TODI, null, counts(MARCH, 2, JUNE, 20))));

        assertThat(ever.least()).containsOnly(java.util.Map.entry(TODI, 6));
        assertThat(ever.alone()).isEmpty();
    }

    @Test
    void days_with_nobody_are_about_nobody() {
        var ever = PresenceHistory.of(List.of(counted(SELLANO, null, counts(MARCH, 0, JUNE, 2))));

        assertThat(ever.least()).containsOnly(java.util.Map.entry(SELLANO, 2));
    }

    @Test
    void a_comune_is_alone_if_on_some_day_all_its_people_were_in_one_facility() {
        var ever =
                PresenceHistory.of(
                        List.of(
                                counted(TODI, null, counts(MARCH, 40, OCTOBER, 40)),
                                counted(TODI, JUNE, counts(JUNE, 20, OCTOBER, 21)),
                                counted(SELLANO, null, counts(MARCH, 9, JUNE, 9)),
                                counted(SELLANO, null, counts(MARCH, 5, JUNE, 5))));

        assertThat(ever.alone()).containsExactly(TODI);
    }

    private static Series counted(
            IstatCode comune, @Nullable LocalDate openedOn, TreeMap<LocalDate, Integer> counts) {
        return new Series(comune, openedOn, null, counts);
    }

    private static TreeMap<LocalDate, Integer> counts(
            LocalDate first, int there, LocalDate second, int then) {
        var counts = new TreeMap<LocalDate, Integer>();
        counts.put(first, there);
        counts.put(second, then);
        return counts;
    }
}
