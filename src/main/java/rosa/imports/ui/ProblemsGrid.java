package rosa.imports.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import rosa.imports.Preview;
import rosa.imports.model.Problem;
import rosa.shared.ui.StatusPill;
import rosa.shared.ui.Tone;

/// What is wrong with a file, by row.
final class ProblemsGrid extends Grid<Problem> {
    ProblemsGrid(Preview preview) {
        addClassName("rosa-imports__grid");
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        boolean isMap = preview.kind().isMap();
        addColumn(problem -> problem.row() == 0 ? "–" : String.valueOf(problem.row()))
                .setHeader(getTranslation(isMap ? "imports.element" : "imports.row"))
                .setWidth("5rem")
                .setFlexGrow(0);
        addComponentColumn(this::problem).setHeader(getTranslation("imports.problem"));
        setItems(preview.problems());
        RowHeights.fit(this, preview.problems().size());
        setAriaLabel(getTranslation("imports.problem"));
    }

    private Div problem(Problem problem) {
        String severity = problem.severity().name().toLowerCase(Locale.ROOT);
        Tone tone =
                switch (problem.severity()) {
                    case ERROR -> Tone.BAD;
                    case WARNING -> Tone.WARNING;
                    case NOTE -> Tone.NEUTRAL;
                };
        Div cell = new Div(new StatusPill(tone, getTranslation("imports.severity." + severity)));
        if (!problem.column().isEmpty()) {
            Span column = new Span(" " + problem.column());
            column.addClassName("rosa-imports__subject");
            cell.add(column);
        }
        Div sentence = new Div(ProblemTexts.sentence(getLocale(), problem));
        cell.add(sentence);
        return cell;
    }
}
