package rosa.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosa.shared.Messages;
import rosa.word.WordFile;

/// Every reason for which a file is refused has its sentence in each language: their keys are put
/// together from the reasons, where no other test sees them.
class RefusalTextsTest {
    static Stream<String> keys() {
        return Stream.of(
                        of("plan.word.bad.", WordFile.Reason.values()),
                        Stream.of("plan.word.bad.infected", "plan.word.bad.unchecked"),
                        of("plan.word.refused.", WordIntake.Why.values()),
                        of("editor.image-refused-", PlanImages.Reason.values()),
                        Stream.of("plan.template.bad.infected", "plan.template.bad.unchecked"))
                .flatMap(some -> some);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_reason_has_a_sentence_of_its_own(String key) {
        for (Locale language : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            assertThat(Messages.has(language, key)).as("%s in %s", key, language).isTrue();
        }
        assertThat(keys().filter(other -> !other.equals(key)))
                .noneMatch(other -> text(other).equals(text(key)));
    }

    private static String text(String key) {
        return Messages.text(Locale.ITALIAN, key, "a");
    }

    private static Stream<String> of(String prefix, Enum<?>[] reasons) {
        return Arrays.stream(reasons)
                .map(reason -> prefix + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
