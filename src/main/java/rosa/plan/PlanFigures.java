package rosa.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import rosa.document.LiveBlock;
import rosa.document.LiveFigure;
import rosa.shared.Formats;

/// Every live figure of a plan: where it is used, what it reads, what it has read, and what moved.
@Service
public class PlanFigures {
    private static final int MONTHS = 6;

    private final Figures figures;
    private final LiveBlocks blocks;
    private final FigureHistory history;
    private final Clock clock;

    PlanFigures(Figures figures, LiveBlocks blocks, FigureHistory history, Clock clock) {
        this.figures = figures;
        this.blocks = blocks;
        this.history = history;
        this.clock = clock;
    }

    /// @param figures in the order of the plan
    /// @param blocks live tables and charts, likewise
    public record Overview(List<Used> figures, List<UsedBlock> blocks) {}

    /// @param sections where it is used
    /// @param then what it read on the day that is compared with; absent if there was no value
    /// @param past the stored readings, oldest first; none where the reader may not see the value
    public record Used(
            LiveFigure figure,
            List<Section> sections,
            Reading now,
            Optional<Then> then,
            List<Past> past) {
        /// The difference of what is written, if it can be told; 0 if it reads the same as then.
        public Optional<Double> moved() {
            return now instanceof Reading.Value value
                    ? then.flatMap(before ->
                            FigureQuery.find(figure.query())
                                    .map(query ->
                                            query.unit()
                                                    .shownDifference(
                                                            value.number(),
                                                            before.number(),
                                                            query.decimals())))
                    : Optional.empty();
        }

        /// Whether it reads nothing, which people must see whatever they look for.
        public boolean isFailing() {
            return now instanceof Reading.Failed;
        }

        /// Whether nobody's readings of it are kept, but it can be computed for whoever asks: it is
        /// of a part of the territory, and of no day of its own.
        public boolean hasMonths() {
            return now instanceof Reading.Value
                    && !isOfTheWhole(figure)
                    && figure.params().getOrDefault(FigureParameter.DATE.key(), "").isBlank();
        }

        public boolean hasMoved() {
            return moved().filter(difference -> difference != 0).isPresent();
        }
    }

    /// @param recomputed whether it was not read then, but is computed from the data of that day
    public record Then(LocalDate day, double number, String text, boolean recomputed) {}

    /// A reading of a day gone by, as it stands in a sentence.
    public record Past(LocalDate day, double number, String text) {}

    public record UsedBlock(LiveBlock block, List<Section> sections, BlockReading now) {
        public boolean isFailing() {
            return now instanceof BlockReading.Failed;
        }
    }

    /// What the plan's figures read for `asked`, compared with the day `since`. What they read
    /// today is remembered.
    public Overview overview(Plan plan, Figures.Asked asked, LocalDate since) {
        Map<LiveFigure, List<Section>> used = new LinkedHashMap<>();
        Map<LiveBlock, List<Section>> usedBlocks = new LinkedHashMap<>();
        for (Section section : plan.sections()) {
            section.text()
                    .figures()
                    .forEach(f -> used.computeIfAbsent(f, _ -> new ArrayList<>()).add(section));
            section.text()
                    .liveBlocks()
                    .forEach(b ->
                            usedBlocks.computeIfAbsent(b, _ -> new ArrayList<>()).add(section));
        }
        Map<LiveFigure, Reading> now = figures.read(used.keySet(), asked);
        remember(plan.id(), asked.day(), now.values());
        Map<LiveFigure, Reading> then =
                figures.read(
                        used.keySet(), new Figures.Asked(since, asked.locale(), asked.person()));
        Map<String, List<FigureHistory.Stored>> stored = history.of(plan.id());
        List<Used> all = new ArrayList<>();
        used.forEach((figure, sections) -> {
            Reading reading = now.get(figure);
            if (reading != null) {
                List<FigureHistory.Stored> past =
                        !isOfTheWhole(figure)
                                        || isSuppressed(reading)
                                        || isSuppressed(then.get(figure))
                                ? List.of()
                                : stored.getOrDefault(figure.key(), List.of());
                all.add(
                        new Used(
                                figure,
                                List.copyOf(sections),
                                reading,
                                before(figure, past, then.get(figure), since, asked.locale()),
                                past(figure, past, asked.locale())));
            }
        });
        List<UsedBlock> allBlocks = new ArrayList<>();
        blocks.read(usedBlocks.keySet(), asked)
                .forEach((block, reading) ->
                        allBlocks.add(
                                new UsedBlock(
                                        block,
                                        List.copyOf(usedBlocks.getOrDefault(block, List.of())),
                                        reading)));
        return new Overview(List.copyOf(all), List.copyOf(allBlocks));
    }

