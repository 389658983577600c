package rosa.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import rosa.imports.Imports;
import rosa.imports.WaitingFile;
import rosa.shared.Formats;

/// Files from folders that wait for a person.
final class WaitingPanel extends Div {
    private final transient Imports imports;
    private final transient Consumer<WaitingFile> onLook;

    WaitingPanel(Imports imports, Consumer<WaitingFile> onLook) {
        this.imports = imports;
        this.onLook = onLook;
        addClassName("rosa-imports__waiting");
    }

    /// Shows the files that wait now; nothing if there are none.
    void show() {
        List<WaitingFile> files = imports.waiting();
        removeAll();
        setVisible(!files.isEmpty());
        add(new H2(getTranslation("imports.folder.waiting", files.size())));
        files.forEach(file -> add(line(file)));
    }

    private Div line(WaitingFile file) {
        Span name = new Span(file.storedAs());
        name.addClassName("rosa-imports__subject");
        Span about =
                new Span(
                        getTranslation(
                                "imports.folder.line",
                                Formats.moment(file.at()),
                                file.folder(),
                                getTranslation("imports.kind." + file.kind().key()),
                                file.errors(),
                                file.created(),
                                file.changed()));
        about.addClassName("rosa-muted");
        Div text = new Div(name, about);
        text.addClassName("rosa-imports__stacked");
        Button look = new Button(getTranslation("imports.folder.look"), _ -> onLook.accept(file));
        Button discard =
                new Button(
                        getTranslation("imports.folder.discard"),
                        _ -> {
                            imports.discardWaiting(file.id());
                            show();
                        });
        look.setAriaLabel(getTranslation("imports.folder.look") + " " + file.storedAs());
        discard.setAriaLabel(getTranslation("imports.folder.discard") + " " + file.storedAs());
        Div buttons = new Div(look, discard);
        buttons.addClassName("rosa-imports__apply");
        Div line = new Div(text, buttons);
        line.addClassName("rosa-imports__remembered");
        return line;
    }
}
