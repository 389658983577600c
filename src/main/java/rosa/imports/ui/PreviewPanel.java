package rosa.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rosa.imports.Deliveries;
import rosa.imports.ImportRun;
import rosa.imports.Imports;
import rosa.imports.Lesson;
import rosa.imports.Preview;
import rosa.imports.Questions;
import rosa.imports.RowChange.State;
import rosa.imports.Taken;
import rosa.imports.model.ReadAs;
import rosa.imports.model.ReadingChoice;
import rosa.shared.Formats;

/// What taking a file would do: counts, rows by what becomes of them, problems; and the button that
/// takes it.
final class PreviewPanel extends Div {
    private static final BackgroundWork.Sentences SENTENCES =
            new BackgroundWork.Sentences("imports.cancelled", "imports.failed");

    private final transient Imports imports;
    private final transient Preview preview;
    private final transient Consumer<Taken> onTaken;
    private final transient Consumer<@Nullable Preview> onReread;
    private final BackgroundWork work = new BackgroundWork();
    private final Button take = new Button();
    private final TextField title = new TextField();
    private @Nullable DayPanel day;
    private @Nullable LikenessPanel alike;

    /// @param onReread is told the preview of the file read otherwise; null if it is kept no more
    PreviewPanel(
            Imports imports,
            Deliveries deliveries,
            Preview preview,
            Consumer<Taken> onTaken,
            Consumer<@Nullable Preview> onReread,
            Runnable onDiscard) {
        this.imports = imports;
        this.preview = preview;
        this.onTaken = onTaken;
        this.onReread = onReread;
        addClassName("rosa-imports__preview");
        title.setLabel(getTranslation("imports.title"));
        title.setHelperText(getTranslation("imports.title.help"));
        title.setMaxLength(150);
        title.setWidthFull();
        Questions asked = preview.questions();
        title.setValue(asked.givenTitle().isEmpty() ? asked.title() : asked.givenTitle());
        add(new H2(getTranslation("imports.step.preview", preview.fileName())));
        ReadAs readAs = preview.readAs();
        if (readAs != null) {
            add(new ReadingPanel(preview.kind(), readAs, this::said, wishes()));
        }
        add(questions());
        title.setVisible(!asked.title().isEmpty());
        add(verdict());
        deliveries.sinceLast(preview.id()).ifPresent(since -> add(sinceLast(since)));
        add(new PreviewRows(preview), title, work, actions(onDiscard));
    }

    private Div questions() {
        Questions asked = preview.questions();
        Div questions = new Div();
        if (asked.undated()) {
            day = new DayPanel(asked, () -> wishes().read(said()));
            questions.add(day);
        }
        if (!asked.likenesses().isEmpty()) {
            alike = new LikenessPanel(asked.likenesses(), () -> wishes().read(said()));
            questions.add(alike);
        }
        return questions;
    }

    /// What the person has said about the file so far, also what is not applied yet.
    ReadingChoice said() {
        ReadAs readAs = preview.readAs();
        String called = title.getValue();
        return new ReadingChoice(
                readAs == null ? "" : readAs.sheet(),
                readAs == null ? 0 : readAs.headerRow(),
                day == null ? preview.questions().day() : day.said(),
                alike == null ? Map.of() : alike.answered(),
                called.equals(preview.questions().title()) ? "" : called);
    }

    /// The one sentence that says what would happen.
    private Paragraph verdict() {
        int created = preview.count(State.CREATED);
        int changed = preview.count(State.CHANGED);
        int untouched = preview.count(State.UNTOUCHED);
        String sentence;
        if (preview.errors() > 0) {
            sentence = getTranslation("imports.verdict.errors", preview.errors());
        } else if (preview.hasGuesses()) {
            sentence = getTranslation("imports.verdict.guesses");
        } else if (preview.questions().open() > 0) {
            sentence = getTranslation("imports.verdict.alike", preview.questions().open());
        } else if (created + changed == 0) {
            sentence = getTranslation("imports.verdict.nothing");
        } else {
            sentence =
                    getTranslation(
                            "imports.verdict.ready",
                            created,
                            changed,
                            untouched,
                            preview.warnings());
        }
        Paragraph verdict = new Paragraph(sentence);
        verdict.addClassNames(
                "rosa-imports__notice",
                preview.errors() > 0
                        ? "rosa-tone-bad"
                        : preview.warnings() > 0 || !preview.isSettled()
                                ? "rosa-tone-warning"
                                : "rosa-tone-good");
        return verdict;
    }

    private Details sinceLast(Deliveries.SinceLast since) {
        ImportRun last = since.last();
        Details details = new Details();
        details.addClassName("rosa-imports__since");
        details.setSummaryText(
                getTranslation(
                        last.sender().isEmpty() ? "imports.since" : "imports.since.sender",
                        Formats.moment(last.at()),
                        since.difference().rows().size(),
                        last.sender()));
        details.add(new DifferenceTable(since.difference()));
        return details;
    }

    private Div actions(Runnable onDiscard) {
        take.setText(getTranslation("imports.take"));
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.setEnabled(preview.isReady());
        take.setDisableOnClick(true);
        take.addClickListener(_ -> take());
        Button discard = new Button(getTranslation("imports.discard"), _ -> onDiscard.run());
        Div actions = new Div(take, discard);
        if (!preview.problems().isEmpty()) {
            var locale = getLocale();
            Anchor problems =
                    new Anchor(
                            DownloadHandler.fromInputStream(_ -> ProblemTexts.csv(preview, locale)),
                            getTranslation("imports.problems.download"));
            problems.addClassName("rosa-imports__download");
            actions.add(problems);
        }
        actions.addClassName("rosa-form-bar");
        return actions;
    }

    private void take() {
        String called = title.getValue();
        work.start(
                progress -> imports.take(preview.id(), called, progress),
                onTaken,
                SENTENCES,
                this::offer);
    }

    private void offer() {
        take.setEnabled(preview.isReady());
    }

    private ReadingPanel.Wishes wishes() {
        return new ReadingPanel.Wishes() {
            @Override
            public void read(ReadingChoice choice) {
                again(progress -> imports.reread(preview.id(), choice, progress));
            }

            @Override
            public void teach(Lesson lesson, ReadingChoice choice) {
                again(progress -> imports.teach(preview.id(), lesson, choice, progress));
            }

            @Override
            public void forget(String id, ReadingChoice choice) {
                again(progress -> imports.forget(preview.id(), id, choice, progress));
            }
        };
    }

    /// Reads the file again.
    private void again(BackgroundWork.Task<Optional<Preview>> reading) {
        take.setEnabled(false);
        work.start(reading, now -> onReread.accept(now.orElse(null)), SENTENCES, this::offer);
    }
}
