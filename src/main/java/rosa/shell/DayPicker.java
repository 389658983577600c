package rosa.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Stream;
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
        picker.setI18n(texts(getLocale()));
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

    /// The calendar's words in `locale`, dates as `23/11/2026`.
    static DatePicker.DatePickerI18n texts(Locale locale) {
        return new DatePicker.DatePickerI18n()
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setMonthNames(
                        Stream.of(Month.values())
                                .map(month ->
                                        month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                                .toList())
                .setWeekdays(weekdays(locale, TextStyle.FULL))
                .setWeekdaysShort(weekdays(locale, TextStyle.SHORT))
                .setToday(rosa.shared.Messages.text(locale, "shell.day.today"))
                .setCancel(rosa.shared.Messages.text(locale, "action.cancel"));
    }

    private static java.util.List<String> weekdays(Locale locale, TextStyle style) {
        return Stream.of(
                        DayOfWeek.SUNDAY,
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY,
                        DayOfWeek.SATURDAY)
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
