package rosa.territory;

import java.util.List;

/// Brings figures of the comuni to map, table and page. A bean of each module that has some; they
/// are shown in the order of the beans (`@Order`), those of the territory first.
public interface ComuneFigureSource {
    /// The figures there are now, in the order in which they are offered.
    List<ComuneFigure> figures();
}
