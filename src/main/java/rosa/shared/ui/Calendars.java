package rosa.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import rosa.shared.Messages;

/// The words and formats of every calendar on screen.
public final class Calendars {
    private Calendars() {}

    /// The calendar's words in `locale`, dates as `23/11/2026`.
    public static DatePicker.DatePickerI18n texts(Locale locale) {
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
                .setToday(Messages.text(locale, "shell.day.today"))
                .setCancel(Messages.text(locale, "action.cancel"));
    }

    private static List<String> weekdays(Locale locale, TextStyle style) {
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
