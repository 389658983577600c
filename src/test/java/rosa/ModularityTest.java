package rosa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import rosa.shell.MainLayout;
import rosa.shell.WithoutDay;

class ModularityTest {
    private static final Set<String> READ_THE_DAY =
            Set.of(
                    "OverviewView",
                    "TerritoryView",
                    "ComuneView",
                    "FacilitiesView",
                    "FacilityView",
                    "OrganisationsView",
                    "OrganisationView",
                    "IndicatorsView",
                    "RuleSetsView",
                    "RuleSetView",
                    "DecisionsView",
                    "DecisionView",
                    "PlansView",
                    "PlanView",
                    "PlanFiguresView");

    private static final JavaClasses ROSA =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("rosa");

    @Test
    void every_module_depends_only_on_those_it_may() {
        ApplicationModules.of(Rosa.class).verify();
    }

    @Test
    void only_export_imports_and_word_know_apache_poi() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "rosa.export.internal..", "rosa.imports.internal..", "rosa.word.internal..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.poi..")
                .check(ROSA);
    }

    @Test
    void pure_computing_knows_neither_spring_nor_neo4j_nor_vaadin() {
        noClasses()
                .that()
                .resideInAnyPackage("rosa..model..", "rosa.document..", "rosa.shared")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.neo4j..", "com.vaadin..")
                .allowEmptyShould(true)
                .check(ROSA.that(isNoPackageInfo()));
    }

    /// Whoever adds a screen says of it whether it shows the data of a day. The pages outside the
    /// frame, before one has signed in, have no day at all.
    @Test
    void every_screen_reads_the_day_or_says_why_it_does_not() {
        var inFrame =
                ROSA.stream()
                        .filter(type ->
                                type.tryGetAnnotationOfType(Route.class)
                                                .filter(it -> it.layout() == MainLayout.class)
                                                .isPresent()
                                        || type.isAssignableTo(HasErrorParameter.class))
                        .toList();

        assertThat(inFrame)
                .filteredOn(type -> !type.isAnnotatedWith(WithoutDay.class))
                .extracting(JavaClass::getSimpleName)
                .containsExactlyInAnyOrderElementsOf(READ_THE_DAY);
    }

    private static com.tngtech.archunit.base.DescribedPredicate<
                    com.tngtech.archunit.core.domain.JavaClass>
            isNoPackageInfo() {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "are no package-info", type -> !type.getSimpleName().equals("package-info"));
    }

    @Test
    void the_database_is_spoken_to_only_in_internal_packages() {
        noClasses()
                .that()
                .resideOutsideOfPackages("rosa..internal..", "rosa.database..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.neo4j..", "org.springframework.data.neo4j..")
                .check(ROSA);
    }
}
