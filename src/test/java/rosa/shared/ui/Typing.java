package rosa.shared.ui;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;

/// A person's typing as the browser reports it, which the testers of fields cannot express when the
/// text makes no value.
public final class Typing {
    private Typing() {}

    /// Types a text that is no day.
    public static void into(DayField field, String text) {
        Element element = field.getElement();
        element.setProperty("_inputElementValue", text);
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(
                        new DomEvent(
                                element, "unparsable-change", JacksonUtils.createObjectNode()));
    }

    /// Types `text`.
    public static void into(CountField field, String text) {
        try {
            field.getElement()
                    .getNode()
                    .getFeature(ElementPropertyMap.class)
                    .deferredUpdateFromClient("value", text)
                    .run();
        } catch (com.vaadin.flow.internal.nodefeature.PropertyChangeDeniedException denied) {
            throw new IllegalStateException(denied);
        }
    }
}
