package rosa.distribution.model;

import rosa.shared.IstatCode;

/// Residents and places of one comune, as concentration is measured on.
record Holding(IstatCode comune, int residents, int places) {}
