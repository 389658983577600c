package rosa.distribution.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import rosa.distribution.RuleSet;
import rosa.distribution.RuleSetId;
import rosa.distribution.RuleSets;
import rosa.identity.Accounts;
import rosa.identity.Role;
import rosa.plan.SignedInAs;

/// Somebody in front of the analysis' pages.
abstract class DistributionScreens extends SpringBrowserlessTest {
    @Autowired RuleSets ruleSets;
    @Autowired Accounts accounts;

    @BeforeEach
    void speak_italian() {
        UI.getCurrent().setLocale(Locale.ITALIAN);
    }

    RuleSet reference(String id) {
        return ruleSets.ruleSet(new RuleSetId(id));
    }

    Button button(String text) {
        return $(Button.class).withText(text).single();
    }

    <T extends Component & HasText> List<String> texts(Class<T> type) {
        return $(type).all().stream().map(one -> one.getText()).toList();
    }

    void open(String path, String query) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
    }

    void signIn(Role role) {
        SignedInAs.a(accounts, role);
    }
}
