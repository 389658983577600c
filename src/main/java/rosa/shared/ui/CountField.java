package rosa.shared.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasPlaceholder;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.shared.HasClearButton;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosa.shared.Formats;
import rosa.shared.Messages;

/// A whole number to write: places, persons, residents. Takes thousands with or without their mark
/// (`1200`, `1.200`). Anything else, such as `2,5` or `1e9`, is not made into another number: the
/// field says so and stays invalid, whatever the form around it finds.
@Tag("vaadin-text-field")
@Uses(TextField.class)
public final class CountField extends AbstractSinglePropertyField<CountField, Integer>
        implements Focusable<CountField>,
                HasAriaLabel,
                HasClearButton,
                HasPlaceholder,
                HasValidationProperties,
                InputField<
                        com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent<
                                CountField, Integer>,
                        Integer> {
    private static final int LONGEST = 20;
    private static final Pattern PLAIN = Pattern.compile("\\d{1,9}");
    private static final Pattern GROUPED =
            Pattern.compile("\\d{1,3}([.,' \\u00a0])\\d{3}(\\1\\d{3})?");

    private int least;
    private int most = 999_999_999;
    private @Nullable String given;
    private boolean refused;

    /// A field without a label yet.
    @SuppressWarnings("NullAway") // an empty field's value is null
    public CountField() {
        super("value", null, String.class, CountField::number, CountField::text);
        setSynchronizedEvent("change");
        getElement().setProperty("maxlength", LONGEST);
        getElement().addPropertyChangeListener("value", _ -> setInvalid(false));
    }

    /// A field under `label`.
    public CountField(String label) {
        this();
        setLabel(label);
    }

    /// The least and the greatest number it takes.
    public void setRange(int least, int most) {
        this.least = least;
        this.most = most;
        show();
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

    /// Also while the listeners of a change are being called, before the browser is told.
    @Override
    public boolean isInvalid() {
        return refused || finding() != null;
    }

    /// What a form found wrong with the number before does not hold for this one.
    @Override
    protected void setModelValue(Integer number, boolean fromClient) {
        refused = false;
        super.setModelValue(number, fromClient);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("if (this.inputElement) this.inputElement.inputMode = 'numeric'");
    }

    private void show() {
        String finding = finding();
        HasValidationProperties.super.setErrorMessage(finding == null ? given : finding);
        HasValidationProperties.super.setInvalid(refused || finding != null);
    }

    private @Nullable String finding() {
        String written = getElement().getProperty("value", "").strip();
        if (written.isEmpty()) {
            return null;
        }
        Integer number = number(written);
        if (number == null) {
            return Messages.text(getLocale(), "field.count.wrong", written);
        }
        return number < least || number > most
                ? Messages.text(
                        getLocale(),
                        "field.count.range",
                        Formats.integer(getLocale(), least),
                        Formats.integer(getLocale(), most))
                : null;
    }

    private static @Nullable Integer number(String written) {
        String text = written.strip();
        if (!PLAIN.matcher(text).matches() && !GROUPED.matcher(text).matches()) {
            return null;
        }
        return Integer.valueOf(text.replaceAll("\\D", ""));
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
