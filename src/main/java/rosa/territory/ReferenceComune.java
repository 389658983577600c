package rosa.territory;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosa.shared.IstatCode;

/// A comune as a national list tells of it.
///
/// @param province its name; the code is the first three digits of the ISTAT code
/// @param regionCode as ISTAT writes it, without zeros before
/// @param residents counted by the census, if told
/// @param countedOn the day of the census
/// @param inner its class in the map of inner areas, if told
public record ReferenceComune(
        IstatCode istat,
        String name,
        String province,
        String provinceSign,
        String regionCode,
        String region,
        double areaKm2,
        Coordinates townHall,
        @Nullable Integer residents,
        LocalDate countedOn,
        @Nullable Inner inner)
        implements Serializable {
    /// A class of the map of inner areas.
    public record Inner(int year, String code, double minutesToPole, IstatCode pole)
            implements Serializable {}
}
