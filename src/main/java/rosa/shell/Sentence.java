package rosa.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/// A page that says one thing: what is the matter and what to do.
class Sentence extends Div {
    /// @param key message keys start with it: `.title`, `.text`, `.action`
    void say(String key, Object... arguments) {
        removeAll();
        addClassName("rosa-sentence");
        add(
                new H1(getTranslation(key + ".title")),
                new Paragraph(getTranslation(key + ".text", arguments)),
                new Anchor("/", getTranslation("shell.home")));
    }
}
