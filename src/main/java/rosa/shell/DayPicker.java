package rosa.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import rosa.shared.ui.DayField;
import rosa.shared.ui.UrlState;

/// The day the data speak for, in the top bar; another day than today tints the bar and is called
/// past.
final class DayPicker extends Composite<Div> {
    private final transient ReferenceDay referenceDay;
    private final DayField picker = new DayField();
    private final Span prefix = new Span();
    private Location here = new Location("");

    DayPicker(ReferenceDay referenceDay) {
        this.referenceDay = referenceDay;
        picker.setAriaLabel(getTranslation("shell.day"));
        picker.setPrefixComponent(prefix);
        picker.setMax(referenceDay.today());
        picker.addValueChangeListener(change -> {
            if (change.isFromClient() && !picker.isInvalid()) {
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
        boolean isPast = !day.equals(referenceDay.today());
        getContent().setClassName("past", isPast);
        prefix.setText(getTranslation(isPast ? "shell.day.prefix.past" : "shell.day.prefix"));
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
