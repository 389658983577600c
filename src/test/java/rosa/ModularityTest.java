package rosa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
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
