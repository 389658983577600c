package rosa.plan.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import rosa.identity.Accounts;
import rosa.identity.Role;
import rosa.plan.Plan;
import rosa.plan.Plans;
import rosa.plan.Section;
import rosa.plan.SignedInAs;
import rosa.shared.ui.PlanEditor;

/// A coordinator in front of the pages of a plan of this test alone.
abstract class PlanScreens extends SpringBrowserlessTest {
    @Autowired Plans plans;
    @Autowired Accounts accounts;

    @BeforeEach
    void sign_in() {
        UI.getCurrent().setLocale(Locale.ITALIAN);
        SignedInAs.a(accounts, Role.COORDINATOR);
    }

    Plan aPlan() {
        return plans.create("Piano di prova");
    }

    static void open(Section section) {
        UI.getCurrent()
                .navigate(
                        "piano/" + section.plan(),
                        QueryParameters.fromString("sezione=" + section.id()));
    }

    PlanEditor editor() {
        return $(PlanEditor.class).all().getFirst();
    }

    Section stored(Section section) {
        return plans.findSection(section.id()).orElseThrow();
    }

    /// The number of steps that the editor was told of; 0 if of none.
    int rung() {
        return editor().getElement().getProperty("head", 0);
    }

    static String text(String words) {
        return """
        {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"%s"}]}]}\
        """
                .formatted(words);
    }

    <C extends Component & HasText> List<String> texts(Class<C> type) {
        return $(type).all().stream().map(one -> one.getText()).toList();
    }
}
