package rosa.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import rosa.RosaTest;
import rosa.identity.Accounts;
import rosa.identity.Role;
import rosa.plan.SignedInAs;
import rosa.shared.Formats;
import rosa.shared.ui.DayField;

/// The day that a person chose goes with them through the whole program.
@RosaTest
@WithMockUser(roles = "COORDINATOR")
class DayKeptTest extends SpringBrowserlessTest {
    private static final String DAY = "al=2026-01-01";

    @Autowired private Accounts accounts;

    @BeforeEach
    void speak_italian() {
        UI.getCurrent().setLocale(Locale.ITALIAN);
        SignedInAs.a(accounts, Role.COORDINATOR);
        var context = SecurityContextHolder.getContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        Objects.requireNonNull(context.getAuthentication()).getPrincipal(),
                        null,
                        AuthorityUtils.createAuthorityList("ROLE_COORDINATOR")));
    }

    @Test
    void every_screen_of_the_menu_keeps_the_day() {
        List<String> paths =
                MenuConfiguration.getMenuEntries().stream().map(MenuEntry::path).toList();
        go("?" + DAY);

        assertThat(paths).contains("/territorio", "/strutture", "/enti", "/piano", "/analisi");
        assertThat(paths)
                .allSatisfy(path -> {
                    go(path.substring(1));

                    assertThat(here()).contains(DAY);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "territorio?comune=054040",
                "territorio/054040",
                "strutture",
                "enti",
                "analisi",
                "analisi/regole",
                "analisi/regole/prassi-umbria-2017",
                "piano",
                "decisioni",
                "fonti"
            })
    void every_link_of_a_screen_keeps_the_day(String screen) {
        go(screen + (screen.contains("?") ? "&" : "?") + DAY);
        List<String> links = links();

        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> {
                    go(link);

                    assertThat(here()).contains(DAY);
                });
    }

    @Test
    void only_who_asks_for_today_comes_back_to_it() {
        go("territorio?" + DAY + "&strato=residenti");

        go("territorio?strato=residenti&" + ReferenceDay.backToToday());
        assertThat(here()).isEqualTo("territorio?strato=residenti");

        go("enti");
        assertThat(here()).isEqualTo("enti");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fonti",
                "profilo",
                "amministrazione/importazioni",
                "amministrazione/registro",
                "amministrazione/modello",
                "strutture/nuova",
                "analisi/regole/nuova",
                "analisi/regole/nuova?da=prassi-umbria-2017",
                "decisioni/nuova",
                "che-non-esiste"
            })
    void a_screen_that_is_of_no_day_has_none_to_choose_and_says_why(String screen) {
        go(screen + (screen.contains("?") ? "&" : "?") + DAY);

        assertThat(picker().isVisible()).isFalse();
        assertThat($(DayPicker.class).single().getContent().getElement().getTextRecursively())
                .contains("resta scelto il giorno 01/01/2026");
        assertThat($(DayPicker.class).single().getContent().hasClassName("past")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "territorio", "strutture", "enti", "analisi", "piano"})
    void a_screen_of_a_day_has_it_to_choose(String screen) {
        go(screen + "?" + DAY);

        assertThat(picker().isVisible()).isTrue();
        assertThat(picker().getValue()).isEqualTo("2026-01-01");
        assertThat($(DayPicker.class).single().getContent().hasClassName("past")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"al=2026-02-31", "al=2999-01-01", "al=ieri"})
    void a_day_that_cannot_be_leads_to_today_whatever_day_was_chosen(String refused) {
        go("strutture?" + DAY);

        go("enti?" + refused);

        assertThat(here()).isEqualTo("enti");
        assertThat(picker().getValue()).isEqualTo(LocalDate.now(Formats.ROME));
        assertThat($(Span.class).all())
                .extracting(Span::getText)
                .anyMatch(text -> text.contains("sono mostrati i dati di oggi"));
        go("territorio");
        assertThat(here()).isEqualTo("territorio");
    }

    @Test
    void an_address_that_leads_nowhere_does_not_change_the_day() {
        go("strutture?" + DAY);
        go("che-non-esiste");

        go("enti");

        assertThat(here()).isEqualTo("enti?" + DAY);
    }

    private static void go(String address) {
        Location there = new Location(address);
        UI.getCurrent().navigate(there.getPath(), there.getQueryParameters());
    }

    private DayField picker() {
        return (DayField)
                $(DayPicker.class)
                        .single()
                        .getContent()
                        .getChildren()
                        .filter(DayField.class::isInstance)
                        .findFirst()
                        .orElseThrow();
    }

    /// Where the links inside the program lead; files to be saved are none, and those that say
    /// "back to today" mean it.
    private List<String> links() {
        return Stream.concat(
                        $(Anchor.class).all().stream()
                                .filter(link -> !link.getElement().hasAttribute("download"))
                                .filter(link -> !link.getElement().hasAttribute("router-ignore"))
                                .map(Anchor::getHref),
                        $(RouterLink.class).all().stream().map(RouterLink::getHref))
                .filter(href -> !href.contains(":") && !href.matches("/?(VAADIN|api|v3)/.*"))
                .filter(href -> !href.contains(ReferenceDay.backToToday()))
                .map(href -> href.startsWith("/") ? href.substring(1) : href)
                .distinct()
                .limit(40)
                .toList();
    }

    private static String here() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }
}
