package rosa.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosa.shared.ui.Undo;

/// A small form over a page, in which one thing of the page is added or changed.
///
/// @param <E> what is changed, as it is stored
/// @param <D> what a person edits of it
abstract class EditDialog<E, D> extends Dialog implements Editing.Desk<E, D> {
    private final String prefix;
    private final transient Runnable onChange;
    private final transient Editing<E, D> editing = new Editing<>(this);

    /// @param prefix of the message keys: a field is called `prefix.<key>`
    /// @param onChange called after what is stored has changed
    EditDialog(String prefix, Runnable onChange) {
        this.prefix = prefix;
        this.onChange = onChange;
    }

    abstract String name(D data);

    /// What the person has written, if it is complete; what is wrong is pointed out.
    abstract Optional<D> read();

    /// Lays out the fields.
    ///
    /// @param stored what is changed; absent if something is added
    final void edit(@Nullable E stored, Component... fields) {
        if (stored == null) {
            setHeaderTitle(label("add"));
        } else {
            editing.startFrom(stored);
            setHeaderTitle(getTranslation(prefix + ".edit", name(data(stored))));
            show(data(stored));
        }
        Div form = new Div(fields);
        form.addClassName("rosa-form");
        add(form);
        Button save =
                new Button(getTranslation("action.save"), _ -> read().ifPresent(editing::save));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()), save);
    }

    /// What the change is based on; absent if something is added.
    final @Nullable E base() {
        return editing.base();
    }

    /// Points out what is wrong with a field, or that nothing is; whether it may stay.
    final boolean check(HasValidation field, boolean good, String key) {
        field.setErrorMessage(label(key));
        field.setInvalid(!good);
        return !field.isInvalid();
    }

    @Override
    public final String label(String key) {
        return getTranslation(prefix + "." + key);
    }

    @Override
    public final void saved(E now) {
        close();
        Undo.say(getTranslation(prefix + ".saved", name(data(now))));
        onChange.run();
    }

    @Override
    public final void gone() {
        Undo.say(getTranslation("network.gone"));
        close();
        onChange.run();
    }

    @Override
    public final void impossible() {
        Undo.say(getTranslation("network.conflict.impossible"));
    }
}
