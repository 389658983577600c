package rosa.table.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosa.shared.Formats;
import rosa.table.ConcernSource.Named;
import rosa.table.Decision;
import rosa.table.DecisionData;

/// Somebody else has saved meanwhile: shows both versions side by side and lets one choose.
final class DecisionConflict extends Div {
    private final transient DecisionDesk desk;

    /// @param keepMine saves mine over theirs
    /// @param useTheirs gives mine up
    DecisionConflict(
            DecisionDesk desk,
            DecisionData mine,
            Decision theirs,
            Runnable keepMine,
            Runnable useTheirs) {
        this.desk = desk;
        addClassName("rosa-decisions__conflict");
        getElement().setAttribute("role", "alert");
        Button keep = new Button(getTranslation("table.conflict.keep-mine"), _ -> keepMine.run());
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        Button use = new Button(getTranslation("table.conflict.use-theirs"), _ -> useTheirs.run());
        Div actions = new Div(keep, use);
        actions.addClassName("rosa-toolbar");
        add(
                new H2(getTranslation("table.conflict.title")),
                new Paragraph(getTranslation("table.conflict.text")));
        if (theirs.isEnded()) {
            add(
                    new Paragraph(
                            getTranslation(
                                    "table.conflict.ended",
                                    getTranslation(
                                            theirs.stateOn(desk.referenceDay().today())
                                                    .messageKey()))));
        }
        add(comparison(facts(mine), facts(theirs.data())), actions);
    }

    private NativeTable comparison(Map<String, String> mine, Map<String, String> theirs) {
        NativeTable table = new NativeTable();
        NativeTableRow head = new NativeTableRow();
        for (String key : List.of("field", "mine", "theirs")) {
            NativeTableHeaderCell cell =
                    new NativeTableHeaderCell(getTranslation("table.conflict." + key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        mine.forEach((key, value) -> {
            String other = theirs.getOrDefault(key, "");
            if (!value.equals(other)) {
                NativeTableHeaderCell name =
                        new NativeTableHeaderCell(getTranslation("table.decision." + key));
                name.getElement().setAttribute("scope", "row");
                table.getBody()
                        .add(
                                new NativeTableRow(
                                        name,
                                        new NativeTableCell(value),
                                        new NativeTableCell(other)));
            }
        });
        return table;
    }

    private Map<String, String> facts(DecisionData data) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("takenOn", Formats.day(data.takenOn()));
        facts.put("title", data.title());
        facts.put("text", data.text());
        facts.put(
                "concerns",
                desk.concerns().read(data.concerns(), desk.person().get()).values().stream()
                        .filter(one -> !one.isHidden())
                        .map(Named::name)
                        .collect(Collectors.joining(", ")));
        facts.put("mover", desk.organisation(data.mover()));
        facts.put(
                "supporters",
                data.supporters().stream()
                        .map(desk::organisation)
                        .collect(Collectors.joining(", ")));
        facts.put("document", data.document());
        facts.put("reviewOn", day(data.reviewOn()));
        return facts;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Formats.day(day);
    }
}
