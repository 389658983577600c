package rosa.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A button that asks the person's device for a passkey; the Java side of
/// `frontend/src/passkey-button`.
@Tag("rosa-passkey-button")
@JsModule("context://rosa/passkey-button.js")
public final class PasskeyButton extends Component implements HasStyle, LocaleChangeObserver {
    private static final List<String> LABELS =
            List.of("waiting", "cancelled", "exists", "failed", "unavailable");

    private final String actionKey;

    private PasskeyButton(String mode, String actionKey, String host, Supplier<String> question) {
        this.actionKey = actionKey;
        getElement().setProperty("mode", mode);
        getElement().setProperty("host", host);
        getElement()
                .addEventListener(
                        "asked", _ -> getElement().executeJs("this.ask($0)", question.get()));
    }

    /// Makes a passkey.
    ///
    /// @param host what it will belong to
    /// @param question a fresh one for each press, JSON
    /// @param answered takes the device's answer, JSON
    public static PasskeyButton making(
            String host, Supplier<String> question, Consumer<String> answered) {
        var button = new PasskeyButton("create", "shared.passkey.make", host, question);
        button.getElement()
                .addEventListener(
                        "answered",
                        event ->
                                answered.accept(
                                        event.getEventData()
                                                .path("event.detail.answer")
                                                .asString("")))
                .addEventData("event.detail.answer");
        return button;
    }

    /// Enters with a passkey.
    ///
    /// @param action where the device's answer goes as a form
    public static PasskeyButton entering(String host, String action, Supplier<String> question) {
        var button = new PasskeyButton("get", "shared.passkey.enter", host, question);
        button.getElement().setProperty("action", action);
        return button;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("action", getTranslation(actionKey));
        LABELS.forEach(label -> labels.put(label, getTranslation("shared.passkey." + label)));
        getElement().setPropertyMap("labels", labels);
    }
}
