package rosa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosa.DemoTest;

@Tag("alone")
@DemoTest
class PageLoadTest extends InBrowser {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/territorio",
                "/territorio/054039",
                "/strutture",
                "/analisi",
                "/piano"
            })
    void a_page_asks_no_other_host_and_breaks_no_rule_of_its_own(String path) {
        var visitor = signedIn("coordinatore");
        TreeSet<String> hosts = new TreeSet<>();
        List<String> complaints = new ArrayList<>();
        visitor.page()
                .onRequest(
                        request -> hosts.add(String.valueOf(URI.create(request.url()).getHost())));
        visitor.page()
                .onConsoleMessage(message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.text());
                    }
                });
        visitor.page().onPageError(complaints::add);

        visitor.go(path);

        assertThat(hosts).isSubsetOf("127.0.0.1", "null");
        assertThat(complaints).isEmpty();
        assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("it");
    }
}
