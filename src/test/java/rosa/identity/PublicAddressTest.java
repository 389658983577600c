package rosa.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import rosa.shared.StartFailure;

class PublicAddressTest {
    @Test
    void the_configuration_says_where_people_reach_the_installation() {
        var address = Addresses.configured("https://ROSA.example.it:8443/");

        assertThat(address.isConfigured()).isTrue();
        assertThat(address.origin()).isEqualTo("https://rosa.example.it:8443");
        assertThat(address.host()).isEqualTo("rosa.example.it");
        assertThat(address.of("/invito/x")).isEqualTo("https://rosa.example.it:8443/invito/x");
    }

    @Test
    void without_configuration_it_is_this_machine_at_the_port_that_runs() {
        var environment = new MockEnvironment().withProperty("server.port", "0");
        var address = new PublicAddress(environment);
        environment.setProperty("local.server.port", "18080");

        assertThat(address.isConfigured()).isFalse();
        assertThat(address.origin()).isEqualTo("http://localhost:18080");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rosa.example.it",
                "ftp://rosa.example.it",
                "https://rosa.example.it/percorso",
                "https://rosa.example.it?x=1",
                "https://qualcuno@rosa.example.it",
                "https://",
                "https://rosa example.it"
            })
    void an_address_that_links_cannot_begin_with_stops_the_start_with_a_sentence(String wrong) {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> Addresses.configured(wrong))
                .withMessageContaining(wrong)
                .withMessageContaining("https://rosa.example.it");
    }
}
