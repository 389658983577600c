package rosa.territory;

import java.io.Serializable;
import rosa.shared.IstatCode;

/// A centre with schools, hospital and station that minutes are counted to; may lie outside Umbria.
public record Pole(IstatCode istat, String name) implements Serializable {}
