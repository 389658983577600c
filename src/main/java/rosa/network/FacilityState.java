package rosa.network;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosa.shared.DaySpan;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;

/// A facility as it stood on a day: of each figure the last one known by then.
///
/// @param managerName the name of who ran it that day; empty if nobody is known
/// @param registeredIn the comune it was registered in, by which rights are judged; its data name
///   the one in which it stood that day
/// @param comuneName that comune's name
/// @param placesOn the day the places were counted, presencesOn the presences; absent with them
/// @param placesSource id of the places' source, presencesSource of the presences'; absent with
///   them
/// @param centsPerPersonDay the price in the contract in force that day, all components
/// @param reducibleCents the part of it that a bid may lower
public record FacilityState(
        Facility facility,
        IstatCode registeredIn,
        String comuneName,
        String managerName,
        @Nullable Integer financed,
        @Nullable Integer active,
        @Nullable Integer occupied,
        @Nullable LocalDate placesOn,
        @Nullable LocalDate presencesOn,
        @Nullable String placesSource,
        @Nullable String presencesSource,
        @Nullable Long centsPerPersonDay,
        @Nullable Long reducibleCents) {

    /// Presences over the places that count; empty where either is unknown or there are no places.
    public OptionalDouble saturation() {
        return PlacesCount.saturation(places(), occupied);
    }

    /// Whether more people are present than there are places that count.
    public boolean isOverfull() {
        Integer there = places();
        return there != null && occupied != null && occupied > there;
    }

    /// Whether its places were counted on another day than its presences.
    public boolean isOfTwoDays() {
        return placesOn != null && presencesOn != null && !placesOn.equals(presencesOn);
    }

    /// The days its figures were counted; absent if none was.
    public @Nullable DaySpan countedOn() {
        return DaySpan.of(Stream.of(placesOn, presencesOn));
    }

    /// The places that count: active ones or, where they are unknown, the financed.
    public @Nullable Integer places() {
        return active != null ? active : financed;
    }

    /// Where the places come from and their day; empty if they are not known.
    public Optional<Provenance> placesFrom() {
        return provenance(placesSource, placesOn);
    }

    /// Where the presences come from and their day; empty if they are not known.
    public Optional<Provenance> presencesFrom() {
        return provenance(presencesSource, presencesOn);
    }

    private static Optional<Provenance> provenance(
            @Nullable String source, @Nullable LocalDate on) {
        return source == null || on == null
                ? Optional.empty()
                : Optional.of(new Provenance(source, on));
    }

    /// The same without its presences, for whoever may not see them.
    public FacilityState withoutPresences() {
        return new FacilityState(
                facility,
                registeredIn,
                comuneName,
                managerName,
                financed,
                active,
                null,
                placesOn,
                null,
                placesSource,
                null,
                centsPerPersonDay,
                reducibleCents);
    }

    /// The same without its counts, which say nothing of it while it is not open.
    public FacilityState withoutCounts() {
        return new FacilityState(
                facility,
                registeredIn,
                comuneName,
                managerName,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                centsPerPersonDay,
                reducibleCents);
    }

    /// The same in the comune in which it stands on another day, after comuni changed.
    FacilityState in(IstatCode comune, String name) {
        return new FacilityState(
                new Facility(
                        facility.id(),
                        facility.version(),
                        facility.data().change().comune(comune).build(),
                        facility.demo()),
                registeredIn,
                name,
                managerName,
                financed,
                active,
                occupied,
                placesOn,
                presencesOn,
                placesSource,
                presencesSource,
                centsPerPersonDay,
                reducibleCents);
    }

    /// The same of a facility that shows less of itself.
    FacilityState withFacility(Facility shown) {
        return new FacilityState(
                shown,
                registeredIn,
                comuneName,
                managerName,
                financed,
                active,
                occupied,
                placesOn,
                presencesOn,
                placesSource,
                presencesSource,
                centsPerPersonDay,
                reducibleCents);
    }
}
