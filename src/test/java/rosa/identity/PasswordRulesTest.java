package rosa.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rosa.identity.PasswordRules.Weakness;

class PasswordRulesTest {
    @ParameterizedTest
    @CsvSource({
        "breve-breve, TOO_SHORT",
        "Password1234, COMMON",
        "aaaaaaaabbbb, COMMON",
        "sono-ANNA.ROSSI-2026, CONTAINS_USERNAME"
    })
    void a_password_that_can_be_guessed_is_weak(String password, Weakness why) {
        assertThat(PasswordRules.weakness(password, "anna.rossi")).contains(why);
    }

    @Test
    void a_long_sentence_is_good_and_a_book_too_long() {
        assertThat(PasswordRules.weakness("quattro passi al lago", "anna.rossi")).isEmpty();
        assertThat(PasswordRules.weakness("ab cd ".repeat(22), "anna.rossi"))
                .contains(Weakness.TOO_LONG);
    }
}
