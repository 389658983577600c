package rosa.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosa.shared.Formats;
import rosa.shared.ui.DayField;
import rosa.shared.ui.UrlState;

/// The day the data speak for, in the top bar; another day than today tints the bar and is called
/// past.
final class DayPicker extends Composite<Div> {
    private final transient ReferenceDay referenceDay;
    private final DayField picker = new DayField();
    private final Span prefix = new Span();
    private final Span none = new Span();
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
        none.addClassName("rosa-day-none");
        getContent().add(picker, none);
    }

    /// Shows the day of `location`, or why it does not hold in `view`.
    void show(Location location, @Nullable HasElement view) {
        here = location;
        WithoutDay without = view == null ? null : view.getClass().getAnnotation(WithoutDay.class);
        picker.setVisible(without == null);
        none.setVisible(without != null);
        if (without != null) {
            getContent().removeClassName("past");
            explain(without.value(), referenceDay.of(location));
            return;
        }
        LocalDate day = referenceDay.of(location);
        picker.setValue(day);
        boolean isPast = !day.equals(referenceDay.today());
        getContent().setClassName("past", isPast);
        prefix.setText(getTranslation(isPast ? "shell.day.prefix.past" : "shell.day.prefix"));
    }

    private void explain(WithoutDay.Reason reason, LocalDate chosen) {
        String why = getTranslation(reason.messageKey() + ".why");
        none.removeAll();
        none.setText(getTranslation(reason.messageKey()));
        none.setTitle(
                chosen.equals(referenceDay.today())
                        ? why
                        : why + " " + getTranslation("shell.day.kept", Formats.day(chosen)));
        Span unseen = new Span(none.getTitle().orElse(why));
        unseen.addClassName("rosa-unseen");
        none.add(new Text(" "), unseen);
    }

    private void go(LocalDate day) {
        boolean today = day == null || day.equals(referenceDay.today());
        UI.getCurrent()
                .navigate(
                        here.getPath(),
                        UrlState.of(here)
                                .with(
                                        ReferenceDay.PARAMETER,
                                        today ? ReferenceDay.TODAY : day.toString())
                                .queryParameters());
    }
}
