package rosa.territory.internal;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosa.territory.Boundaries;
import rosa.territory.MapGeometry;

/// What the browser draws its map from, for whoever is signed in. The address carries the
/// geometry's hash, so that it may be kept for a year.
@RestController
class BoundaryEndpoint {
    private static final MediaType GEO_JSON = MediaType.valueOf("application/geo+json");

    private final Boundaries boundaries;

    BoundaryEndpoint(Boundaries boundaries) {
        this.boundaries = boundaries;
    }

    @GetMapping("/geo/comuni.geojson")
    ResponseEntity<String> comuni(@RequestParam(name = "v", defaultValue = "") String version) {
        MapGeometry geometry = boundaries.geometry(version);
        return answer(version, geometry, geometry.geoJson());
    }

    /// A region in more detail.
    @GetMapping("/geo/comuni/{part}.geojson")
    ResponseEntity<String> part(
            @PathVariable String part,
            @RequestParam(name = "v", defaultValue = "") String version) {
        MapGeometry geometry = boundaries.geometry(version);
        String found = geometry.parts().get(part);
        return found == null ? ResponseEntity.notFound().build() : answer(version, geometry, found);
    }

    private static ResponseEntity<String> answer(
            String version, MapGeometry geometry, String body) {
        CacheControl caching =
                version.equals(geometry.hash())
                        ? CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable()
                        : CacheControl.noCache().cachePrivate();
        return ResponseEntity.ok()
                .cacheControl(caching)
                .eTag(geometry.hash())
                .contentType(GEO_JSON)
                .body(body);
    }
}
