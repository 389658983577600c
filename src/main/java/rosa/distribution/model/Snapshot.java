package rosa.distribution.model;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import rosa.shared.IstatCode;

/// The territory and its facilities on one day: all comuni, those without a place included.
///
/// @param comuni in the order of their ISTAT codes
/// @param facilities in the order of their ids
public record Snapshot(List<ComuneInput> comuni, List<FacilityInput> facilities) {
    public Snapshot {
        comuni = comuni.stream().sorted(Comparator.comparing(ComuneInput::istat)).toList();
        facilities = facilities.stream().sorted(Comparator.comparing(FacilityInput::id)).toList();
        var known = new HashSet<IstatCode>();
        for (var comune : comuni) {
            if (!known.add(comune.istat())) {
                throw new IllegalArgumentException(
                        "The comune %s (%s) occurs twice."
                                .formatted(comune.name(), comune.istat()));
            }
        }
        for (var facility : facilities) {
            if (!known.contains(facility.comune())) {
                throw new IllegalArgumentException(
                        "The facility %s lies in %s, which is not among the comuni."
                                .formatted(facility.id(), facility.comune()));
            }
        }
    }

    /// The facilities that have at least one place: the centres that sizes are measured on.
    List<FacilityInput> centres() {
        return facilities.stream().filter(facility -> facility.places() > 0).toList();
    }
}
