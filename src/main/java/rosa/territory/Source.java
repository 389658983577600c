package rosa.territory;

import java.io.Serializable;
import java.time.LocalDate;

/// Who published a datum, under which licence, and whether anybody checked it.
///
/// @param id what a `Provenance` names
/// @param ownKnowledge that no published source was checked; every screen says so
public record Source(
        String id,
        String title,
        String publisher,
        String licence,
        LocalDate date,
        String note,
        boolean ownKnowledge)
        implements Serializable {
    /// The source of what a person types in.
    public static final String TYPED_IN = "rosa-inserimento";
}
