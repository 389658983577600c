package rosa.distribution.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rosa.distribution.RuleSet;
import rosa.distribution.model.RuleSetData;
import rosa.shared.Formats;

/// Somebody else has saved meanwhile: shows both versions side by side and lets one choose.
final class RuleSetConflict extends Div {
    private final Words words;

    /// @param keepMine saves mine over theirs
    /// @param useTheirs gives mine up
    RuleSetConflict(
            RuleSetData mine, RuleSet theirs, Words words, Runnable keepMine, Runnable useTheirs) {
        this.words = words;
        addClassName("rosa-conflict");
        getElement().setAttribute("role", "alert");
        add(
                new H2(words.text("distribution.conflict.title")),
                new Paragraph(words.text("distribution.conflict.text")));
        if (theirs.isArchived()) {
            add(new Paragraph(words.text("distribution.conflict.archived")));
        }
        var comparison = comparison(mine, theirs.data());
        comparison.setVisible(false);
        var keep = new Button(words.text("distribution.conflict.keep-mine"), _ -> keepMine.run());
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.setId("keep-mine");
        var use = new Button(words.text("distribution.conflict.use-theirs"), _ -> useTheirs.run());
        use.setId("use-theirs");
        var compare =
                new Button(
                        words.text("distribution.conflict.compare"),
                        _ -> comparison.setVisible(!comparison.isVisible()));
        compare.setId("compare");
        var actions = new Div(keep, use, compare);
        actions.addClassName("rosa-rule-actions");
        add(actions, comparison);
    }

    private NativeTable comparison(RuleSetData mine, RuleSetData theirs) {
        var table = new NativeTable();
        table.addClassName("rosa-plain-table");
        var head = new NativeTableRow();
        for (var key :
                new String[] {
                    "distribution.conflict.field",
                    "distribution.conflict.mine",
                    "distribution.conflict.theirs"
                }) {
            var cell = new NativeTableHeaderCell(words.text(key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        var their = facts(theirs);
        facts(mine)
                .forEach((key, value) -> {
                    var other = their.getOrDefault(key, "");
                    var name = new NativeTableHeaderCell(words.text(key));
                    name.getElement().setAttribute("scope", "row");
                    var row =
                            new NativeTableRow(
                                    name, new NativeTableCell(value), new NativeTableCell(other));
                    row.setClassName("is-different", !value.equals(other));
                    table.getBody().add(row);
                });
        return table;
    }

    private Map<String, String> facts(RuleSetData data) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("distribution.rules.name", data.name());
        facts.put("distribution.rules.description", data.description());
        facts.put("distribution.rules.valid-from", Formats.day(data.validFrom()));
        facts.put("distribution.rules.source", data.source());
        facts.put(
                "distribution.rules.bands",
                IntStream.range(0, data.bands().size())
                        .mapToObj(order ->
                                "%s: %s"
                                        .formatted(
                                                words.scope(data.bands(), order),
                                                words.asks(data.bands().get(order))))
                        .collect(Collectors.joining("; ")));
        facts.put("distribution.rules.exclude-below", words.whole(data.exclusions().below()));
        facts.put(
                "distribution.rules.exclude-territories",
                data.exclusions().territories().stream()
                        .map(words.territories())
                        .collect(Collectors.joining(", ")));
        facts.put(
                "distribution.rules.safeguard",
                words.text("distribution.safeguard." + data.safeguard().code()));
        facts.put(
                "distribution.rules.rounding",
                words.text("distribution.rounding." + data.rounding().code()));
        return facts;
    }
}
