package rosa.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.stream.Stream;
import rosa.identity.CurrentPerson;
import rosa.shell.SearchProvider.Hit;

/// One search for everything the person may see, reached by Ctrl K.
final class GlobalSearch extends Composite<Div> {
    private static final int FROM_EACH = 8;
    private static final int LONGEST_TEXT = 100;

    /// In the browser, for the letters typed while a round trip is under way would be lost: Ctrl K
    /// puts the cursor here at once, and Enter without a choice opens the best match.
    private static final String KEYS =
            """
            const box = this;
            const onKey = event => {
              if (!box.isConnected) {
                document.removeEventListener('keydown', onKey);
              } else if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
                  && event.key.toLowerCase() === 'k' && !event.defaultPrevented) {
                event.preventDefault();
                box.focus();
                box.inputElement.select();
              }
            };
            document.addEventListener('keydown', onKey);
            if (!box.opensBest) {
              box.opensBest = true;
              box.addEventListener('keydown', event => {
                const typed = box.inputElement.value;
                if (event.key === 'Enter' && typed && !(box._focusedIndex > -1)) {
                  event.preventDefault();
                  event.stopPropagation();
                  box.dispatchEvent(new CustomEvent('search-enter', {detail: typed}));
                }
              }, true);
            }
            """;

    private final transient CurrentPerson person;
    private final transient List<SearchProvider> providers;
    private final ComboBox<Hit> field = new ComboBox<>();

    GlobalSearch(CurrentPerson person, List<SearchProvider> providers) {
        this.person = person;
        this.providers = providers;
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
                open(path);
            }
        });
        field.getElement()
                .addEventListener("search-enter", event -> openBest(typed(event)))
                .addEventData("event.detail");
        field.addAttachListener(_ -> field.getElement().executeJs(KEYS));
        getContent().addClassName("rosa-search");
        getContent().add(field);
    }

    private static String typed(DomEvent event) {
        return event.getEventData().path("event.detail").asString("");
    }

    private void openBest(String typed) {
        find(typed)
                .findFirst()
                .ifPresent(hit -> {
                    field.setOpened(false);
                    field.clear();
                    open(hit.path());
                });
    }

    private static void open(String address) {
        Location there = new Location(address);
        UI.getCurrent().navigate(there.getPath(), there.getQueryParameters());
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
                                                .limit(FROM_EACH)))
                .sorted(new BestFirst(text));
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
