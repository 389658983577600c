package rosa.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.stream.Stream;
import rosa.identity.CurrentPerson;
import rosa.shell.SearchProvider.Hit;

/// One search for everything the person may see, reached by Ctrl K.
final class GlobalSearch extends Composite<Div> {
    private static final int FROM_EACH = 8;
    private static final int LONGEST_TEXT = 100;

    private final transient CurrentPerson person;
    private final transient List<SearchProvider> providers;

    GlobalSearch(CurrentPerson person, List<SearchProvider> providers) {
        this.person = person;
        this.providers = providers;
        ComboBox<Hit> field = new ComboBox<>();
        field.setAriaLabel(getTranslation("shell.search"));
        field.setPlaceholder(getTranslation("shell.search.placeholder"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setItemLabelGenerator(Hit::title);
        field.setRenderer(new ComponentRenderer<>(this::row));
        field.setPageSize(100);
        field.setItems(
                query ->
                        find(query.getFilter().orElse(""))
                                .skip(query.getOffset())
                                .limit(query.getLimit()),
                query -> (int) find(query.getFilter().orElse("")).count());
        field.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                String path = change.getValue().path();
                field.clear();
                UI.getCurrent().navigate(path);
            }
        });
        Shortcuts.addShortcutListener(
                field, event -> field.focus(), Key.KEY_K, KeyModifier.CONTROL);
        getContent().addClassName("rosa-search");
        getContent().add(field);
    }

    private Stream<Hit> find(String typed) {
        String text = typed.strip();
        if (text.length() < 2 || text.length() > LONGEST_TEXT) {
            return Stream.empty();
        }
        return person.find().stream()
                .flatMap(who ->
                        providers.stream()
                                .flatMap(provider ->
                                        provider.search(text, who, FROM_EACH).stream()
                                                .limit(FROM_EACH)));
    }

    private Div row(Hit hit) {
        Span kind = new Span(getTranslation(hit.kindKey()));
        kind.addClassName("rosa-search-kind");
        Span detail = new Span(hit.detail());
        detail.addClassName("rosa-search-detail");
        Div row = new Div(new Span(hit.title()), detail, kind);
        row.addClassName("rosa-search-row");
        return row;
    }
}
