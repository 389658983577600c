package rosa.plan;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosa.export.Template;
import rosa.identity.Role;
import rosa.identity.SignedIn;

/// The office's own DOCX, which exported plans take letterhead, styles and pages from. There is at
/// most one.
public interface InstitutionTemplate {
    /// The one in use, for whoever may export.
    Optional<Template> inUse();

    /// What is known of the one in use.
    Optional<Description> description();

    /// The file as it was uploaded.
    ///
    /// @throws Plans.NotAllowed if the person may not
    Optional<byte[]> file();

    /// Puts a file in the place of the one in use, if it can be a template.
    ///
    /// @return why the file is refused; null if it is in use now
    /// @throws Plans.NotAllowed if the person may not
    Template.Checked.@Nullable Unfit replace(String fileName, byte[] file) throws IOException;

    /// Goes back to ROSA's own look.
    ///
    /// @throws Plans.NotAllowed if the person may not
    void remove();

    /// Whether `person` may bring, take away and download the template.
    static boolean mayChange(SignedIn person) {
        return person.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR);
    }

    /// @param size in bytes
    record Description(String fileName, int size, Instant uploadedAt, String uploadedBy) {}
}
