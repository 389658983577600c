package rosa.distribution.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rosa.distribution.model.Allowance;
import rosa.distribution.model.Band;

/// The bands of a rule set, one row each, the last without limit.
final class BandsEditor extends FieldSet {
    private final List<BandRow> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Button add;
    private final transient Runnable onChange;
    private boolean readOnly;

    BandsEditor(Runnable onChange) {
        this.onChange = onChange;
        setLegendText(getTranslation("distribution.rules.bands"));
        var help = new Paragraph(getTranslation("distribution.rules.bands.help"));
        help.addClassName("rosa-muted");
        add = new Button(getTranslation("distribution.rules.band.add"), _ -> addBand());
        add(help, list, add);
    }

    void edit(List<Band> bands) {
        rows.clear();
        list.removeAll();
        bands.forEach(band -> insert(rows.size(), band));
        place();
    }

    void setReadOnly(boolean value) {
        readOnly = value;
        add.setVisible(!value);
        place();
    }

    /// The bands; empty if a field is wrong, which is then marked.
    Optional<List<Band>> read() {
        var bands = new ArrayList<Band>();
        int above = 0;
        for (var row : rows) {
            var band = row.read(above);
            if (band != null) {
                bands.add(band);
            }
            var limit = row.limit();
            above = limit == null ? above : Math.max(above, limit);
        }
        return bands.size() == rows.size() ? Optional.of(bands) : Optional.empty();
    }

    /// A new band before the last.
    private void addBand() {
        int at = rows.size() - 1;
        insert(at, new Band(null, new Allowance.PerThousand(new BigDecimal("2.5")), null));
        place();
        rows.get(at).focusFirst();
        onChange.run();
    }

    private void insert(int at, Band band) {
        var self = new BandRow[1];
        var row = new BandRow(band, onChange, () -> remove(self[0]));
        self[0] = row;
        rows.add(at, row);
        list.addComponentAtIndex(at, row);
    }

    private void remove(BandRow row) {
        rows.remove(row);
        list.remove(row);
        place();
        onChange.run();
    }

    private void place() {
        for (int order = 0; order < rows.size(); order++) {
            rows.get(order).place(order, order == rows.size() - 1, readOnly);
        }
    }
}
