package rosa.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import rosa.imports.ImportMemory;
import rosa.imports.Taught;
import rosa.imports.model.ImportKind;
import rosa.imports.model.Vocabulary;
import rosa.shared.Formats;

/// What the office has taught about files of a kind; each thing can be forgotten.
final class MemoryPanel extends Details {
    private final transient ImportMemory memory;

    MemoryPanel(ImportMemory memory) {
        this.memory = memory;
        addClassName("rosa-imports__memory");
    }

    void show(ImportKind kind) {
        List<Taught> taught = memory.taught(kind);
        setSummaryText(getTranslation("imports.memory", taught.size()));
        removeAll();
        setVisible(!kind.isMap());
        if (taught.isEmpty()) {
            add(new Paragraph(getTranslation("imports.memory.none")));
        }
        taught.forEach(one -> add(line(kind, one)));
    }

    private Div line(ImportKind kind, Taught taught) {
        String what =
                switch (taught) {
                    case Taught.Columns columns ->
                            getTranslation("imports.memory.columns", columns.pairs().size());
                    case Taught.Meaning meaning ->
                            getTranslation(
                                    "imports.memory.word",
                                    meaning.word(),
                                    Vocabulary.find(meaning.choices())
                                            .map(one -> one.label(getLocale(), meaning.code()))
                                            .orElse(meaning.code()));
                };
        Span subject = new Span(what);
        subject.addClassName("rosa-imports__subject");
        Div text = new Div(subject);
        text.addClassName("rosa-imports__stacked");
        if (taught instanceof Taught.Columns columns) {
            text.add(
                    new Span(String.join("; ", columns.pairs().stream().map(this::pair).toList())));
        }
        Span by =
                new Span(
                        getTranslation(
                                "imports.memory.by", Formats.moment(taught.at()), taught.byName()));
        by.addClassName("rosa-muted");
        text.add(by);
        Button forget =
                new Button(
                        getTranslation("imports.columns.forget"),
                        _ -> {
                            memory.forget(kind, taught.id());
                            show(kind);
                        });
        forget.setAriaLabel(getTranslation("imports.memory.forget", what));
        Div line = new Div(text, forget);
        line.addClassName("rosa-imports__remembered");
        return line;
    }

    private String pair(Taught.Pair pair) {
        return pair.column().isEmpty()
                ? getTranslation("imports.memory.pair.not", pair.heading())
                : getTranslation("imports.memory.pair", pair.heading(), pair.column());
    }
}
