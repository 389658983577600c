package rosa.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import rosa.document.Block;
import rosa.plan.PlanDocuments;

/// Who signs the document: one line each with the office they hold and their name.
final class SignatureLines extends Div {
    private final List<Line> lines = new ArrayList<>();
    private final Div rows = new Div();
    private final Button more = new Button();

    SignatureLines(List<Block.Signature> last) {
        addClassName("rosa-plan-export__signatures");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("plan.export.signatures"));
        Span label = new Span(getTranslation("plan.export.signatures"));
        label.addClassName("rosa-plan-export__label");
        Paragraph help = new Paragraph(getTranslation("plan.export.signatures.help"));
        help.addClassName("rosa-muted");
        more.setText(getTranslation("plan.export.signatures.more"));
        more.setIcon(new Icon(VaadinIcon.PLUS));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(_ -> add(new Block.Signature("", "")).role.focus());
        add(label, help, rows, more);
        last.forEach(this::add);
    }

    /// Those that are filled in.
    List<Block.Signature> chosen() {
        return lines.stream()
                .map(line -> new Block.Signature(line.role.getValue(), line.name.getValue()))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private Line add(Block.Signature signature) {
        Line line = new Line(signature);
        lines.add(line);
        rows.add(line);
        number();
        more.setEnabled(lines.size() < PlanDocuments.MOST_SIGNATURES);
        return line;
    }

    private void remove(Line line) {
        lines.remove(line);
        rows.remove(line);
        number();
        more.setEnabled(true);
        more.focus();
    }

    private void number() {
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).number(i + 1);
        }
    }

    private final class Line extends Div {
        private final TextField role = new TextField();
        private final TextField name = new TextField();
        private final Button away = new Button(new Icon(VaadinIcon.CLOSE_SMALL));

        Line(Block.Signature signature) {
            addClassName("rosa-plan-export__signature");
            role.setLabel(getTranslation("plan.export.signature.role"));
            role.setPlaceholder(getTranslation("plan.export.signature.role.example"));
            role.setMaxLength(Block.Signature.LONGEST);
            role.setValue(signature.role());
            name.setLabel(getTranslation("plan.export.signature.name"));
            name.setMaxLength(Block.Signature.LONGEST);
            name.setValue(signature.name());
            getElement().setAttribute("role", "group");
            away.addClickListener(_ -> remove(this));
            away.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            add(role, name, away);
        }

        /// Says which of several it is to whoever hears the page.
        void number(int number) {
            getElement()
                    .setAttribute("aria-label", getTranslation("plan.export.signature", number));
            away.setAriaLabel(getTranslation("plan.export.signature.remove", number));
            away.setTooltipText(getTranslation("plan.export.signature.remove", number));
        }
    }
}
