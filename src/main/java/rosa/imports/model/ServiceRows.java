package rosa.imports.model;

import java.util.ArrayList;
import java.util.List;
import rosa.shared.IstatCode;

/// The template of services on the territory.
final class ServiceRows implements EntryReader {
    static final Column NAME = Column.required("name", "Denominazione", "nome", "servizio");
    static final Column KIND = Column.required("kind", "Tipo", "tipologia", "tipo servizio");
    static final Column ISTAT =
            Column.required("istat", "Codice ISTAT", "istat", "cod istat", "codice istat comune")
                    .orElse("comune");
    static final Column COMUNE = Column.optional("comune", "Comune", "nome comune", "città");
    static final Column ADDRESS = Column.optional("address", "Indirizzo", "via", "ubicazione");
    static final Column LAT = Column.optional("lat", "Latitudine", "latitude", "y");
    static final Column LON = Column.optional("lon", "Longitudine", "longitude", "lng", "x");
    static final List<Column> COLUMNS = List.of(NAME, KIND, ISTAT, COMUNE, ADDRESS, LAT, LON);

    private final Known known;
    private final Duplicates seen = new Duplicates();
    private final List<Entry> entries = new ArrayList<>();

    ServiceRows(Known known) {
        this.known = known;
    }

    @Override
    public void take(RowReader row) {
        String name = row.words(NAME, 200);
        String kind = row.choice(KIND, Vocabulary.SERVICE_KINDS);
        IstatCode comune = row.comune(ISTAT, COMUNE, known.comuni(), known.today());
        String address = row.text(ADDRESS, 300);
        Entry.Position position = FacilityRows.position(row, LAT, LON);
        if (comune != null) {
            seen.isNew(row, NAME, comune + Words.fold(name), name);
        }
        if (row.isSound() && comune != null && kind != null) {
            entries.add(new Entry.Service(row.number(), name, kind, comune, address, position));
        }
    }

    @Override
    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
