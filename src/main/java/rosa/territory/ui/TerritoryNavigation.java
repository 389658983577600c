package rosa.territory.ui;

import rosa.shared.IstatCode;

/// The addresses of the territory's screens.
public final class TerritoryNavigation {
    /// The map and its table.
    public static final String TERRITORY = "territorio";

    /// Everybody credited for the data.
    public static final String SOURCES = "fonti";

    private TerritoryNavigation() {}

    /// The page of a comune.
    public static String comune(IstatCode istat) {
        return TERRITORY + "/" + istat;
    }

    /// The map with a comune chosen.
    public static String onMap(IstatCode istat) {
        return TERRITORY + "?" + TerritoryState.COMUNE + "=" + istat;
    }
}
