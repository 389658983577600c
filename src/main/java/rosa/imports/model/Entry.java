package rosa.imports.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosa.shared.IstatCode;
import rosa.territory.ReferenceBorder;
import rosa.territory.ReferenceComune;

/// What a row (or, in a time series, several rows) says about one thing. A component that is null
/// says nothing: what the graph knows stays as it is. Kinds and the like are the graph's own codes.
public sealed interface Entry {
    /// The row that said it, or the last one.
    int row();

    /// A point in WGS84 degrees.
    record Position(double lat, double lon) {}

    /// Places and people of a facility on a day.
    record Counts(
            int row,
            LocalDate date,
            @Nullable Integer financed,
            @Nullable Integer active,
            @Nullable Integer occupied) {}

    /// The agreement under which a centre runs.
    record Agreement(
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable LocalDate extendedTo,
            @Nullable String procedure,
            @Nullable BigDecimal eurosPerPersonDay) {}

    /// A facility; found again by code, else by name and comune.
    record Facility(
            int row,
            @Nullable String code,
            String name,
            @Nullable String kind,
            @Nullable String category,
            @Nullable String unitType,
            IstatCode comune,
            @Nullable String address,
            @Nullable Position position,
            @Nullable String visibility,
            @Nullable String manager,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable String note,
            @Nullable Agreement agreement,
            @Nullable String project,
            List<Counts> counts)
            implements Entry {
        public Facility {
            counts = List.copyOf(counts);
        }

        /// The same under another name.
        public Facility called(String newName) {
            return new Facility(
                    row,
                    code,
                    newName,
                    kind,
                    category,
                    unitType,
                    comune,
                    address,
                    position,
                    visibility,
                    manager,
                    openedOn,
                    closedOn,
                    note,
                    agreement,
                    project,
                    counts);
        }
    }

    /// Counts of a facility that must already be known, named by code, else by name and comune.
    record Presence(int row, String facility, @Nullable IstatCode comune, Counts counts)
            implements Entry {}

    /// An organisation; found again by tax code, else by name.
    record Organisation(
            int row,
            String name,
            String kind,
            @Nullable String taxCode,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String website,
            @Nullable IstatCode seat,
            @Nullable String note)
            implements Entry {
        /// The same under another name.
        public Organisation called(String newName) {
            return new Organisation(row, newName, kind, taxCode, email, phone, website, seat, note);
        }
    }

    /// A professional contact of an organisation that must already be known, named by code, tax
    /// code or name.
    record Contact(
            int row,
            String name,
            String organisation,
            @Nullable String post,
            @Nullable String role,
            @Nullable String email,
            @Nullable String phone,
            @Nullable LocalDate since,
            @Nullable LocalDate until)
            implements Entry {}

    /// A service; found again by name and comune.
    record Service(
            int row,
            String name,
            String kind,
            IstatCode comune,
            @Nullable String address,
            @Nullable Position position)
            implements Entry {}

    /// Residents of a comune on a day.
    record Residents(int row, IstatCode comune, LocalDate date, int people) implements Entry {}

    /// A SAI project with the places financed.
    record SaiProject(
            int row,
            String code,
            String holder,
            String category,
            @Nullable IstatCode comune,
            LocalDate date,
            @Nullable Integer places,
            @Nullable Integer present)
            implements Entry {}

    /// A comune of a national list.
    record ComuneOfList(int row, ReferenceComune comune) implements Entry {}

    /// A row about what becomes of a comune.
    ///
    /// @param on absent where the publisher does not tell it
    /// @param other the comune that is concerned with it, or its new code; itself if there is none
    /// @param otherName may be empty
    /// @param areaKm2 of a comune that begins, if told
    /// @param townHall of a comune that begins, if told
    record Variation(
            int row,
            VariationRows.Type type,
            @Nullable LocalDate on,
            IstatCode code,
            String name,
            IstatCode other,
            String otherName,
            String act,
            String content,
            @Nullable Double areaKm2,
            @Nullable Position townHall)
            implements Entry {}

    /// Two comuni that border on each other.
    record Border(int row, ReferenceBorder border) implements Entry {}

    /// The boundary of a comune: a GeoJSON geometry in WGS84.
    record Boundary(int row, IstatCode comune, PackedText geometry, int points) implements Entry {
        public String geojson() {
            return geometry.text();
        }
    }
}
