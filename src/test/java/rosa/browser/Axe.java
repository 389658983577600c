package rosa.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/// The rules of WCAG 2.2 A and AA that axe knows, on the page as it is.
final class Axe {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String LARGE_CELL =
            """
            selector => {
              const target = document.querySelector(selector);
              const box = target?.getBoundingClientRect();
              return !!target?.closest('vaadin-grid-cell-content')?.closest('vaadin-grid')
                && box.width >= 24 && box.height >= 24;
            }
            """;

    private static final String STEERED_FROM_THE_TEXT =
            """
            selector => {
              let focused = document.activeElement;
              while (focused?.shadowRoot?.activeElement) {
                focused = focused.shadowRoot.activeElement;
              }
              const list = document.querySelector(selector);
              const active = list?.querySelector('#' + focused?.getAttribute('aria-activedescendant'));
              return !!active && focused.getAttribute('aria-controls') === list.id;
            }
            """;

    private Axe() {}

    /// What is violated, where, and why; empty if nothing is.
    static List<String> violations(Page page) {
        // In one piece: ROSA has no frames, and axe in parts opens a window for each analysis.
        return new AxeBuilder(page)
                .setLegacyMode(true).withTags(RULES).analyze().getViolations().stream()
                        .filter(rule -> !isOnlyScrolledUnder(page, rule))
                        .filter(rule -> !isSteeredFromTheText(page, rule))
                        .map(Axe::describe)
                        .toList();
    }

    /// A row half under a table's own fixed header or footer can be scrolled free, and is large
    /// enough then; axe does not scroll. Anything half covered elsewhere is a finding.
    private static boolean isOnlyScrolledUnder(Page page, Rule rule) {
        return rule.getId().equals("target-size")
                && rule.getNodes().stream()
                        .allMatch(node ->
                                node.getFailureSummary().contains("partially obscured")
                                        && isLargeCellOfTable(page, node));
    }

    private static boolean isLargeCellOfTable(Page page, CheckedNode node) {
        return holds(page, LARGE_CELL, node);
    }

    /// A list that follows the caret is scrolled by the arrows from the text, which keeps the focus
    /// and names the active option; axe knows this of comboboxes only.
    private static boolean isSteeredFromTheText(Page page, Rule rule) {
        return rule.getId().equals("scrollable-region-focusable")
                && rule.getNodes().stream()
                        .allMatch(node -> holds(page, STEERED_FROM_THE_TEXT, node));
    }

    private static boolean holds(Page page, String script, CheckedNode node) {
        return node.getTarget() instanceof List<?> path
                && path.size() == 1
                && path.getFirst() instanceof String selector
                && (Boolean) page.evaluate(script, selector);
    }

    private static String describe(Rule rule) {
        return rule.getId()
                + ": "
                + rule.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .limit(3)
                        .toList();
    }
}
