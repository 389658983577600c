package rosa.imports.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosa.identity.CurrentPerson;
import rosa.identity.SignedIn;
import rosa.imports.Progress;
import rosa.imports.Questions;
import rosa.imports.model.Comuni;
import rosa.imports.model.DayGuess;
import rosa.imports.model.Delivered;
import rosa.imports.model.ImportKind;
import rosa.imports.model.Known;
import rosa.imports.model.Learned;
import rosa.imports.model.Problems;
import rosa.imports.model.ReadAs;
import rosa.imports.model.ReadingChoice;
import rosa.shared.IstatCode;
import rosa.shared.TerritoryId;
import rosa.territory.Comune;
import rosa.territory.Source;
import rosa.territory.Territories;
import rosa.territory.TerritoryKind;

/// Reads a received file and compares what it says with the graph as it is now.
@Component
public class Comparison {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final int ROWS_BETWEEN_REPORTS = 500;

    private final Territories territories;
    private final Planners planners;
    private final DeliveryStore deliveries;
    private final CurrentPerson person;
    private final Clock clock;

    Comparison(
            Territories territories,
            Planners planners,
            DeliveryStore deliveries,
            CurrentPerson person,
            Clock clock) {
        this.territories = territories;
        this.planners = planners;
        this.deliveries = deliveries;
        this.person = person;
        this.clock = clock;
    }

    /// What was found.
    ///
    /// @param rows how many rows of data the file has
    /// @param readAs how its table was read; null if it has none
    /// @param delivered what its rows say, as [DeliveryStore#pack] made it; empty if nothing
    /// @param trace is told what the plan's writing touches
    public record Found(
            Plan plan,
            Problems problems,
            int rows,
            Source source,
            @Nullable ReadAs readAs,
            byte[] delivered,
            Questions questions,
            Trace trace) {

        /// What the plan's writing touched, after it.
        public List<Touched> touched() {
            return trace.all();
        }
    }

    /// Compares a file.
    public Found of(
            ReceivedFile file,
            ImportKind kind,
            String fileName,
            String credit,
            Learned learned,
            ReadingChoice choice,
            Progress progress)
            throws IOException {
        LocalDate today = LocalDate.now(clock.withZone(ROME));
        Map<IstatCode, String> names =
                territories.everyComune().stream()
                        .collect(Collectors.toMap(Comune::istat, Comune::name));
        Set<IstatCode> mayChange = mayChange();
        Comuni comuni =
                new Comuni(
                        names,
                        territories.lineage(),
                        today,
                        provinces(),
                        mayChange == null ? Set.of() : mayChange);
        Known known = new Known(comuni, today, choice.day());
        FileReading reading = FileReading.of(file, kind, known, learned, choice, reports(progress));
        progress.reached(Progress.Step.COMPARING, reading.rows());
        LocalDate day = ImportSources.day(reading.entries()).orElse(today);
        Source source = ImportSources.of(kind, file.sha256(), credit, day, today);
        Basis basis =
                new Basis(
                        comuni,
                        mayChange,
                        reading.problems(),
                        source,
                        today,
                        new Likenesses(choice.answers(), learned.answers()),
                        new Trace());
        Delivered rows = reading.delivered();
        byte[] delivered = rows == null ? new byte[0] : deliveries.pack(rows);
        Plan plan =
                reading.entries().isEmpty()
                        ? Plan.nothing()
                        : planners.plan(kind, reading.entries(), basis);
        return new Found(
                plan,
                reading.problems(),
                reading.rows(),
                source,
                reading.readAs(),
                delivered,
                questions(kind, fileName, source, choice, reading, basis),
                basis.trace());
    }

    private static Questions questions(
            ImportKind kind,
            String fileName,
            Source source,
            ReadingChoice choice,
            FileReading reading,
            Basis basis) {
        ReadAs readAs = reading.readAs();
        boolean undated = readAs != null && readAs.isUndated();
        List<String> texts = new ArrayList<>();
        if (readAs != null && undated) {
            texts.addAll(readAs.above());
            texts.add(fileName);
            texts.add(readAs.sheet());
        }
        return new Questions(
                undated,
                undated ? choice.day() : null,
                DayGuess.in(texts, basis.today()).orElse(null),
                kind.hasTemplate() ? source.title() : "",
                kind.hasTemplate() ? choice.title() : "",
                basis.likenesses().all());
    }

    private Map<IstatCode, String> provinces() {
        Map<IstatCode, String> provinces = new HashMap<>();
        for (Comune comune : territories.comuni()) {
            comune.territory(TerritoryKind.PROVINCIA)
                    .ifPresent(province -> provinces.put(comune.istat(), province.name()));
        }
        return provinces;
    }

    private static FileReading.RowProgress reports(Progress progress) {
        return new FileReading.RowProgress() {
            @Override
            public void reached(int row) {
                if (row % ROWS_BETWEEN_REPORTS == 0) {
                    progress.reached(Progress.Step.READING, row);
                }
            }

            @Override
            public void reached(int row, double share) {
                progress.reached(Progress.Step.READING, row, share);
            }
        };
    }

    /// The codes that stand today in a comune in which the person has rights, those that are over
    /// included.
    private @Nullable Set<IstatCode> mayChange() {
        Set<TerritoryId> rights = person.find().map(SignedIn::territories).orElse(Set.of());
        if (rights.isEmpty()) {
            return null;
        }
        Set<IstatCode> comuni = new HashSet<>();
        for (Comune comune : territories.everyComune()) {
            Comune today = territories.comuneAt(comune.istat()).orElse(comune);
            if (rights.stream().anyMatch(today::isPartOf)) {
                comuni.add(comune.istat());
            }
        }
        return comuni;
    }
}
