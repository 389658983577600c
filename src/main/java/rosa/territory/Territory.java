package rosa.territory;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.shared.TerritoryId;

/// One territory of a partition: a province, a zona sociale, a USL.
///
/// @param seat its seat or capofila, which may lie outside Umbria
/// @param parent the territory it nests in (distretto in USL, province in region)
public record Territory(
        TerritoryId id,
        TerritoryKind kind,
        String name,
        @Nullable IstatCode seat,
        @Nullable TerritoryId parent,
        Provenance provenance)
        implements Serializable {}
