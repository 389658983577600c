package rosa.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import rosa.shared.ui.Calendars;
import rosa.shared.ui.UrlState;

/// The day the data speak for, in the top bar; another day than today tints the bar.
final class DayPicker extends Composite<Div> {
    private final transient ReferenceDay referenceDay;
    private final DatePicker picker = new DatePicker();
    private Location here = new Location("");

    DayPicker(ReferenceDay referenceDay) {
        this.referenceDay = referenceDay;
        picker.setAriaLabel(getTranslation("shell.day"));
        picker.setPrefixComponent(
                new com.vaadin.flow.component.html.Span(getTranslation("shell.day.prefix")));
        picker.setMax(referenceDay.today());
        picker.setI18n(Calendars.texts(getLocale()));
        picker.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(change.getValue());
            }
        });
        getContent().addClassName("rosa-day");
        getContent().add(picker);
    }

    /// Shows the day of `location`.
    void show(Location location) {
        here = location;
        LocalDate day = referenceDay.of(location);
        picker.setValue(day);
        getContent().setClassName("past", !day.equals(referenceDay.today()));
    }

    private void go(LocalDate day) {
        boolean today = day == null || day.equals(referenceDay.today());
        UI.getCurrent()
                .navigate(
                        here.getPath(),
                        UrlState.of(here)
                                .with(ReferenceDay.PARAMETER, today ? null : day.toString())
                                .queryParameters());
    }
}
