package rosa.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import rosa.RosaTest;
import rosa.identity.Accounts;
import rosa.identity.internal.ProviderIdentities.Claims;
import rosa.identity.internal.ProviderIdentities.Match;
import rosa.identity.internal.ProviderIdentities.Refusal;

/// What does not need a provider; the rest is in `ProviderSignInTest`.
@RosaTest
class ProviderIdentitiesTest {
    @Autowired private ProviderIdentities identities;
    @Autowired private GraphIdentityProvider provider;
    @Autowired private Accounts accounts;

    @Test
    void where_nobody_may_ask_for_access_an_unknown_person_leaves_nothing_behind() {
        int before = accounts.all().size();

        var match = identities.match(claims("nessuno@altrove.example.it", "nessuno"));

        assertThat(match).isEqualTo(new Match.Refused(Refusal.UNKNOWN));
        assertThat(provider.requests())
                .noneMatch(request -> request.subject().equals("soggetto-nessuno"));
        assertThat(accounts.all()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({
        "Anna.Rossi@Comune.IT, '', anna.rossi@comune.it",
        "a@b.it, Anna Rossi, annarossi",
        "a@b.it, '__x', utente-x",
        "a@b.it, 'é', utente-"
    })
    void a_username_is_made_of_what_the_provider_calls_the_person(
            String email, String preferred, String expected) {
        assertThat(claims(email, preferred).username()).isEqualTo(expected);
    }

    private static Claims claims(String email, String preferred) {
        return new Claims(
                "https://accesso.example.it", "soggetto-" + preferred, email, true, "", preferred);
    }
}
