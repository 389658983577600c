package rosa.distribution.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import rosa.distribution.model.Allowance;
import rosa.distribution.model.Band;
import rosa.shared.ui.CountField;

/// One band of a rule set as fields.
final class BandRow extends Div {
    private enum Kind {
        RATE("rate"),
        FIXED("fixed");

        final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    private static final int HIGHEST_FIXED = 100_000;
    private static final int MOST_DECIMALS = 3;
    private static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(1000);

    private final CountField upTo = new CountField();
    private final Select<Kind> kind = new Select<>();
    private final BigDecimalField value = new BigDecimalField();
    private final CountField cap = new CountField();
    private final Button remove = new Button(new Icon("trash"));
    private boolean last;

    BandRow(Band band, Runnable onChange, Runnable onRemove) {
        addClassName("rosa-band");
        upTo.setLabel(getTranslation("distribution.rules.band.up-to"));
        kind.setLabel(getTranslation("distribution.rules.band.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(
                item -> getTranslation("distribution.rules.band.kind." + item.word));
        value.setLabel(getTranslation("distribution.rules.band.value"));
        cap.setLabel(getTranslation("distribution.rules.band.cap"));
        cap.setPlaceholder(getTranslation("distribution.rules.band.cap.none"));
        upTo.setValue(band.upTo());
        cap.setValue(band.cap());
        switch (band.allowance()) {
            case Allowance.PerThousand(BigDecimal rate) -> {
                kind.setValue(Kind.RATE);
                value.setValue(rate);
            }
            case Allowance.Fixed(int places) -> {
                kind.setValue(Kind.FIXED);
                value.setValue(BigDecimal.valueOf(places));
            }
        }
        value.setManualValidation(true);
        upTo.addValueChangeListener(_ -> onChange.run());
        kind.addValueChangeListener(_ -> onChange.run());
        value.addValueChangeListener(_ -> onChange.run());
        cap.addValueChangeListener(_ -> onChange.run());
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClickListener(_ -> onRemove.run());
        add(upTo, kind, value, cap, remove);
    }

    /// Tells the row its place among the bands: the last has no limit and stays.
    void place(int order, boolean isLast, boolean readOnly) {
        last = isLast;
        remove.setAriaLabel(getTranslation("distribution.rules.band.remove", order + 1));
        remove.setVisible(!isLast && !readOnly);
        upTo.setEnabled(!isLast);
        upTo.setPlaceholder(isLast ? getTranslation("distribution.rules.band.up-to.last") : "");
        if (isLast) {
            upTo.clear();
        }
        upTo.setReadOnly(readOnly);
        kind.setReadOnly(readOnly);
        value.setReadOnly(readOnly);
        cap.setReadOnly(readOnly);
    }

    /// The band, or null if a field is wrong, which is then marked.
    ///
    /// @param above the limit of the band before
    @Nullable Band read(int above) {
        var allowance = allowance();
        boolean right =
                check(
                        upTo,
                        last || upTo.getValue() != null && upTo.getValue() > above,
                        getTranslation("distribution.rules.error.up-to", above));
        right &=
                check(
                        cap,
                        cap.getValue() == null || cap.getValue() >= 0,
                        getTranslation("distribution.rules.error.cap"));
        if (allowance == null) {
            return null;
        }
        if (cap.getValue() != null
                && allowance instanceof Allowance.Fixed(int places)
                && cap.getValue() < places) {
            right = check(cap, false, getTranslation("distribution.rules.error.cap-below", places));
        }
        return right ? new Band(last ? null : upTo.getValue(), allowance, cap.getValue()) : null;
    }

    private static boolean check(CountField field, boolean right, String error) {
        field.setInvalid(!right);
        field.setErrorMessage(right ? null : error);
        return !field.isInvalid();
    }

    private @Nullable Allowance allowance() {
        var number = value.getValue();
        boolean rate = kind.getValue() == Kind.RATE;
        boolean right =
                number != null
                        && number.signum() >= 0
                        && (rate
                                ? number.compareTo(HIGHEST_RATE) <= 0
                                        && number.stripTrailingZeros().scale() <= MOST_DECIMALS
                                : number.compareTo(BigDecimal.valueOf(HIGHEST_FIXED)) <= 0
                                        && number.stripTrailingZeros().scale() <= 0);
        value.setInvalid(!right);
        value.setErrorMessage(
                right
                        ? null
                        : getTranslation(
                                rate
                                        ? "distribution.rules.error.rate"
                                        : "distribution.rules.error.fixed"));
        if (!right || number == null) {
            return null;
        }
        return rate
                ? new Allowance.PerThousand(number)
                : new Allowance.Fixed(number.intValueExact());
    }

    @Nullable Integer limit() {
        return upTo.getValue();
    }

    void focusFirst() {
        upTo.focus();
    }
}
