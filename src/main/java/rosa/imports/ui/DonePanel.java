package rosa.imports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import rosa.imports.ImportRun;
import rosa.shared.Formats;

/// Says that a file is taken.
final class DonePanel extends Div {
    DonePanel(ImportRun run) {
        Paragraph done =
                new Paragraph(
                        getTranslation(
                                "imports.done",
                                Formats.moment(run.at()),
                                run.fileName(),
                                run.created(),
                                run.changed(),
                                run.untouched()));
        done.addClassNames("rosa-imports__notice", "rosa-tone-good");
        done.getElement().setAttribute("role", "status");
        add(done);
    }
}
