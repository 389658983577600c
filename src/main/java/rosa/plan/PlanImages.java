package rosa.plan;

import java.util.Optional;
import rosa.document.RasterImage;

/// The pictures in plans' texts. Each is kept once, under the hash of its bytes; a plan shows only
/// those that were brought to it.
public interface PlanImages {
    /// Larger files are refused, in bytes.
    int LARGEST_FILE = 10_000_000;

    /// What became of a picture that somebody sent.
    sealed interface Upload permits Kept, Refused {}

    /// It is kept under `hash`.
    record Kept(String hash) implements Upload {}

    record Refused(Reason reason) implements Upload {}

    /// Why a picture is refused.
    enum Reason {
        /// Neither PNG nor JPEG, whatever its name says.
        TYPE,
        /// More than [#LARGEST_FILE].
        SIZE,
        /// More than 40 million pixels.
        PIXELS,
        /// It cannot be decoded.
        UNREADABLE,
        /// The virus scanner found something in it.
        INFECTED,
        /// The virus scanner could not be asked.
        UNCHECKED,
        /// The person may not write in the section.
        FORBIDDEN
    }

    /// Decodes the picture, writes it anew without its metadata and keeps it for the section's
    /// plan.
    Upload keep(SectionId section, byte[] file);

    /// What would become of the picture; nothing is kept.
    Upload look(byte[] file);

    /// The plan's picture with that hash, for whoever may read the plan.
    Optional<RasterImage> find(PlanId plan, String hash);
}
