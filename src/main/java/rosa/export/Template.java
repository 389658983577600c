package rosa.export;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import rosa.export.internal.TemplateCheck;

/// An institution's own DOCX, found fit to be filled with documents: letterhead, styles, page, and
/// fields such as `{{titolo}}`, which a document fills.
public final class Template {
    /// The names that may stand between double braces.
    public static final Set<String> FIELDS =
            Set.of(
                    "titolo",
                    "sottotitolo",
                    "ente",
                    "protocollo",
                    "data_protocollo",
                    "data",
                    "versione",
                    "testo");

    /// Larger files are refused, in bytes.
    public static final int LARGEST_FILE = 10_000_000;

    /// What looking at a file found.
    public sealed interface Checked {
        record Fit(Template template) implements Checked {}

        /// @param reason why the file cannot be used, a key under `export.template.bad`
        /// @param details what of it, for the message; often empty
        record Unfit(String reason, String details) implements Checked {}
    }

    private final byte[] file;

    private Template(byte[] file) {
        this.file = file;
    }

    /// Looks whether a file can be a template: a DOCX without macros, foreign content or changes
    /// under review, that inflates to a reasonable size and has no unknown fields.
    public static Checked check(byte[] file) throws IOException {
        List<String> problem = TemplateCheck.problem(file);
        return problem.isEmpty()
                ? new Checked.Fit(new Template(file.clone()))
                : new Checked.Unfit(problem.get(0), problem.get(1));
    }

    public byte[] file() {
        return file.clone();
    }
}
