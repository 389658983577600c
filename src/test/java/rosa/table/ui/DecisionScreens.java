package rosa.table.ui;

import static rosa.table.SomeDecisions.data;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import rosa.identity.Accounts;
import rosa.identity.CurrentPerson;
import rosa.identity.Role;
import rosa.plan.SignedInAs;
import rosa.table.Concern;
import rosa.table.Decision;
import rosa.table.Decisions;

/// What tests of the register's screens have in common; their decisions are of a year that no other
/// test has.
abstract class DecisionScreens extends SpringBrowserlessTest {
    static final LocalDate TAKEN = LocalDate.of(2010, 5, 4);

    final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Autowired Decisions decisions;
    @Autowired CurrentPerson person;
    @Autowired Accounts accounts;

    @BeforeEach
    void speak_italian() {
        UI.getCurrent().setLocale(Locale.ITALIAN);
        SignedInAs.a(accounts, Role.COORDINATOR);
    }

    Decision aDecision(String title, Concern... concerns) {
        return decisions.register(data(TAKEN, title + " " + mark, concerns));
    }

    void open(String path, String query) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
    }

    <C extends Component & HasText> List<String> texts(Class<C> type) {
        return $(type).all().stream().map(HasText::getText).toList();
    }

    Button button(String text) {
        return $(Button.class).withText(text).last();
    }

    List<Decision> named(String title) {
        return decisions.all().stream().filter(one -> one.data().title().equals(title)).toList();
    }
}
