package rosa.territory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import rosa.territory.Comune;
import rosa.territory.ComunePanelSection;
import rosa.territory.ComunePanelSection.Where;
import rosa.territory.Lineage;
import rosa.territory.Territory;
import rosa.territory.TerritoryKind;

/// What slides in beside map or table when a comune is chosen.
final class ComunePanel extends Aside {
    private final transient List<ComunePanelSection> sections;
    private final transient Credits credits;
    private final transient Runnable close;

    ComunePanel(List<ComunePanelSection> sections, Credits credits, Runnable close) {
        this.sections = sections;
        this.credits = credits;
        this.close = close;
        addClassName("rosa-panel");
        setVisible(false);
    }

    void show(Comune comune, LocalDate asOf, Lineage lineage, String query) {
        removeAll();
        setVisible(true);
        getElement().setAttribute("aria-label", comune.name());
        Button shut = new Button(new Icon("close"), click -> close.run());
        shut.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        shut.setAriaLabel(getTranslation("action.close"));
        shut.setTooltipText(getTranslation("action.close"));
        Div head = new Div(new H2(comune.name()), shut);
        head.addClassName("rosa-panel-head");
        Paragraph where =
                new Paragraph(
                        List.of(TerritoryKind.PROVINCIA, TerritoryKind.ZONA_SOCIALE).stream()
                                .map(comune::territory)
                                .flatMap(Optional::stream)
                                .map(Territory::name)
                                .collect(Collectors.joining(" · ")));
        where.addClassName("rosa-muted");
        Anchor page =
                new Anchor(
                        TerritoryNavigation.comune(comune.istat()) + query,
                        getTranslation("territory.panel.page", comune.name()));
        add(head, where, page);
        for (ComunePanelSection section : sections) {
            section.section(comune, asOf, Where.PANEL)
                    .ifPresent(content -> add(new H3(getTranslation(section.titleKey())), content));
        }
        add(
                new H3(getTranslation("territory.panel.facts")),
                new ComuneFacts(comune, asOf, lineage, credits));
    }

    void hide() {
        removeAll();
        setVisible(false);
    }
}
