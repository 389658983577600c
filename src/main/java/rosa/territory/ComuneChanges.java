package rosa.territory;

import java.util.List;
import rosa.shared.IstatCode;

/// Records what becomes of comuni. What there is of it is told by [Territories#lineage].
public interface ComuneChanges {
    /// Records changes, over those with the same id, and the comuni that begin by them.
    ///
    /// @param begun in the order in which they begin
    /// @param source recorded too
    /// @param importRun the id of the `ImportRun` it came with
    void record(List<ComuneChange> changes, List<NewComune> begun, Source source, String importRun);

    /// Takes changes back, as if they had never been told.
    void takeBack(List<ComuneChange> changes);

    /// Takes back a comune that began by a change, if nothing has been told of it since.
    ///
    /// @return whether it is gone
    boolean takeBack(IstatCode begun);
}
