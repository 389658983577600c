package rosa.territory;

import java.io.Serializable;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;

/// A comune that shares `km` kilometres of border.
public record Neighbour(IstatCode istat, String name, double km, Provenance provenance)
        implements Serializable {}
