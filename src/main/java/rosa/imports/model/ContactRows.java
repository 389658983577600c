package rosa.imports.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The template of professional contacts.
final class ContactRows implements EntryReader {
    static final Column NAME =
            Column.required(
                    "name", "Nome e cognome", "nominativo", "nome", "cognome e nome", "referente");
    static final Column ORGANISATION =
            Column.required(
                    "organisation", "Ente", "organizzazione", "codice ente", "denominazione ente");
    static final Column POST =
            Column.optional("post", "Incarico", "qualifica", "funzione", "posizione");
    static final Column ROLE =
            Column.optional("role", "Ruolo al tavolo", "ruolo", "ruolo nell'ente");
    static final Column EMAIL =
            Column.optional("email", "E-mail", "email", "posta elettronica", "mail");
    static final Column PHONE =
            Column.optional("phone", "Telefono", "tel", "cellulare", "recapito");
    static final Column SINCE = Column.optional("since", "Dal", "da", "inizio incarico");
    static final Column UNTIL = Column.optional("until", "Al", "a", "fine incarico");
    static final List<Column> COLUMNS =
            List.of(NAME, ORGANISATION, POST, ROLE, EMAIL, PHONE, SINCE, UNTIL);

    private final Duplicates people = new Duplicates();
    private final List<Entry> entries = new ArrayList<>();

    @Override
    public void take(RowReader row) {
        String name = row.words(NAME, 120);
        String organisation = row.words(ORGANISATION, 200);
        String post = row.text(POST, 120);
        String role = row.text(ROLE, 120);
        String email = OrganisationRows.email(row, EMAIL);
        String phone = row.text(PHONE, 60);
        LocalDate since = row.day(SINCE);
        LocalDate until = row.day(UNTIL);
        if (since != null && until != null && until.isBefore(since)) {
            row.error(UNTIL, "until.before", Days.shown(until), Days.shown(since));
        }
        if (!name.isEmpty()) {
            people.isNew(row, NAME, Words.fold(name) + "|" + Words.fold(organisation), name);
        }
        if (row.isSound()) {
            entries.add(
                    new Entry.Contact(
                            row.number(),
                            name,
                            organisation,
                            post,
                            role,
                            email,
                            phone,
                            since,
                            until));
        }
    }

    @Override
    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
