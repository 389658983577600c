package rosa.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rosa.shared.IstatCode;
import rosa.shared.TerritoryId;

/// The comuni and the territories they are part of. Answers come from memory and are renewed when
/// [TerritoryChanged] is published.
public interface Territories {
    /// All comuni, by ISTAT code.
    List<Comune> comuni();

    /// The comune with this code, which must exist.
    Comune comune(IstatCode istat);

    Optional<Comune> findComune(IstatCode istat);

    /// Comuni whose name is most like `words`, best first, for a search box or a suggestion:
    /// prefixes first, then words within, then small typing errors; accents and case are ignored.
    List<Comune> search(String words, int most);

    /// All territories of a kind, by code; empty if the kind is unknown.
    List<Territory> territories(TerritoryKind kind);

    Optional<Territory> findTerritory(TerritoryId id);

    /// The kinds that divide all of Umbria into more than one part.
    List<TerritoryKind> partitionKinds();

    /// The comuni that are part of this territory, by code.
    List<Comune> membersOf(TerritoryId territory);

    /// For every comune the latest count taken on `asOf` or before; comuni without one are left
    /// out.
    Map<IstatCode, Residents> residents(LocalDate asOf);

    /// The classes of the map of inner areas of `year`.
    Map<IstatCode, SnaiClass> snai(int year);

    /// Every day on which residents were counted, oldest first.
    List<LocalDate> residentDates();

    /// The comuni it borders on in Umbria, by name.
    default List<Neighbour> neighbours(IstatCode istat) {
        return comune(istat).neighbours();
    }

    /// Records residents counted on one day; a count already there for that day is replaced.
    ///
    /// @param source is recorded too
    void storeResidents(
            LocalDate date, ResidentKind kind, Map<IstatCode, Integer> people, Source source);
}
