package rosa.distribution.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import rosa.RosaTest;
import rosa.distribution.model.Indicator;
import rosa.identity.Role;
import rosa.network.Facilities;
import rosa.network.FacilityData;
import rosa.network.FacilityKind;
import rosa.network.Places;
import rosa.network.PlacesCount;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.shared.ui.CountField;
import rosa.shared.ui.DataTable;
import rosa.shared.ui.NumberCard;
import rosa.shared.ui.ShownTable;
import rosa.shared.ui.UrlState;

@RosaTest
@WithMockUser
class AnalysisScreensTest extends DistributionScreens {
    @Autowired private Facilities facilities;
    @Autowired private Evaluations evaluations;
    @Autowired private Places places;

    @Test
    void the_answer_comes_first_in_a_sentence() {
        signIn(Role.READER);
        open("analisi", "al=2024-06-01&regola=revisione-2017-2-5");

        assertThat(texts(Paragraph.class)).anyMatch(text -> text.contains("2.265"));
        assertThat($(NumberCard.class).all()).hasSize(6);
    }

    @Test
    void every_indicator_has_a_name_a_value_and_a_formula() {
        signIn(Role.READER);
        open("analisi", "al=2024-06-01&regola=revisione-2017-2-5");

        assertThat($(NativeButton.class).all().stream().map(NativeButton::getText))
                .contains("Indice di Hoover", "Copertura della quota residua", "Indice di Gini");
        assertThat($(NativeTableCell.class).all()).hasSize(Indicator.values().length);
    }

    @Test
    void what_is_left_of_the_quota_is_reconciled_with_the_quota_and_the_room() {
        var day = LocalDate.of(2003, 5, 1);
        var source = new Provenance("rosa-inserimento", day);
        var sai =
                facilities.register(
                        FacilityData.of(
                                        "Sai antico",
                                        FacilityKind.SAI,
                                        new IstatCode("054052"),
                                        source)
                                .openedOn(day)
                                .closedOn(day.plusYears(1))
                                .build());
        places.record(sai.id(), new PlacesCount(day, 10, 10, 8, source));
        signIn(Role.READER);

        open("analisi", "al=2003-06-01&scheda=comuni&regola=prassi-umbria-2017");

        assertThat(texts(Paragraph.class))
                .anyMatch(text ->
                        text.contains("10 sono già coperti dal SAI")
                                && text.contains("(quota residua)"));
        assertThat(table().shown().columns())
                .extracting("key")
                .contains("quota", "dovuti", "contano");
    }

    @Test
    void a_comparison_with_a_day_that_does_not_exist_is_removed_and_that_is_said() {
        signIn(Role.READER);
        open("analisi", "confronta-al=2026-02-31");

        assertThat(texts(Span.class))
                .anyMatch(text -> text.startsWith("Il giorno di confronto «2026-02-31»"));
    }

    @Test
    void another_rule_set_can_be_compared() {
        signIn(Role.READER);
        open("analisi", "regola=revisione-2017-3&confronta-regola=revisione-2017-3-5");

        assertThat(texts(NativeTableCell.class)).contains("2.676", "3.087", "\u2212411");
    }

    @Test
    void the_comuni_are_a_table_with_their_reasons() {
        signIn(Role.ANALYST);
        open("analisi", "al=2024-06-01&regola=prassi-umbria-2017&scheda=comuni&mostra=excluded");

        assertThat(table().shown().rows()).hasSize(18);
        assertThat(table().shown().columns()).extracting("key").contains("perche", "presenze");
    }

    @Test
    void small_presences_are_not_for_those_who_only_read() {
        var sellano = new IstatCode("054048");
        var day = LocalDate.of(2003, 5, 1);
        var source = new Provenance("rosa-inserimento", day);
        var id =
                facilities
                        .register(
                                FacilityData.of(
                                                "Casa piccola",
                                                FacilityKind.CAS_ADULTS,
                                                sellano,
                                                source)
                                        .openedOn(day)
                                        .closedOn(day.plusYears(1))
                                        .build())
                        .id();
        places.record(id, new PlacesCount(day, 4, 4, 2, source));

        signIn(Role.READER);
        open("analisi", "al=2003-06-01&scheda=comuni&f.comune=Sellano");
        var read = presences();
        signIn(Role.COORDINATOR);
        open("analisi", "al=2003-06-01&scheda=comuni&f.comune=Sellano");

        assertThat(read).isEqualTo("riservato");
        assertThat(presences()).isEqualTo("2");
    }

