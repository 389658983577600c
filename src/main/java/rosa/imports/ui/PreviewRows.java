package rosa.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import rosa.imports.Preview;
import rosa.imports.RowChange;
import rosa.imports.RowChange.State;
import rosa.shared.Formats;

/// The rows of a preview by what becomes of them: problems, new, changed, untouched. Errors are
/// shown first if there are any, else what would happen.
final class PreviewRows extends Div {
    private final Div filters = new Div();
    private final Div table = new Div();
    private final List<Button> buttons = new ArrayList<>();

    PreviewRows(Preview preview) {
        filters.addClassName("rosa-imports__filters");
        filters.getElement().setAttribute("role", "group");
        filters.getElement().setAttribute("aria-label", getTranslation("imports.filter"));
        if (!preview.problems().isEmpty()) {
            filter("problems", preview.problems().size(), () -> new ProblemsGrid(preview));
        }
        for (State state : State.values()) {
            List<RowChange> rows =
                    preview.changes().stream().filter(one -> one.state() == state).toList();
            if (!rows.isEmpty()) {
                String key = state.name().toLowerCase(Locale.ROOT);
                filter(key, rows.size(), () -> new ChangesGrid(rows));
            }
        }
        add(filters, table);
        boolean problemsFirst = preview.errors() > 0 || buttons.size() == 1;
        boolean hasProblems = !preview.problems().isEmpty();
        int first = hasProblems && !problemsFirst ? 1 : 0;
        if (first < buttons.size()) {
            buttons.get(first).click();
        }
    }

    private void filter(String key, int count, Supplier<Component> rows) {
        Button button =
                new Button(
                        getTranslation("imports.tab." + key, Formats.integer(getLocale(), count)));
        button.addClickListener(_ -> {
            buttons.forEach(one -> one.getElement().setAttribute("aria-pressed", "false"));
            button.getElement().setAttribute("aria-pressed", "true");
            table.removeAll();
            table.add(rows.get());
        });
        buttons.add(button);
        filters.add(button);
    }
}
