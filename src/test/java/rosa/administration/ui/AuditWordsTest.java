package rosa.administration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import rosa.RosaTest;
import rosa.identity.Accounts;
import rosa.identity.AuditEntry;
import rosa.identity.AuditLog;
import rosa.identity.Role;
import rosa.network.Facilities;
import rosa.network.Facility;
import rosa.network.FacilityData;
import rosa.network.FacilityKind;
import rosa.network.Visibility;
import rosa.plan.SignedInAs;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import tools.jackson.databind.node.JsonNodeFactory;

@RosaTest
class AuditWordsTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final LocalDate LONG_AGO = LocalDate.of(2008, 1, 1);

    @Autowired private AuditWords words;
    @Autowired private Accounts accounts;
    @Autowired private Facilities facilities;

    @Test
    void codes_roles_and_days_are_told_as_an_official_writes_them() {
        assertThat(told("comune", "054052")).isEqualTo("Todi");
        assertThat(told("roles", "READER, COORDINATOR")).isEqualTo("Lettore, Coordinatore");
        assertThat(told("kind", "cas-minors")).isEqualTo("CAS minori");
        assertThat(told("status", "in-review")).isEqualTo("In revisione");
        assertThat(told("scopes", "[READ, EXPORT]")).isEqualTo("Lettura, Esportazione");
        assertThat(told("asOf", "2025-09-30")).isEqualTo("30/09/2025");
        assertThat(told("istat", "054052, 054039")).isEqualTo("Todi, Perugia");
        assertThat(told("territories", "provincia:054")).isEqualTo("Provincia di Perugia");
        assertThat(words.property(Locale.ITALIAN, "asOf")).isEqualTo("data della fonte");
    }

    @Test
    void what_a_decision_concerns_is_told_by_name_without_what_the_reader_may_not_see() {
        SignedInAs.a(accounts, Role.COORDINATOR);
        Facility hidden =
                facilities.register(
                        FacilityData.of(
                                        "Casa nel registro",
                                        FacilityKind.CAS_MINORS,
                                        new IstatCode("054039"),
                                        new Provenance("rosa-inserimento", LONG_AGO))
                                .visibility(Visibility.RESTRICTED)
                                .openedOn(LONG_AGO)
                                .closedOn(LONG_AGO.plusDays(1))
                                .build());
        String line = "comune:054052, facility:" + hidden.id();

        assertThat(told("concerns", line)).isEqualTo("Todi, Casa nel registro");
        SignedInAs.a(accounts, Role.READER);
        assertThat(told("concerns", line)).isEqualTo("Todi");
        SecurityContextHolder.clearContext();
    }

    @Test
    void what_is_not_known_any_more_stays_as_it_was_written() {
        assertThat(told("comune", "999999")).isEqualTo("999999");
        assertThat(told("managedBy", "gone")).isEqualTo("gone");
        assertThat(told("kind", "a-kind-of-old")).isEqualTo("a-kind-of-old");
    }

    @Test
    void hashes_are_left_to_the_exported_log() {
        var entry =
                new AuditEntry(
                        7,
                        Instant.EPOCH,
                        "system",
                        "ROSA",
                        "section.write",
                        new AuditLog.Subject("Section", "s", "Premessa"),
                        "{\"words\":10,\"contentHash\":\"aa\"}",
                        "{\"words\":1200,\"contentHash\":\"bb\"}",
                        "",
                        "cc");

        var lines = new Differences(entry, words, Locale.ITALIAN).getChildren().toList();

        assertThat(lines).hasSize(1);
        assertThat(((Div) lines.getFirst()).getElement().getTextRecursively())
                .isEqualTo("parole del testo: 10 → 1.200");
    }

    private String told(String property, String value) {
        return words.value(Locale.ITALIAN, property, JSON.stringNode(value));
    }
}
