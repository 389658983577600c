package rosa.shared;

import java.io.Serializable;
import java.time.LocalDate;

/// Where a datum comes from: the id of its `Source` in the graph and the day it speaks for.
public record Provenance(String source, LocalDate asOf) implements Serializable {
    public Provenance {
        Ids.check(source, "source");
    }
}
