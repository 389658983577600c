package rosa.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rosa.RosaTest;
import rosa.distribution.model.Allowance;
import rosa.distribution.model.Band;
import rosa.distribution.model.Exclusions;
import rosa.distribution.model.Rounding;
import rosa.distribution.model.RuleSetData;
import rosa.distribution.model.Safeguard;
import rosa.identity.AuditTrail;
import rosa.shared.Changed;
import rosa.shared.TerritoryId;

@RosaTest
class RuleSetsTest {
    @Autowired private RuleSets ruleSets;
    @Autowired private AuditTrail audit;

    private static RuleSetData data(String name) {
        return new RuleSetData(
                name,
                "Per prova",
                LocalDate.of(2016, 12, 14),
                "Verbale del tavolo",
                List.of(
                        new Band(2000, new Allowance.Fixed(6), null),
                        new Band(50_000, new Allowance.PerThousand(new BigDecimal("2.125")), 100),
                        new Band(null, new Allowance.PerThousand(new BigDecimal("3")), null)),
                new Exclusions(1000, List.of(new TerritoryId("cratere:sisma-2016"))),
                Safeguard.SAI_COVERS,
                Rounding.CEILING);
    }

    @Test
    void what_is_registered_is_found_as_it_was() {
        var registered = ruleSets.register(data("Registrata"));

        assertThat(registered.version()).isEqualTo(1);
        assertThat(registered.isArchived()).isFalse();
        assertThat(ruleSets.ruleSet(registered.id())).isEqualTo(registered);
        assertThat(ruleSets.inUse()).contains(registered);
    }

    @Test
    void an_amendment_replaces_the_bands_and_raises_the_version() {
        var registered = ruleSets.register(data("Da cambiare"));
        var fewer =
                data("Cambiata").withBands(List.of(new Band(null, new Allowance.Fixed(4), null)));

        var changed = ruleSets.amend(registered.id(), 1, fewer);

        var now = ruleSets.ruleSet(registered.id());
        assertThat(changed).isEqualTo(new Changed.Done<>(now));
        assertThat(now.version()).isEqualTo(2);
        assertThat(now.data()).isEqualTo(fewer);
    }

    @Test
    void an_amendment_of_an_old_version_is_refused_and_shows_what_is_there() {
        var registered = ruleSets.register(data("Contesa"));
        ruleSets.amend(registered.id(), 1, data("Prima"));

        var second = ruleSets.amend(registered.id(), 1, data("Seconda"));

        var now = ruleSets.ruleSet(registered.id());
        assertThat(second).isEqualTo(new Changed.Stale<>(now));
        assertThat(now.data().name()).isEqualTo("Prima");
    }

    @Test
    void of_many_amendments_at_once_exactly_one_is_done() throws Exception {
        var registered = ruleSets.register(data("Molti"));
        var tasks = new ArrayList<Callable<Changed<RuleSet>>>();
        for (int i = 0; i < 8; i++) {
            var name = "Scrittore " + i;
            tasks.add(() -> ruleSets.amend(registered.id(), 1, data(name)));
        }

        try (var pool = Executors.newFixedThreadPool(8)) {
            var outcomes = new ArrayList<Changed<RuleSet>>();
            for (var future : pool.invokeAll(tasks)) {
                outcomes.add(future.get());
            }
            assertThat(outcomes).filteredOn(Changed.Done.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(Changed.Stale.class::isInstance).hasSize(7);
        }
        assertThat(ruleSets.ruleSet(registered.id()).data().bands()).hasSize(3);
    }

    @Test
    void an_archived_rule_set_is_out_of_use_and_can_come_back() {
        var registered = ruleSets.register(data("Archiviata"));

        ruleSets.archive(registered.id(), 1);
        var archived = ruleSets.ruleSet(registered.id());
        ruleSets.restore(registered.id(), archived.version());

        assertThat(archived.isArchived()).isTrue();
        assertThat(ruleSets.ruleSet(registered.id()).isArchived()).isFalse();
        assertThat(ruleSets.ruleSet(registered.id()).version()).isEqualTo(3);
    }

    @Test
    void archived_ones_are_not_offered_but_kept() {
        var registered = ruleSets.register(data("Fuori uso"));
        ruleSets.archive(registered.id(), 1);

        assertThat(ruleSets.inUse()).extracting(RuleSet::id).doesNotContain(registered.id());
        assertThat(ruleSets.all()).extracting(RuleSet::id).contains(registered.id());
    }

    @Test
    void what_was_never_there_is_gone() {
        assertThat(ruleSets.amend(RuleSetId.random(), 1, data("Nessuna")))
                .isEqualTo(new Changed.Gone<>());
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> ruleSets.ruleSet(new RuleSetId("nessuna")))
                .withMessage("There is no rule set nessuna.");
    }

    @Test
    void every_change_is_in_the_audit_log_with_what_changed() {
        var registered = ruleSets.register(data("Seguita"));
        ruleSets.amend(registered.id(), 1, data("Seguita").withSafeguard(Safeguard.SAI_COUNTS));
        ruleSets.archive(registered.id(), 2);

        var entries = audit.historyOf("RuleSet", registered.id().value());

        assertThat(entries)
                .extracting(entry -> entry.action())
                .containsExactly("rule-set.archive", "rule-set.amend", "rule-set.register");
        assertThat(entries.get(1).before()).contains("sai-covers").doesNotContain("bands");
        assertThat(entries.get(1).after()).contains("sai-counts");
    }

    @Test
    void an_amendment_that_changes_nothing_leaves_no_entry() {
        var registered = ruleSets.register(data("Uguale"));

        ruleSets.amend(registered.id(), 1, data("Uguale"));

        assertThat(audit.historyOf("RuleSet", registered.id().value())).hasSize(1);
    }

    @Test
    void the_reference_rule_sets_are_there_from_the_start() {
        assertThat(ruleSets.all())
                .extracting(ruleSet -> ruleSet.id().value())
                .contains(
                        "anci-interno-2016",
                        "revisione-2017-2-5",
                        "revisione-2017-3",
                        "revisione-2017-3-5",
                        "quota-media-2-5",
                        "piano-umbria-2015",
                        "prassi-umbria-2017");
    }

    @Test
    void the_one_in_force_is_the_latest_by_the_day() {
        var in2015 = ruleSets.inForceOn(LocalDate.of(2015, 6, 1)).orElseThrow();
        var before = ruleSets.inForceOn(LocalDate.of(1999, 1, 1)).orElseThrow();

        assertThat(in2015.id().value()).isEqualTo("piano-umbria-2015");
        assertThat(before.id().value()).isEqualTo("piano-umbria-2015");
    }
}
