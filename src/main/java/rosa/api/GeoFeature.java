package rosa.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A GeoJSON `Feature` (RFC 7946).
@Schema(
        description =
                "Feature GeoJSON (RFC 7946); geometry è nulla se la posizione non è nota o riservata")
record GeoFeature(String type, String id, @Nullable Object geometry, Object properties) {
    static GeoFeature of(String id, @Nullable Object geometry, Object properties) {
        return new GeoFeature("Feature", id, geometry, properties);
    }

    static @Nullable Object point(@Nullable Double latitude, @Nullable Double longitude) {
        return latitude == null || longitude == null
                ? null
                : new Point("Point", List.of(longitude, latitude));
    }

    /// A GeoJSON `Point`: longitude before latitude.
    record Point(String type, List<Double> coordinates) {}

    /// A GeoJSON `FeatureCollection` of one page, with the numbers OGC API – Features gives.
    @Schema(description = "FeatureCollection GeoJSON")
    record Collection(
            String type, List<GeoFeature> features, int numberMatched, int numberReturned) {
        static <T> Collection of(Page<T> page, Function<T, GeoFeature> feature) {
            return new Collection(
                    "FeatureCollection",
                    page.items().stream().map(feature).toList(),
                    page.total(),
                    page.items().size());
        }
    }
}
