package rosa.imports.model;

import java.util.List;
import java.util.Optional;

/// The kinds of file that can be imported.
public enum ImportKind {
    FACILITIES("facilities", FacilityRows.COLUMNS, true),
    PRESENCES("presences", PresenceRows.COLUMNS, true),
    ORGANISATIONS("organisations", OrganisationRows.COLUMNS, true),
    CONTACTS("contacts", ContactRows.COLUMNS, true),
    SERVICES("services", ServiceRows.COLUMNS, true),
    RESIDENTS("residents", ResidentRows.COLUMNS, false),
    CENTRES("centres", CentreRows.COLUMNS, false),
    SAI_PROJECTS("sai-projects", SaiProjectRows.COLUMNS, false),
    SAI_SITES("sai-sites", SaiSiteRows.COLUMNS, false),
    BOUNDARIES("boundaries", List.of(), false),
    COMUNI("comuni", ComuneRows.COLUMNS, false),
    BORDERS("borders", BorderRows.COLUMNS, false),
    VARIATIONS("variations", VariationRows.COLUMNS, true);

    private final String key;
    private final List<Column> columns;
    private final boolean hasTemplate;

    ImportKind(String key, List<Column> columns, boolean hasTemplate) {
        this.key = key;
        this.columns = columns;
        this.hasTemplate = hasTemplate;
    }

    /// Names it in addresses, in the journal and in the keys of its texts.
    public String key() {
        return key;
    }

    public List<Column> columns() {
        return columns;
    }

    /// Whether offices fill in a form of ours, or bring somebody else's file.
    public boolean hasTemplate() {
        return hasTemplate;
    }

    /// Whether its files are geometries instead of rows.
    public boolean isMap() {
        return this == BOUNDARIES;
    }

    public static Optional<ImportKind> of(String key) {
        return List.of(values()).stream().filter(kind -> kind.key.equals(key)).findFirst();
    }

    /// A reader of this kind's rows.
    public EntryReader reader(Known known, Problems problems) {
        return switch (this) {
            case FACILITIES -> new FacilityRows(known);
            case PRESENCES -> new PresenceRows(known);
            case ORGANISATIONS -> new OrganisationRows(known);
            case CONTACTS -> new ContactRows();
            case SERVICES -> new ServiceRows(known);
            case RESIDENTS -> new ResidentRows(known, problems);
            case CENTRES -> new CentreRows(known, problems);
            case SAI_PROJECTS -> new SaiProjectRows(known, problems);
            case SAI_SITES -> new SaiSiteRows(known, problems);
            case COMUNI -> new ComuneRows();
            case BORDERS -> new BorderRows(known, problems);
            case VARIATIONS -> new VariationRows();
            case BOUNDARIES -> throw new IllegalStateException("Boundaries have no rows.");
        };
    }
}
