package rosa.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rosa.network.FacilityState;
import rosa.shared.DaySpan;
import rosa.shared.Formats;
import rosa.shared.Messages;
import rosa.shared.ui.StatusPill;
import rosa.shared.ui.TableColumn;
import rosa.shared.ui.Tone;

/// The columns of every table of facilities.
final class FacilityColumns {
    private final Locale locale;
    private final LocalDate day;
    private final boolean withPresences;
    private final Function<FacilityState, String> address;

    /// @param address of a facility's page
    /// @param withPresences whether those of single facilities are for whoever looks
    FacilityColumns(
            Locale locale,
            LocalDate day,
            boolean withPresences,
            Function<FacilityState, String> address) {
        this.withPresences = withPresences;
        this.locale = locale;
        this.day = day;
        this.address = address;
    }

    List<TableColumn<FacilityState>> all() {
        return List.of(
                text("struttura", "name", it -> it.facility().data().name()).shownAs(this::link),
                text("comune", "comune", FacilityState::comuneName),
                text("tipo", "kind", it -> Words.kind(locale, it.facility().data())),
                text("unita", "unit", it -> Words.of(locale, it.facility().data().unitType()))
                        .hiddenAtFirst(),
                number("finanziati", "financed", FacilityState::financed).summed().hiddenAtFirst(),
                number("attivi", "active", FacilityState::active).summed(),
                number("presenze", "occupied", FacilityState::occupied)
                        .withheldIf(_ -> !withPresences)
                        .summed(),
                number("saturazione", "saturation", FacilityColumns::percent)
                        .withUnit("%")
                        .withDigits(1)
                        .totalledAsRatio(FacilityState::occupied, FacilityState::places, 100)
                        .withheldIf(_ -> !withPresences)
                        .shownAs(this::saturation),
                number("costo", "cost", FacilityColumns::euros)
                        .withUnit("€")
                        .withDigits(2)
                        .hiddenAtFirst(),
                date("aggiornato", "counted", FacilityColumns::countedOn),
                date("posti-del", "placesOn", FacilityState::placesOn).hiddenAtFirst(),
                date("presenze-del", "presencesOn", FacilityState::presencesOn).hiddenAtFirst(),
                text("gestore", "manager", FacilityState::managerName),
                text("stato", "state", this::state).hiddenAtFirst(),
                date("apertura", "openedOn", it -> it.facility().data().openedOn()).hiddenAtFirst(),
                text("indirizzo", "address", it -> it.facility().data().address()).hiddenAtFirst(),
                text("codice", "code", it -> it.facility().data().code()).hiddenAtFirst());
    }

    /// Those of a comune's facilities.
    List<TableColumn<FacilityState>> ofOneComune() {
        return only(List.of("struttura", "tipo", "gestore", "attivi", "presenze", "saturazione"));
    }

    /// Those of the facilities one organisation runs.
    List<TableColumn<FacilityState>> ofOneManager() {
        return only(List.of("struttura", "comune", "tipo", "attivi", "presenze", "saturazione"));
    }

    private List<TableColumn<FacilityState>> only(List<String> keys) {
        return all().stream().filter(column -> keys.contains(column.key())).toList();
    }

    private TableColumn<FacilityState> text(
            String key, String label, Function<FacilityState, @Nullable String> value) {
        return TableColumn.text(key, header(label), value);
    }

    private TableColumn<FacilityState> number(
            String key, String label, Function<FacilityState, ? extends @Nullable Number> value) {
        return TableColumn.number(key, header(label), value);
    }

    private TableColumn<FacilityState> date(
            String key, String label, Function<FacilityState, @Nullable LocalDate> value) {
        return TableColumn.date(key, header(label), value);
    }

    private String header(String label) {
        return Messages.text(locale, "network.facility." + label);
    }

    private Component link(FacilityState row) {
        Anchor link = new Anchor(address.apply(row), row.facility().data().name());
        link.setTitle(row.facility().data().name());
        return link;
    }

    private Component saturation(FacilityState row) {
        if (!withPresences) {
            return new Span(Messages.text(locale, "shared.withheld"));
        }
        if (row.saturation().isEmpty()) {
            return new Span(Words.UNKNOWN);
        }
        String text = Formats.number(locale, row.saturation().getAsDouble() * 100, 1);
        return row.isOverfull() ? new StatusPill(Tone.WARNING, text) : new Span(text);
    }

    private String state(FacilityState row) {
        return Words.state(locale, row.facility().data(), day);
    }

    private static @Nullable Double percent(FacilityState row) {
        return row.saturation().isPresent() ? row.saturation().getAsDouble() * 100 : null;
    }

    private static @Nullable Double euros(FacilityState row) {
        Long cents = row.centsPerPersonDay();
        return cents == null ? null : cents / 100.0;
    }

    /// The older of its two days: no figure of the row is older.
    private static @Nullable LocalDate countedOn(FacilityState row) {
        DaySpan counted = row.countedOn();
        return counted == null ? null : counted.from();
    }
}
