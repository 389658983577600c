package rosa.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rosa.shared.IstatCode;

/// A comune that begins by changes of others and that no list has told of yet.
///
/// @param how what it comes from
/// @param parts the comuni it is made of, all of them known or made before it
/// @param areaKm2 its area, if told; else the sum of the parts'
/// @param townHall where its town hall stands, if told; else that of the largest part
public record NewComune(
        IstatCode istat,
        String name,
        ComuneChange.Kind how,
        List<IstatCode> parts,
        @Nullable Double areaKm2,
        @Nullable Coordinates townHall) {
    public NewComune {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("%s is made of nothing.".formatted(istat));
        }
        if (how == ComuneChange.Kind.SPLIT && (areaKm2 == null || townHall == null)) {
            throw new IllegalArgumentException(
                    "The area and the town hall of %s do not follow from a part of %s."
                            .formatted(istat, parts));
        }
    }

    /// The territories that a comune made of these parts is in for certain: those in which all of
    /// them are. With a new code the province is another.
    ///
    /// @param parts the memberships of each part
    public static List<Membership> memberships(
            ComuneChange.Kind how, List<List<Membership>> parts) {
        return parts.getFirst().stream()
                .filter(one ->
                        parts.stream()
                                .allMatch(part ->
                                        part.stream()
                                                .anyMatch(m ->
                                                        m.territory()
                                                                .id()
                                                                .equals(one.territory().id()))))
                .filter(one ->
                        how != ComuneChange.Kind.RECODING
                                || !(one.territory().kind() == TerritoryKind.PROVINCIA
                                        || one.territory().kind() == TerritoryKind.PREFETTURA))
                .toList();
    }
}
