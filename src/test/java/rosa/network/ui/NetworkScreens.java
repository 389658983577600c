package rosa.network.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import rosa.identity.Accounts;
import rosa.identity.Role;
import rosa.network.Contracts;
import rosa.network.Facilities;
import rosa.network.Facility;
import rosa.network.FacilityData;
import rosa.network.FacilityKind;
import rosa.network.Organisations;
import rosa.network.People;
import rosa.network.Places;
import rosa.plan.SignedInAs;
import rosa.shared.IstatCode;
import rosa.shared.Provenance;
import rosa.shared.ui.CountField;

/// A coordinator in front of the network's pages, with facilities of this test alone.
abstract class NetworkScreens extends SpringBrowserlessTest {
    static final IstatCode TODI = new IstatCode("054052");
    static final LocalDate SPRING = LocalDate.of(2026, 3, 31);
    static final Provenance SOURCE = new Provenance("rosa-inserimento", SPRING);

    @Autowired Facilities facilities;
    @Autowired Places places;
    @Autowired Contracts contracts;
    @Autowired People people;
    @Autowired Organisations organisations;
    @Autowired Accounts accounts;

    final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void speak_italian() {
        UI.getCurrent().setLocale(Locale.ITALIAN);
        signIn(Role.COORDINATOR);
    }

    Facility aFacility(String name) {
        return facilities.register(data(name).build());
    }

    rosa.network.FacilityDataBuilder data(String name) {
        return FacilityData.of(name + " " + mark, FacilityKind.CAS_ADULTS, TODI, SOURCE);
    }

    Button button(String text) {
        return $(Button.class).withText(text).last();
    }

    TextField field(String... labels) {
        List<String> wanted = List.of(labels);
        return $(TextField.class)
                .withCondition(it -> wanted.contains(it.getElement().getProperty("label")))
                .last();
    }

    CountField integer(String label) {
        return $(CountField.class).withCondition(it -> label.equals(it.getLabel())).last();
    }

    @SuppressWarnings("rawtypes")
    RadioButtonGroup choice() {
        return $(RadioButtonGroup.class).last();
    }

    <C extends Component & HasText> List<String> texts(Class<C> type) {
        return $(type).all().stream().map(HasText::getText).toList();
    }

    void signIn(Role role) {
        SignedInAs.a(accounts, role);
    }
}
