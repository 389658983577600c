package rosa.imports.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import rosa.shared.IstatCode;
import rosa.territory.ReferenceBorder;

/// Which comuni border on which. Pairs with a comune that is not known are left out and counted.
final class BorderRows implements EntryReader {
    static final Column ONE = Column.required("one", "ISTAT A", "istat a", "comune a", "istat 1");
    static final Column OTHER =
            Column.required("other", "ISTAT B", "istat b", "comune b", "istat 2");
    static final Column KM =
            Column.optional("km", "Confine (km)", "confine km", "lunghezza km", "km");
    static final Column NAME_ONE = Column.optional("nameOne", "Nome A", "nome a");
    static final Column NAME_OTHER = Column.optional("nameOther", "Nome B", "nome b");
    static final List<Column> COLUMNS = List.of(ONE, OTHER, KM, NAME_ONE, NAME_OTHER);

    private static final int LONGEST = 1_000;

    private final Known known;
    private final Outside outside;
    private final Duplicates seen = new Duplicates();
    private final List<Entry> entries = new ArrayList<>();

    BorderRows(Known known, Problems problems) {
        this.known = known;
        this.outside = new Outside(problems);
    }

    @Override
    public void take(RowReader row) {
        IstatCode a = row.code(ONE);
        IstatCode b = row.code(OTHER);
        BigDecimal km = row.decimal(KM, 0, LONGEST);
        if (a == null || b == null) {
            return;
        }
        if (a.equals(b)) {
            row.error(OTHER, "border.self", a.value());
            return;
        }
        boolean isInside = known.comuni().contains(a) && known.comuni().contains(b);
        outside.count(isInside);
        IstatCode one = a.compareTo(b) < 0 ? a : b;
        IstatCode other = one.equals(a) ? b : a;
        String pair = one.value() + " – " + other.value();
        if (isInside && seen.isNew(row, ONE, pair, pair) && row.isSound()) {
            entries.add(
                    new Entry.Border(
                            row.number(),
                            new ReferenceBorder(one, other, km == null ? null : km.doubleValue())));
        }
    }

    @Override
    public List<Entry> entries() {
        outside.report();
        return List.copyOf(entries);
    }
}
