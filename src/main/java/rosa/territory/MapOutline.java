package rosa.territory;

/// What is known of the map before it is drawn, which may take a second for a whole country.
///
/// @param schematic that the regions are computed from coordinates and are no boundaries
/// @param hash changes whenever the map does
/// @param attribution sources and licences, in Italian
public record MapOutline(boolean schematic, String hash, String attribution) {
    /// Where the browser fetches it.
    public String url() {
        return "/geo/comuni.geojson?v=" + hash;
    }
}
