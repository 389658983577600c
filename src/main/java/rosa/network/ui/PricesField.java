package rosa.network.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosa.network.PriceComponent;

/// The components of a price, a row each.
final class PricesField extends Div {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000);

    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();

    PricesField() {
        addClassName("rosa-network__prices-field");
        Button add = new Button(getTranslation("network.contract.price.add"), _ -> addRow(null));
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(new H3(getTranslation("network.contract.prices")), list, add);
    }

    void show(List<PriceComponent> prices) {
        rows.clear();
        list.removeAll();
        prices.forEach(this::addRow);
    }

    /// The components; empty if one of them is not complete, which is then pointed out.
    Optional<List<PriceComponent>> read() {
        List<PriceComponent> prices = new ArrayList<>();
        boolean good = true;
        for (Row row : rows) {
            if (row.isComplete()) {
                prices.add(row.component());
            } else {
                good = false;
            }
        }
        return good ? Optional.of(prices) : Optional.empty();
    }

    private void addRow(@Nullable PriceComponent price) {
        Row row = new Row(price);
        rows.add(row);
        list.add(row);
    }

    private final class Row extends Div {
        private final TextField label = new TextField();
        private final BigDecimalField euros = new BigDecimalField();
        private final Checkbox reducible = new Checkbox();

        Row(@Nullable PriceComponent price) {
            addClassName("rosa-network__price");
            label.setLabel(getTranslation("network.contract.label"));
            label.setMaxLength(200);
            euros.setLabel(getTranslation("network.contract.price"));
            euros.setLocale(getLocale());
            reducible.setLabel(getTranslation("network.contract.reducible"));
            reducible.setValue(true);
            if (price != null) {
                label.setValue(price.label());
                euros.setValue(BigDecimal.valueOf(price.centsPerPersonDay(), 2));
                reducible.setValue(price.reducible());
            }
            Button remove = new Button(getTranslation("action.remove"));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            remove.addClickListener(_ -> {
                rows.remove(this);
                list.remove(this);
            });
            add(label, euros, reducible, remove);
        }

        boolean isComplete() {
            BigDecimal price = euros.getValue();
            label.setErrorMessage(getTranslation("network.contract.label.missing"));
            label.setInvalid(label.getValue().isBlank());
            euros.setErrorMessage(getTranslation("network.contract.price.range"));
            euros.setInvalid(price == null || price.signum() < 0 || price.compareTo(MOST) > 0);
            return !label.isInvalid() && !euros.isInvalid();
        }

        PriceComponent component() {
            long cents =
                    euros.getValue()
                            .setScale(2, RoundingMode.HALF_UP)
                            .movePointRight(2)
                            .longValueExact();
            return new PriceComponent(label.getValue(), cents, reducible.getValue());
        }
    }
}
