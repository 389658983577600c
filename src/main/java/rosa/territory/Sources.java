package rosa.territory;

import java.util.List;
import java.util.Optional;

/// Who is credited for the data. A `Provenance` names a source by its id.
public interface Sources {
    /// All sources, by id.
    List<Source> sources();

    Optional<Source> findSource(String id);

    /// Records a source, or replaces the one with its id.
    void record(Source source);
}
