package rosa.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosa.shared.Provenance;

/// A form of one column: labels above, help under, what is in it can be kept as a draft.
///
/// @param <D> what the form edits
abstract class EditForm<D> extends Div {
    private final Map<String, HasValue<?, ?>> fields = new LinkedHashMap<>();
    private final String prefix;
    private transient Runnable onChange = () -> {};

    /// @param prefix of the message keys: a field's label is `prefix.<key>`, its help
    ///   `prefix.<key>.help`
    EditForm(String prefix) {
        this.prefix = prefix;
        addClassName("rosa-form");
    }

    /// Calls `onChange` after each change by the person.
    final void whenChanged(Runnable onChange) {
        this.onChange = onChange;
    }

    abstract void show(D data);

    /// What the person has written, if it is complete; what is wrong is pointed out.
    abstract Optional<D> read(Provenance provenance);

    /// The same without pointing out anything.
    abstract Optional<D> written(Provenance provenance);

    abstract void focusFirst();

    /// The message of this name about what the form edits.
    final String key(String name) {
        return prefix + "." + name;
    }

    /// What a field, or a finding about it, is called.
    final String label(String key) {
        return getTranslation(key(key));
    }

    /// Adds a field under its label.
    final <F extends Component & HasValue<?, ?>> void put(String key, F field) {
        field.getElement().setProperty("label", label(key));
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
        field.getElement().setProperty("helperText", label(key + ".help"));
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

    /// Points out what is wrong with a field, or that nothing is; whether it may stay.
    final boolean check(HasValidation field, boolean good, String key) {
        field.setErrorMessage(label(key));
        field.setInvalid(!good);
        return !field.isInvalid();
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
