package rosa.territory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import rosa.export.MapScene;
import rosa.shared.IstatCode;

/// What a map of the comuni is drawn from.
///
/// @param schematic that the regions are computed from coordinates and are no boundaries
/// @param hash changes whenever the geometry does
/// @param geoJson a `FeatureCollection`; each feature has the ISTAT code as `id`, and the
///   properties `istat` and `name`
/// @param parts the same in more detail, region by region, where there are too many comuni for one
///   collection; named by the `url`s in its `detail`
/// @param rings for each comune its closed rings; by the even-odd rule a ring within another is a
///   hole. A comune that was split off and has no boundary yet is left out
/// @param attribution sources and licences, in Italian
public record MapGeometry(
        boolean schematic,
        String hash,
        String geoJson,
        Map<String, String> parts,
        Map<IstatCode, List<List<Coordinates>>> rings,
        String attribution) {
    public MapGeometry {
        parts = Map.copyOf(parts);
        rings = Map.copyOf(rings);
    }

    /// Where the browser fetches it.
    public String url() {
        return "/geo/comuni.geojson?v=" + hash;
    }

    /// The rings of a comune for a printed map.
    public List<List<MapScene.Position>> positions(IstatCode comune) {
        return Objects.requireNonNull(rings.get(comune), comune.value()).stream()
                .map(ring ->
                        ring.stream().map(at -> new MapScene.Position(at.lon(), at.lat())).toList())
                .toList();
    }
}
