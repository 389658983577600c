package rosa.document;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A whole document ready to be written to a file. Equal models give equal files: the file's own
/// timestamps are the model's `date`.
///
/// @param organisation who issues it; the file's author
/// @param demo whether any datum in it is demonstrative, which every page then says
public record DocumentModel(
        String title,
        String subtitle,
        Locale language,
        String organisation,
        LocalDate date,
        Metadata metadata,
        List<Block> blocks,
        List<Annex> annexes,
        boolean demo) {
    public DocumentModel {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A document needs a title.");
        }
        blocks = List.copyOf(blocks);
        annexes = List.copyOf(annexes);
    }

    /// What a registry asks about the file; `version` is printed on the title page, each may be
    /// empty.
    public record Metadata(
            String subject,
            String description,
            String version,
            List<String> keywords,
            Registration registration) {
        public static final Metadata NONE = new Metadata("", "", "", List.of());

        public Metadata {
            keywords = List.copyOf(keywords);
        }

        public Metadata(String subject, String description, String version, List<String> keywords) {
            this(subject, description, version, keywords, Registration.NONE);
        }
    }

    /// How the document is entered in the register; `protocol` may be empty.
    public record Registration(String protocol, @Nullable LocalDate date) implements Serializable {
        public static final Registration NONE = new Registration("", null);

        public Registration {
            protocol = protocol.strip();
        }
    }

    /// A part after the text, on pages of its own; `wide` turns them to landscape. The title is
    /// printed as "Allegato 1 – title" and listed in the table of contents.
    public record Annex(String title, boolean wide, List<Block> blocks) {
        public Annex {
            if (title.isBlank()) {
                throw new IllegalArgumentException("An annex needs a title.");
            }
            blocks = List.copyOf(blocks);
        }
    }
}
