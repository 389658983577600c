package rosa.imports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import rosa.imports.Deliveries;
import rosa.imports.ImportRun;
import rosa.imports.Imports;
import rosa.imports.Lesson;
import rosa.imports.Likeness;
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
    private final transient Imports imports;
    private final transient Preview preview;
    private final transient Consumer<Taken> onTaken;
    private final transient Consumer<@Nullable Preview> onReread;
    private final WorkProgress progress = new WorkProgress();
    private final Paragraph failure = new Paragraph();
    private final Button take = new Button();
    private final TextField title = new TextField();

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
        title.setValue(preview.questions().title());
        failure.addClassNames("rosa-imports__notice", "rosa-tone-bad");
        failure.setVisible(false);
        add(new H2(getTranslation("imports.step.preview", preview.fileName())));
        ReadAs readAs = preview.readAs();
        if (readAs != null) {
            add(new ReadingPanel(preview.kind(), readAs, choice(), wishes()));
        }
        add(questions());
        title.setVisible(!preview.questions().title().isEmpty());
        add(verdict());
        deliveries.sinceLast(preview.id()).ifPresent(since -> add(sinceLast(since)));
        add(new PreviewRows(preview), title, progress, failure, actions(onDiscard));
    }

    private Div questions() {
        Questions asked = preview.questions();
        Div questions = new Div();
        if (asked.undated()) {
            questions.add(new DayPanel(asked, day -> wishes().read(choice().on(day))));
        }
        if (!asked.likenesses().isEmpty()) {
            questions.add(
                    new LikenessPanel(
                            asked.likenesses(), answers -> wishes().read(choice().with(answers))));
        }
        return questions;
    }

    /// What the person has said about the file so far.
    private ReadingChoice choice() {
        ReadAs readAs = preview.readAs();
        Map<String, String> answers = new HashMap<>();
        for (Likeness one : preview.questions().likenesses()) {
            if (one.answer() != null) {
                answers.put(one.key(), one.answer());
            }
        }
        return new ReadingChoice(
                readAs == null ? "" : readAs.sheet(),
                readAs == null ? 0 : readAs.headerRow(),
                preview.questions().day(),
                answers);
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
        take.addClickListener(_ -> work(UI.getCurrent()));
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

    private void work(UI ui) {
        String called = title.getValue();
        inBackground(
                ui,
                () -> {
                    Taken taken = imports.take(preview.id(), called, progress);
                    access(ui, () -> onTaken.accept(taken));
                });
    }

    private ReadingPanel.Wishes wishes() {
        return new ReadingPanel.Wishes() {
            @Override
            public void read(ReadingChoice choice) {
                again(() -> imports.reread(preview.id(), choice, progress));
            }

            @Override
            public void teach(Lesson lesson, ReadingChoice choice) {
                again(() -> imports.teach(preview.id(), lesson, choice, progress));
            }

            @Override
            public void forget(String id, ReadingChoice choice) {
                again(() -> imports.forget(preview.id(), id, choice, progress));
            }
        };
    }

    /// Reads the file again.
    private interface Reading {
        Optional<Preview> read() throws IOException;
    }

    private void again(Reading reading) {
        UI ui = UI.getCurrent();
        take.setEnabled(false);
        inBackground(
                ui,
                () -> {
                    Preview now = reading.read().orElse(null);
                    access(ui, () -> onReread.accept(now));
                });
    }

    /// Something that takes a while.
    private interface Work {
        void run() throws IOException;
    }

    private void inBackground(UI ui, Work work) {
        progress.start(ui);
        failure.setVisible(false);
        Thread.ofVirtual()
                .name("import")
                .start(new DelegatingSecurityContextRunnable(() -> within(ui, work)));
    }

    private void within(UI ui, Work work) {
        try {
            work.run();
        } catch (CancellationException cancelled) {
            access(ui, () -> fail("imports.cancelled"));
        } catch (IOException | RuntimeException unexpected) {
            access(ui, () -> fail("imports.failed"));
            throw unexpected instanceof RuntimeException runtime
                    ? runtime
                    : new UncheckedIOException((IOException) unexpected);
        } finally {
            progress.stop();
        }
    }

    private void fail(String key) {
        failure.setText(getTranslation(key));
        failure.setVisible(true);
        take.setEnabled(preview.isReady());
    }

    /// The work is done whether or not somebody still looks.
    private static void access(UI ui, Runnable show) {
        try {
            ui.access(show::run);
        } catch (UIDetachedException left) {
            // The journal tells it when they come back.
        }
    }
}
