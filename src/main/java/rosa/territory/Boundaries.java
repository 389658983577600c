package rosa.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import rosa.shared.IstatCode;

/// The comuni's boundaries: imported ones, or schematic cells while none are.
public interface Boundaries {
    /// What was imported last, if anything.
    Optional<Imported> imported();

    /// Stores boundaries as GeoJSON geometries (`Polygon` or `MultiPolygon`, WGS84), replacing
    /// those of the same comuni.
    ///
    /// @param source recorded too
    /// @param importRun the id of the `ImportRun` it came with
    void store(Map<IstatCode, String> geometries, Source source, String importRun);

    /// The same for as many as a country has: texts are asked for a batch at a time.
    ///
    /// @param stored is told how many are written so far; may throw to undo all of it
    /// @param trace is told in batches what was written
    void store(
            List<Shape> shapes,
            Source source,
            String importRun,
            IntConsumer stored,
            Consumer<List<FactTrace>> trace);

    /// A boundary to store.
    ///
    /// @param geojson makes its geometry when it is needed
    record Shape(IstatCode comune, Supplier<String> geojson) {}

    /// Forgets all imported boundaries.
    void forget();

    /// What is known of the map of a day without drawing it.
    MapOutline outline(LocalDate day);

    /// What a map of the comuni of a day is drawn from: imported boundaries if every comune has
    /// one, else schematic cells. A comune made of others is drawn from their boundaries until it
    /// has its own.
    MapGeometry geometry(LocalDate day);

    /// What the map of today is drawn from.
    MapGeometry geometry();

    /// The map with this hash, if it was asked for of late, else that of today.
    MapGeometry geometry(String hash);

    /// @param comuni how many comuni have a boundary
    record Imported(int comuni, Source source) {}
}
