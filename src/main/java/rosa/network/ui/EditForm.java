package rosa.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A form of one column: labels above, help under, what is in it can be kept as a draft.
class EditForm extends Div {
    private final Map<String, HasValue<?, ?>> fields = new LinkedHashMap<>();
    private final String prefix;
    private final transient Runnable onChange;

    /// @param prefix of the message keys: a field's label is `prefix.<key>`, its help
    ///   `prefix.<key>.help`
    /// @param onChange called after each change by the person
    EditForm(String prefix, Runnable onChange) {
        this.prefix = prefix;
        this.onChange = onChange;
        addClassName("rosa-form");
    }

    /// Adds a field under its label.
    final <F extends Component & HasValue<?, ?>> void put(String key, F field) {
        field.getElement().setProperty("label", getTranslation(prefix + "." + key));
        fields.put(key, field);
        add(field);
        if (field instanceof HasValueChangeMode typed) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
        }
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.run();
            }
        });
    }

    /// Adds a field under its label and over its help.
    final <F extends Component & HasValue<?, ?>> void putWithHelp(String key, F field) {
        put(key, field);
        field.getElement().setProperty("helperText", getTranslation(prefix + "." + key + ".help"));
    }

    /// What stands in the fields, empty ones left out.
    final Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach((key, field) -> {
            if (!field.isEmpty()) {
                values.put(key, field.getValue());
            }
        });
        return values;
    }

    /// Puts into the fields what a draft kept.
    void restore(Map<String, Object> values) {
        fields.forEach((key, field) -> restore(field, values.get(key)));
    }

    /// Points out what is wrong with a field, or that nothing is.
    final boolean check(HasValidation field, boolean good, String key) {
        field.setErrorMessage(getTranslation(prefix + "." + key));
        field.setInvalid(!good);
        return good;
    }

    @SuppressWarnings("unchecked")
    private static <V> void restore(HasValue<?, V> field, @Nullable Object value) {
        if (value == null) {
            field.clear();
        } else {
            field.setValue((V) value);
        }
    }
}
