package rosa.territory;

import java.util.List;
import java.util.Optional;

/// Who is credited for the data. A `Provenance` names a source by its id.
public interface Sources {
    /// All sources, by id.
    List<Source> sources();

    Optional<Source> findSource(String id);

    /// Makes a source again what it was before an import, if it still is what the import made of
    /// it: one that the import brought goes, unless something is still credited to it.
    void takeBack(Source written, Optional<Source> former);

    /// Records a source, or replaces the one with its id.
    void record(Source source);
}
