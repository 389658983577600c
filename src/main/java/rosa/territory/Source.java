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
    /// The same under another title.
    public Source titled(String newTitle) {
        return new Source(id, newTitle, publisher, licence, date, note, ownKnowledge);
    }

    /// Publisher and title as one says them; the title alone where the office itself is the
    /// publisher.
    public String credit() {
        return publisher.isBlank() ? title : publisher + ", " + title;
    }

    /// The source of what a person types in.
    public static final String TYPED_IN = "rosa-inserimento";
}
