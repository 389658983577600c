package rosa.imports.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosa.shared.IstatCode;

/// The template of organisations.
final class OrganisationRows implements EntryReader {
    static final Column NAME =
            Column.required(
                    "name", "Denominazione", "nome", "ente", "ragione sociale", "organizzazione");
    static final Column KIND = Column.required("kind", "Tipo", "tipologia", "tipo ente");
    static final Column TAX_CODE =
            Column.optional(
                    "taxCode", "Codice fiscale", "CF", "partita iva", "cf/p.iva", "cod fiscale");
    static final Column EMAIL =
            Column.optional(
                    "email", "E-mail", "email", "posta elettronica", "PEC", "indirizzo mail");
    static final Column PHONE = Column.optional("phone", "Telefono", "tel", "recapito");
    static final Column WEBSITE = Column.optional("website", "Sito", "sito web", "url");
    static final Column ISTAT =
            Column.optional(
                    "istat", "Codice ISTAT sede", "codice istat", "istat", "codice istat comune");
    static final Column COMUNE =
            Column.optional("comune", "Comune sede", "comune", "sede", "città");
    static final Column NOTE = Column.optional("note", "Nota", "note", "osservazioni");
    static final List<Column> COLUMNS =
            List.of(NAME, KIND, TAX_CODE, EMAIL, PHONE, WEBSITE, ISTAT, COMUNE, NOTE);

    private static final Pattern TAX_CODES = Pattern.compile("\\d{11}|[A-Z0-9]{16}");
    static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final Known known;
    private final Duplicates taxCodes = new Duplicates();
    private final Duplicates names = new Duplicates();
    private final List<Entry> entries = new ArrayList<>();

    OrganisationRows(Known known) {
        this.known = known;
    }

    @Override
    public void take(RowReader row) {
        String name = row.words(NAME, 200);
        String kind = row.choice(KIND, Vocabulary.ORGANISATION_KINDS);
        String taxCode = taxCode(row);
        String email = email(row, EMAIL);
        String phone = row.text(PHONE, 60);
        String website = row.text(WEBSITE, 300);
        IstatCode seat = row.comune(ISTAT, COMUNE, known.comuni(), known.today());
        String note = row.text(NOTE, 4_000);
        if (taxCode != null) {
            taxCodes.isNew(row, TAX_CODE, taxCode, taxCode);
        }
        if (!name.isEmpty()) {
            names.isNew(row, NAME, Words.fold(name), name);
        }
        if (row.isSound() && kind != null) {
            entries.add(
                    new Entry.Organisation(
                            row.number(), name, kind, taxCode, email, phone, website, seat, note));
        }
    }

    /// A number of a company may have lost its leading zeros in a spreadsheet; another that is none
    /// is pointed out, and stays as it is, as in the form.
    private static @Nullable String taxCode(RowReader row) {
        String text = row.text(TAX_CODE, 60);
        if (text == null) {
            return null;
        }
        String code = text.replaceAll("[ .]", "").toUpperCase(Locale.ROOT);
        if (code.matches("\\d{8,10}")) {
            code = "0".repeat(11 - code.length()) + code;
        }
        if (!TAX_CODES.matcher(code).matches()) {
            row.warn(TAX_CODE, "taxcode.unreadable", text);
        }
        return code;
    }

    static @Nullable String email(RowReader row, Column column) {
        String text = row.text(column, 300);
        if (text != null && !ADDRESS.matcher(text).matches()) {
            row.error(column, "email.unreadable", Words.shorten(text, 60));
            return null;
        }
        return text;
    }

    @Override
    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