    /// What a figure of a part reads for whoever asks at the ends of the last months, oldest first,
    /// as far as they may see it on each of those days. Each of them is computed anew.
    public List<Past> months(LiveFigure figure, Figures.Asked asked) {
        List<Past> months = new ArrayList<>();
        for (int ago = MONTHS; ago > 0; ago--) {
            LocalDate end = asked.day().withDayOfMonth(1).minusMonths(ago - 1L).minusDays(1);
            figures.read(List.of(figure), new Figures.Asked(end, asked.locale(), asked.person()))
                    .values()
                    .forEach(reading -> {
                        if (reading instanceof Reading.Value value) {
                            months.add(new Past(end, value.number(), value.text()));
                        }
                    });
        }
        return months;
    }

    /// Remembers what was read for today; what speaks of another day is not what the plan read.
    /// Figures of a part of the territory are not remembered: they read as whoever asks may see
    /// them, and the reading of one person is not for another.
    public void remember(PlanId plan, LocalDate day, Collection<Reading> readings) {
        if (day.equals(LocalDate.now(clock.withZone(Formats.ROME)))) {
            history.record(
                    plan,
                    day,
                    readings.stream().filter(one -> isOfTheWhole(one.figure())).toList());
        }
    }

    static boolean isOfTheWhole(LiveFigure figure) {
        return Stream.of(FigureParameter.TERRITORY, FigureParameter.COMUNE)
                .allMatch(part -> figure.params().getOrDefault(part.key(), "").isBlank());
    }

    /// Readings of others are no way round what the reader may not see.
    private static boolean isSuppressed(@Nullable Reading reading) {
        return reading instanceof Reading.Failed failed
                && failed.problem() == Reading.Problem.SUPPRESSED;
    }

    private static Optional<Then> before(
            LiveFigure figure,
            List<FigureHistory.Stored> past,
            @Nullable Reading computed,
            LocalDate since,
            Locale locale) {
        Optional<Then> read =
                past.stream()
                        .filter(stored -> !stored.day().isAfter(since))
                        .reduce((_, later) -> later)
                        .map(stored ->
                                new Then(
                                        stored.day(),
                                        stored.number(),
                                        words(figure, stored.number(), locale),
                                        false));
        if (read.isPresent() || !(computed instanceof Reading.Value value)) {
            return read;
        }
        return Optional.of(new Then(since, value.number(), value.text(), true));
    }

    private static List<Past> past(
            LiveFigure figure, List<FigureHistory.Stored> stored, Locale locale) {
        return stored.stream()
                .map(one -> new Past(one.day(), one.number(), words(figure, one.number(), locale)))
                .toList();
    }

    private static String words(LiveFigure figure, double number, Locale locale) {
        return FigureQuery.find(figure.query())
                .map(query -> FigureWords.number(query, number, locale))
                .orElse("");
    }

    /// A difference with its sign and unit: "+12 posti", "−1,3 punti percentuali".
    public static String difference(LiveFigure figure, double difference, Locale locale) {
        return FigureQuery.find(figure.query())
                .map(query -> FigureWords.difference(query, difference, locale))
                .orElse("");
    }
}
