package rosa.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import rosa.document.LiveFigure;
import rosa.shared.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PlanEditorTest {
    private static final String TEXT =
            """
            {"type":"doc","content":[{"type":"paragraph"}]}\
            """;

    private final PlanEditor editor = new PlanEditor("Contesto");

    @Test
    void a_document_is_brought_to_the_paper_each_time_it_is_set() {
        editor.setDocument(TEXT, 3);
        editor.setDocument("", 4);

        assertThat(editor.getElement().getProperty("loads", 0)).isEqualTo(2);
        assertThat(editor.getElement().getProperty("docVersion", 0)).isEqualTo(4);
    }

    @Test
    void what_the_page_sends_goes_to_the_server_of_the_text() {
        var heard = new ArrayList<String>();
        editor.setServer(
                new TextServer() {
                    @Override
                    public String commit(int base, String client, String steps) {
                        heard.add(base + client + steps);
                        return "{}";
                    }

                    @Override
                    public boolean keep(String document) {
                        return heard.add(document);
                    }

                    @Override
                    public void reload() {
                        heard.add("reload");
                    }
                });

        assertThat(editor.commit(7, "anna", "[]")).isEqualTo("{}");
        assertThat(editor.keep(TEXT)).isTrue();
        editor.reload();

        assertThat(heard).containsExactly("7anna[]", TEXT, "reload");
    }

    @Test
    void a_text_over_the_limit_and_one_that_is_only_shown_reach_nobody() {
        assertThat(editor.commit(7, "anna", "[]")).isEqualTo("{\"outcome\":\"gone\"}");
        assertThat(editor.keep(TEXT)).isFalse();
        editor.setServer(
                new TextServer() {
                    @Override
                    public String commit(int base, String client, String steps) {
                        throw new AssertionError("A text over the limit arrived.");
                    }

                    @Override
                    public boolean keep(String document) {
                        throw new AssertionError("A text over the limit arrived.");
                    }

                    @Override
                    public void reload() {}
                });

        String tooLong = "x".repeat(PlanEditor.LARGEST_TEXT + 1);
        assertThat(editor.commit(7, "anna", tooLong)).isEqualTo("{\"outcome\":\"refused\"}");
        assertThat(editor.keep(tooLong)).isFalse();
    }

    @Test
    void the_figures_of_the_text_have_the_keys_of_their_readings() {
        List<FiguresUsed> heard = new ArrayList<>();
        editor.addFiguresUsedListener(heard::add);
        var data = JacksonUtils.createObjectNode();
        data.putArray("event.detail.figures")
                .addObject()
                .put("query", "quota")
                .putObject("params")
                .put("ruleset", "anci-2016")
                .put("comune", "054040");

        fire("figures-used", data);

        UsedFigure figure = heard.getFirst().figures().getFirst();
        assertThat(new LiveFigure(figure.query(), figure.params()).key())
                .isEqualTo("quota?comune=054040&ruleset=anci-2016");
    }

    @Test
    void an_opened_figure_names_its_query_and_parameters() {
        List<FigureOpened> heard = new ArrayList<>();
        editor.addFigureOpenedListener(heard::add);
        var data = JacksonUtils.createObjectNode().put("event.detail.query", "places");
        data.putObject("event.detail.params").put("date", "2025-09-15");

        fire("figure-open", data);

        assertThat(heard.getFirst().figure())
                .isEqualTo(new UsedFigure("places", Map.of("date", "2025-09-15")));
    }

    @Test
    void a_failed_figure_can_hold_no_old_number() {
        assertThat(FigureReading.failed("Posti", "Manca il dato").text()).isEmpty();
        assertThatThrownBy(() ->
                        new FigureReading("12", "", "", "", "", FigureReading.State.FAILED, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_catalogue_and_the_readings_are_written_as_the_element_reads_them() {
        editor.setFigures(
                List.of(
                        new FigureChoice(
                                "quota",
                                "Quota",
                                "Posti dovuti",
                                List.of(
                                        new FigureParam(
                                                "comune",
                                                "Comune",
                                                FigureParam.Kind.COMUNE,
                                                List.of(
                                                        new FigureParam.Option(
                                                                "054052", "Todi")))))));
        editor.setReadings(
                Map.of(
                        "quota?comune=054052",
                        new FigureReading(
                                "41", "posti", "Quota", "", "", FigureReading.State.LIVE, "")));

        assertThat(raw("figures").toString())
                .contains("\"kind\":\"comune\"", "{\"value\":\"054052\",\"label\":\"Todi\"}");
        assertThat(raw("values").path("quota?comune=054052").path("state").asString())
                .isEqualTo("live");
    }

    @Test
    void the_texts_are_those_of_the_element_in_both_languages() throws Exception {
        var json = Files.readString(Path.of("frontend/src/plan-editor/labels.json"));
        Map<String, String> labels = new TreeMap<>();
        for (Map.Entry<String, JsonNode> label : JsonMapper.shared().readTree(json).properties()) {
            labels.put(label.getKey(), label.getValue().asString());
        }

        assertThat(new TreeMap<>(EditorTexts.in(Locale.ITALIAN))).isEqualTo(labels);
        assertThat(EditorTexts.KEYS).allMatch(key -> Messages.has(Locale.ENGLISH, "editor." + key));
        assertThat(EditorTexts.in(Locale.ENGLISH))
                .allSatisfy((key, text) ->
                        assertThat(text.contains("{0}"))
                                .as(key)
                                .isEqualTo(labels.get(key).contains("{0}")));
    }

    private JsonNode raw(String property) {
        return (JsonNode) editor.getElement().getPropertyRaw(property);
    }

    private void fire(String event, ObjectNode data) {
        editor.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(editor.getElement(), event, data));
    }
}
