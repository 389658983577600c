package rosa.network.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// What is in force on the day, in full; what is not, folded away below.
final class DatedList extends Div {
    /// @param foldedKey the sentence above what is not in force, with its count
    <T> DatedList(List<T> all, Predicate<T> inForce, Function<T, ListItem> item, String foldedKey) {
        List<T> now = all.stream().filter(inForce).toList();
        List<T> other = all.stream().filter(inForce.negate()).toList();
        if (!now.isEmpty()) {
            add(list(now, item));
        }
        if (!other.isEmpty()) {
            add(new NativeDetails(getTranslation(foldedKey, other.size()), list(other, item)));
        }
    }

    private static <T> UnorderedList list(List<T> items, Function<T, ListItem> item) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rosa-network__list");
        items.forEach(one -> list.add(item.apply(one)));
        return list;
    }
}
