package rosa.table.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.UnorderedList;

/// A list in the register's look, on whatever page it stands.
@StyleSheet("rosa-decisions.css")
final class DecisionList extends UnorderedList {
    DecisionList() {
        addClassName("rosa-decisions__list");
    }
}
