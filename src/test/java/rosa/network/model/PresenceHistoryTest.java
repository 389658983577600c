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
    private static final IstatCode TODI = new IstatCode("054052");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 30);

    @Test
    void the_fewest_people_there_ever_were_count_even_where_there_are_more_now() {
        var ever =
                PresenceHistory.of(
                        List.of(
                                counted(null, counts(MARCH, 4, JUNE, 30)),
                                counted(null, counts(MARCH, 2, JUNE, 20))));

        assertThat(ever).isEqualTo(new PresenceHistory(6, false));
    }

    @Test
    void days_with_nobody_are_about_nobody() {
        assertThat(PresenceHistory.of(List.of(counted(null, counts(MARCH, 0, JUNE, 2)))).least())
                .isEqualTo(2);
        assertThat(PresenceHistory.of(List.of(counted(null, counts(MARCH, 0, JUNE, 0)))))
                .isEqualTo(new PresenceHistory(0, false));
    }

    @Test
    void they_are_alone_if_on_some_day_all_people_were_in_one_facility() {
        var opensLater =
                List.of(
                        counted(null, counts(MARCH, 40, OCTOBER, 40)),
                        counted(JUNE, counts(JUNE, 20, OCTOBER, 21)));
        var alwaysTwo =
                List.of(
                        counted(null, counts(MARCH, 9, JUNE, 9)),
                        counted(null, counts(MARCH, 5, JUNE, 5)));

        assertThat(PresenceHistory.of(opensLater).alone()).isTrue();
        assertThat(PresenceHistory.of(alwaysTwo).alone()).isFalse();
    }

    private static Series counted(
            @Nullable LocalDate openedOn, TreeMap<LocalDate, Integer> counts) {
        return new Series(TODI, openedOn, null, counts);
    }

    private static TreeMap<LocalDate, Integer> counts(
            LocalDate first, int there, LocalDate second, int then) {
        var counts = new TreeMap<LocalDate, Integer>();
        counts.put(first, there);
        counts.put(second, then);
        return counts;
    }
}
