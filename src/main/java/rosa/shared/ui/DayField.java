package rosa.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosa.shared.Formats;
import rosa.shared.Messages;

/// A day to write or choose. A text that is no day is never taken for an empty field: the field
/// says which text it does not understand and stays invalid, whatever the form around it finds.
public final class DayField extends DatePicker {
    private @Nullable String given;
    private boolean refused;

    /// A field without a label yet.
    public DayField() {
        setI18n(Calendars.texts(getLocale()));
    }

    /// A field under `label`.
    public DayField(String label) {
        this();
        setLabel(label);
    }

    @Override
    public void setErrorMessage(@Nullable String message) {
        given = message;
        show();
    }

    @Override
    public void setInvalid(boolean invalid) {
        refused = invalid;
        show();
    }

    /// Another value, or another text that is none: what the form found no longer holds.
    @Override
    protected void validate() {
        setInvalid(false);
    }

    private void show() {
        String finding = finding();
        super.setErrorMessage(finding == null ? given : finding);
        super.setInvalid(refused || finding != null);
    }

    private @Nullable String finding() {
        LocalDate day = getValue();
        if (day == null) {
            return isInputUnparsable()
                    ? Messages.text(
                            getLocale(),
                            "field.day.wrong",
                            getElement().getProperty("_inputElementValue", ""))
                    : null;
        }
        LocalDate first = getMin();
        LocalDate last = getMax();
        if (first != null && day.isBefore(first)) {
            return Messages.text(getLocale(), "field.day.early", Formats.day(first));
        }
        return last != null && day.isAfter(last)
                ? Messages.text(getLocale(), "field.day.late", Formats.day(last))
                : null;
    }
}
