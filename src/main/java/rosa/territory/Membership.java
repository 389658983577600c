package rosa.territory;

import java.io.Serializable;
import rosa.shared.Provenance;

/// That a comune is part of a territory, and who says so.
public record Membership(Territory territory, Provenance provenance) implements Serializable {}
