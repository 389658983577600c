package rosa.shared.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.internal.AllowInert;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.shared.Registration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Writes one section of the plan (`frontend/src/plan-editor`), together with others. A document is
/// ProseMirror JSON under the schema of `schema.json`. What is written goes step by step to a
/// [TextServer]; what arrives there was sent by a browser and is **not** checked here.
@Tag("rosa-plan-editor")
@JsModule("context://rosa/plan-editor.js")
public class PlanEditor extends Component
        implements HasSize, HasStyle, Focusable<PlanEditor>, LocaleChangeObserver {
    /// Larger documents are refused, in characters of JSON.
    public static final int LARGEST_TEXT = 2_000_000;

    private static final String EMPTY_TEXT =
            """
            {"type": "doc", "content": [{"type": "paragraph"}]}\
            """;
    private static final String NOBODY_TAKES_IT = "{\"outcome\":\"gone\"}";
    private static final String REFUSED = "{\"outcome\":\"refused\"}";
    private static final String QUERY = "event.detail.query";
    private static final String PARAMS = "event.detail.params";
    private static final String FIGURES = "event.detail.figures";
    private static final String REFERENCES = "event.detail.references";
    private static final String BLOCKS = "event.detail.blocks";
    private static final String WORDS = "event.detail.filter";
    private static final int LONGEST_SEARCH = 100;

    private int loads;
    private transient @Nullable TextServer server;

    /// @param label the name of the text for screen readers, usually the section's title
    public PlanEditor(String label) {
        setLabel(label);
        getElement()
                .addEventListener("figure-open", this::figureOpened)
                .addEventData(QUERY)
                .addEventData(PARAMS);
        getElement().addEventListener("figures-used", this::figuresUsed).addEventData(FIGURES);
        getElement()
                .addEventListener(
                        "references-used",
                        event ->
                                fireEvent(
                                        new ReferencesUsed(
                                                this,
                                                EditorJson.usedReferences(
                                                        event.getEventData().path(REFERENCES)))))
                .addEventData(REFERENCES);
        getElement()
                .addEventListener(
                        "blocks-used",
                        event ->
                                fireEvent(
                                        new BlocksUsed(
                                                this,
                                                EditorJson.usedBlocks(
                                                        event.getEventData().path(BLOCKS)))))
                .addEventData(BLOCKS);
        getElement().addEventListener("mention-search", this::mentionSearched).addEventData(WORDS);
    }

    /// Brings a document to the paper, whatever stands there; blank for a text not yet begun.
    ///
    /// @param steps after how many steps of the text it is
    public void setDocument(String json, long steps) {
        getElement()
                .setPropertyJson(
                        "document", JacksonUtils.readTree(json.isBlank() ? EMPTY_TEXT : json));
        getElement().setProperty("docVersion", steps);
        getElement().setProperty("loads", ++loads);
    }

    /// Who takes what is written. Without one the text is only shown.
    public void setServer(TextServer takesSteps) {
        server = takesSteps;
    }

    /// Tells the editor that the text has come to a number of steps: it fetches those that it
    /// lacks.
    public void ring(long steps) {
        getElement().setProperty("head", steps);
    }

    /// Called from the page, also while a dialog lies over it.
    @AllowInert
    @ClientCallable
    String commit(int base, String client, String steps) {
        if (server == null) {
            return NOBODY_TAKES_IT;
        }
        return steps.length() > LARGEST_TEXT ? REFUSED : server.commit(base, client, steps);
    }

    /// Called from the page.
    @AllowInert
    @ClientCallable
    boolean keep(String document) {
        return server != null && document.length() <= LARGEST_TEXT && server.keep(document);
    }

    /// Called from the page.
    @AllowInert
    @ClientCallable
    void reload() {
        if (server != null) {
            server.reload();
        }
    }

    public void setReadOnly(boolean readOnly) {
        getElement().setProperty("readonly", readOnly);
    }

    public void setLabel(String label) {
        getElement().setProperty("label", label);
    }

    public void setPlaceholder(String placeholder) {
        getElement().setProperty("placeholder", placeholder);
    }

    /// Under which name unsaved words are kept on the author's computer. Must differ by account and
    /// section; empty (the default) keeps nothing.
    public void setDraftKey(String key) {
        getElement().setProperty("draftKey", key);
    }

    /// The queries offered after `#`.
    public void setFigures(List<FigureChoice> figures) {
        getElement().setPropertyJson("figures", EditorJson.choices(figures));
    }

    /// What the figures read now, by `rosa.document.LiveFigure.key()`. A figure without a reading
    /// shows “…”.
    public void setReadings(Map<String, FigureReading> readings) {
        getElement().setPropertyJson("values", EditorJson.readings(readings));
    }

    /// What the text mentions is called today. A mention without a name shows “…”.
    public void setReferences(Collection<EditorReference> references) {
        getElement().setPropertyJson("references", EditorJson.references(references));
    }

    /// What was found for the words after `@`, which were `words`.
    public void setMentions(String words, List<EditorReference> found) {
        getElement().setPropertyJson("mentions", EditorJson.mentions(words, found));
    }

    /// What live tables and charts show now, by `rosa.document.LiveBlock.key()`.
    public void setBlocks(Map<String, EditorBlock> blocks) {
        getElement().setPropertyJson("blocks", EditorJson.blocks(blocks));
    }

    /// Where pictures are served from; their hash follows.
    public void setImageBase(String address) {
        getElement().setProperty("imageBase", address);
    }

    /// Who takes the pictures that are put into the text, and answers each request with JSON:
    /// `{"hash": …}` or `{"refused": …}`. Without one no picture can be added.
    public void setImageUpload(UploadHandler handler) {
        getElement().setAttribute("image-upload", handler);
    }

    /// The author asks for the history of the text.
    public Registration addHistoryOpenedListener(SerializableRunnable listener) {
        return getElement().addEventListener("history-open", _ -> listener.run());
    }

    public Registration addFigureOpenedListener(ComponentEventListener<FigureOpened> listener) {
        return addListener(FigureOpened.class, listener);
    }

    public Registration addFiguresUsedListener(ComponentEventListener<FiguresUsed> listener) {
        return addListener(FiguresUsed.class, listener);
    }

    public Registration addReferencesUsedListener(ComponentEventListener<ReferencesUsed> listener) {
        return addListener(ReferencesUsed.class, listener);
    }

    public Registration addBlocksUsedListener(ComponentEventListener<BlocksUsed> listener) {
        return addListener(BlocksUsed.class, listener);
    }

    public Registration addMentionSearchListener(ComponentEventListener<MentionSearch> listener) {
        return addListener(MentionSearch.class, listener);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setPropertyMap("labels", EditorTexts.in(event.getLocale()));
    }

    private void mentionSearched(DomEvent event) {
        String words = event.getEventData().path(WORDS).asString("");
        fireEvent(
                new MentionSearch(
                        this, words.substring(0, Math.min(LONGEST_SEARCH, words.length()))));
    }

    private void figureOpened(DomEvent event) {
        JsonNode data = event.getEventData();
        fireEvent(new FigureOpened(this, EditorJson.figure(data.path(QUERY), data.path(PARAMS))));
    }

    private void figuresUsed(DomEvent event) {
        fireEvent(new FiguresUsed(this, EditorJson.figures(event.getEventData().path(FIGURES))));
    }
}
