package rosa.api;

import java.time.LocalDate;
import java.util.Collection;
import org.springframework.stereotype.Component;
import rosa.export.Sheet;
import rosa.territory.Sources;

/// Names the sources of a table.
@Component
class TableCredits {
    private final Sources sources;

    TableCredits(Sources sources) {
        this.sources = sources;
    }

    /// Each source of `origins` once, with its title and licence.
    Collection<Sheet.Credit> of(Collection<Origin> origins) {
        return Table.credits(origins, this::named);
    }

    private Sheet.Credit named(String id) {
        return sources.findSource(id)
                .map(source -> new Sheet.Credit(source.credit(), source.date(), source.licence()))
                .orElseGet(() -> new Sheet.Credit(id, LocalDate.EPOCH, ""));
    }
}