    @SuppressWarnings("unchecked")
    @Test
    void territories_follow_the_partition_in_the_address() {
        signIn(Role.READER);
        open("analisi", "scheda=territori&partizione=provincia");

        assertThat(table().shown().rows()).hasSize(2);
    }

    @Test
    void what_a_rule_has_no_room_for_is_told_in_words() {
        signIn(Role.READER);
        open("analisi", "al=2024-06-01&scheda=fattibilita&regola=revisione-2017-2-5&persone=2899");

        assertThat($(CountField.class).single().getValue()).isEqualTo(2899);
        assertThat(texts(H2.class)).contains("La regola non ha posto per tutti");
        assertThat(texts(Paragraph.class))
                .contains(
                        "La regola ha posto per 2.265 persone; da accogliere sono 2.899: ne restano fuori 634.");
        assertThat(texts(ListItem.class))
                .contains(
                        "Fascia 1 (fino a 2.000 residenti, 6 posti): 35 comuni con 41.399 residenti possono ospitare 210 persone.")
                .anyMatch(text -> text.startsWith("Portare la fascia 2 (oltre 2.000 residenti)"));
    }

    @Test
    void nonsense_in_the_address_is_passed_over() {
        signIn(Role.READER);
        open("analisi", "regola=%25&confronta-al=ieri&persone=molte&scheda=x&partizione=y");

        assertThat(texts(H1.class)).contains("Indicatori");
    }

    @Test
    void the_english_page_has_english_words() {
        signIn(Role.READER);
        UI.getCurrent().setLocale(Locale.ENGLISH);
        open("analisi", "regola=revisione-2017-2-5");

        assertThat(texts(H1.class)).contains("Indicators");
        assertThat(texts(Paragraph.class)).noneMatch(text -> text.contains("!"));
    }

    @Test
    void over_a_table_the_figures_are_folded_up() {
        signIn(Role.READER);
        open("analisi", "al=2024-06-01&scheda=comuni");

        assertThat($(Details.class).single().isOpened()).isFalse();
        open("analisi", "al=2024-06-01");
        assertThat($(Details.class).exists()).isFalse();
    }

    @Test
    void the_workbook_holds_every_part_of_the_analysis() throws IOException {
        signIn(Role.COORDINATOR);
        var url =
                UrlState.of(
                        new Location(
                                "analisi", QueryParameters.fromString("regola=revisione-2017-3")));
        var shown =
                evaluations
                        .evaluate(AnalysisState.of(url), LocalDate.of(2024, 6, 1), Locale.ITALIAN)
                        .orElseThrow();

        var file = evaluations.workbook(shown);

        assertThat(file.name()).isEqualTo("analisi-2024-06-01.xlsx");
        var names = new ArrayList<String>();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file.content()))) {
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(workbook.getSheet("Comuni").getPhysicalNumberOfRows())
                    .isGreaterThanOrEqualTo(93);
        }
        assertThat(names).startsWith("Indicatori", "Comuni", "Territori", "Regola");
    }

    @Test
    void a_choice_goes_to_the_address() {
        signIn(Role.READER);
        open("analisi", "scheda=territori&regola=revisione-2017-3");

        @SuppressWarnings("unchecked")
        var partition =
                (Select<String>)
                        (Select<?>)
                                $(Select.class).all().stream()
                                        .filter(s -> "zona-sociale".equals(s.getValue()))
                                        .findAny()
                                        .orElseThrow();
        test(partition).selectItem("Province");

        assertThat(table().shown().rows()).hasSize(2);
    }

    private DataTable<?> table() {
        return $(DataTable.class).single();
    }

    private TextField name() {
        return $(TextField.class).withId("name").single();
    }

    private String presences() {
        var shown = (ShownTable<Object>) table().shown();
        return shown.columns().stream()
                .filter(column -> column.key().equals("presenze"))
                .findAny()
                .orElseThrow()
                .textOf(shown.rows().getFirst(), Locale.ITALIAN);
    }
}
