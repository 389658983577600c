package rosa.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import rosa.shared.IstatCode;
import rosa.shared.TerritoryId;

/// The comuni and the territories they are part of. Answers come from memory and are renewed when
/// [TerritoryChanged] is published. Comuni merge, split and change their names: what is asked
/// without a day is answered for today.
public interface Territories {
    /// All comuni there are today, by ISTAT code.
    List<Comune> comuni();

    /// All comuni there were on a day, by ISTAT code, under the names they had; the same list for
    /// all days between two changes.
    List<Comune> comuni(LocalDate day);

    /// All comuni that are known, those included that are over or not yet.
    List<Comune> everyComune();

    /// What became of comuni.
    Lineage lineage();

    /// The comune in which, on a day, stands what stands in another: see [Lineage#on].
    default IstatCode comuneOn(LocalDate day, IstatCode istat) {
        return lineage().on(day, istat);
    }

    /// That comune itself, under the name it had on the day.
    default Optional<Comune> comuneAt(IstatCode istat, LocalDate day) {
        return findComune(comuneOn(day, istat), day);
    }

    /// The comune in which stands today what stands or stood in this one.
    Optional<Comune> comuneAt(IstatCode istat);

    /// The comune with this code, which must be known.
    Comune comune(IstatCode istat);

    /// The comune with this code, even if it is over or not yet.
    Optional<Comune> findComune(IstatCode istat);

    /// The same under the name it had on a day.
    Optional<Comune> findComune(IstatCode istat, LocalDate day);

    /// Comuni of today whose name is most like `words`, best first, for a search box or a
    /// suggestion: prefixes first, then words within, then small typing errors; accents and case
    /// are ignored. A name or code that is no longer used finds what became of it.
    List<Comune> search(String words, int most);

    /// The same among the comuni of a day, under the names they had.
    List<Comune> search(String words, LocalDate day, int most);

    /// All territories of a kind, by code; empty if the kind is unknown.
    List<Territory> territories(TerritoryKind kind);

    Optional<Territory> findTerritory(TerritoryId id);

    /// The kinds that divide all of Umbria into more than one part.
    List<TerritoryKind> partitionKinds();

    /// The comuni of today that are part of this territory, by code.
    List<Comune> membersOf(TerritoryId territory);

    /// The comuni of a day that were part of this territory, by code.
    List<Comune> membersOf(TerritoryId territory, LocalDate day);

    /// For every comune there was on `asOf` the latest count taken on `asOf` or before; comuni
    /// without one are left out.
    Map<IstatCode, Residents> residents(LocalDate asOf);

    /// Every day on which residents were counted, oldest first.
    List<LocalDate> residentDates();

    /// The comuni it borders on in Umbria, by name.
    default List<Neighbour> neighbours(IstatCode istat) {
        return comune(istat).neighbours();
    }

    /// Records residents counted on one day; a count already there for that day is replaced.
    ///
    /// @param source is recorded too
    default void storeResidents(
            LocalDate date, ResidentKind kind, Map<IstatCode, Integer> people, Source source) {
        storeResidents(date, kind, people, source, _ -> {});
    }

    /// The same for an import that can be undone.
    ///
    /// @param trace is told in batches what was written
    void storeResidents(
            LocalDate date,
            ResidentKind kind,
            Map<IstatCode, Integer> people,
            Source source,
            Consumer<List<FactTrace>> trace);
}
