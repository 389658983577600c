package rosa.network.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosa.network.Facility;
import rosa.network.Places;
import rosa.network.PlacesCount;
import rosa.network.model.Merge;
import rosa.shared.Changed;
import rosa.shared.Formats;
import rosa.shared.Provenance;
import rosa.shared.ui.CountField;
import rosa.shared.ui.DayField;
import rosa.shared.ui.Undo;
import rosa.territory.Source;

/// Records or corrects the count of a day. If somebody recorded one meanwhile, both are shown.
final class CountDialog extends Dialog {
    private final transient Places places;
    private final transient Facility facility;
    private final transient Runnable onChange;
    private final DayField date = new DayField();
    private final CountField financed = field("network.facility.financed");
    private final CountField active = field("network.facility.active");
    private final CountField occupied = field("network.facility.occupied");
    private final Paragraph advice = new Paragraph();
    private transient @Nullable PlacesCount basedOn;

    CountDialog(
            Places places,
            Facility facility,
            @Nullable PlacesCount count,
            LocalDate today,
            Runnable onChange) {
        this.places = places;
        this.facility = facility;
        this.onChange = onChange;
        this.basedOn = count;
        setHeaderTitle(
                getTranslation(count == null ? "network.places.add" : "network.places.correct"));
        setWidth("min(26rem, 96vw)");
        advice.addClassName("rosa-muted");
        advice.getElement().setAttribute("role", "status");
        date.setLabel(getTranslation("network.places.date"));
        date.setMax(today);
        date.setRequiredIndicatorVisible(true);
        date.setValue(count == null ? today : count.date());
        date.setReadOnly(count != null);
        date.addValueChangeListener(_ -> takeUpDay());
        if (count == null) {
            takeUpDay();
        } else {
            show(count);
        }
        Div form = new Div(date, financed, active, occupied, advice);
        form.addClassName("rosa-form");
        add(form);
        Button save = new Button(getTranslation("action.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), save);
    }

    private CountField field(String labelKey) {
        CountField field = new CountField(getTranslation(labelKey));
        field.setRange(0, PlacesCount.MOST);
        field.addValueChangeListener(_ -> advise());
        return field;
    }

    /// A new count of a day that has one is a correction; one of another day starts from nothing.
    private void takeUpDay() {
        LocalDate day = date.getValue();
        Optional<PlacesCount> stored =
                day == null ? Optional.empty() : places.findCount(facility.id(), day);
        basedOn = stored.orElse(null);
        stored.ifPresent(this::show);
        advise();
    }

    private void show(PlacesCount count) {
        financed.setValue(count.financed());
        active.setValue(count.active());
        occupied.setValue(count.occupied());
        advise();
    }

    private void advise() {
        Integer there = active.getValue();
        Integer present = occupied.getValue();
        if (there != null && present != null && there > 0 && present > there) {
            advice.setText(
                    getTranslation(
                            "network.places.overfull",
                            Formats.percent(getLocale(), (double) present / there, 0)));
        } else if (basedOn != null && !date.isReadOnly()) {
            advice.setText(getTranslation("network.places.exists", Formats.day(basedOn.date())));
        } else {
            advice.setText(getTranslation("network.places.help"));
        }
    }

    private void save() {
        LocalDate day = date.getValue();
        boolean wrong =
                List.of(financed, active, occupied).stream().anyMatch(CountField::isInvalid);
        if (day == null || date.isInvalid()) {
            date.setErrorMessage(getTranslation("network.places.date.missing"));
            date.setInvalid(true);
            return;
        }
        if (financed.isEmpty() && active.isEmpty() && occupied.isEmpty()) {
            occupied.setErrorMessage(getTranslation("network.places.empty"));
            occupied.setInvalid(true);
            return;
        }
        if (!wrong) {
            save(
                    new PlacesCount(
                            day,
                            financed.getValue(),
                            active.getValue(),
                            occupied.getValue(),
                            new Provenance(Source.TYPED_IN, day)));
        }
    }

    private void save(PlacesCount count) {
        switch (places.correct(facility.id(), basedOn, count)) {
            case Changed.Done<PlacesCount> _ -> {
                close();
                Undo.say(getTranslation("network.places.saved", Formats.day(count.date())));
                onChange.run();
            }
            case Changed.Stale<PlacesCount>(PlacesCount theirs) -> decide(count, theirs);
            case Changed.Gone<PlacesCount> _ -> {
                basedOn = null;
                advice.setText(getTranslation("network.places.gone"));
            }
        }
    }

    private void decide(PlacesCount mine, PlacesCount theirs) {
        PlacesCount was = basedOn;
        boolean sameDay = was != null && was.date().equals(theirs.date());
        Merge<Figures> merge =
                new Merge<>(
                        fields(),
                        was != null && sameDay ? Figures.of(was) : new Figures(null, null, null),
                        Figures.of(mine),
                        Figures.of(theirs));
        if (merge.conflicts().isEmpty()) {
            take(theirs, merge.resolve(Set.of()).on(mine));
            return;
        }
        new ConflictDialog(
                        merge,
                        key -> getTranslation("network.facility." + key),
                        useMine -> take(theirs, merge.resolve(useMine).on(mine)))
                .open();
    }

    private void take(PlacesCount theirs, PlacesCount merged) {
        basedOn = theirs;
        show(merged);
        save(merged);
    }

    private List<Merge.Field<Figures>> fields() {
        return List.of(
                new Merge.Field<>(
                        "financed",
                        it -> Words.number(getLocale(), it.financed()),
                        (to, from) -> new Figures(from.financed(), to.active(), to.occupied())),
                new Merge.Field<>(
                        "active",
                        it -> Words.number(getLocale(), it.active()),
                        (to, from) -> new Figures(to.financed(), from.active(), to.occupied())),
                new Merge.Field<>(
                        "occupied",
                        it -> Words.number(getLocale(), it.occupied()),
                        (to, from) -> new Figures(to.financed(), to.active(), from.occupied())));
    }

    /// A count without its day.
    private record Figures(
            @Nullable Integer financed, @Nullable Integer active, @Nullable Integer occupied) {
        static Figures of(PlacesCount count) {
            return new Figures(count.financed(), count.active(), count.occupied());
        }

        PlacesCount on(PlacesCount count) {
            return new PlacesCount(count.date(), financed, active, occupied, count.provenance());
        }
    }
}
