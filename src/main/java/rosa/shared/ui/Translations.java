package rosa.shared.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import rosa.shared.Messages;

/// Gives Vaadin the program's texts, and with them the page its language.
@Component
class Translations implements I18NProvider {
    @Override
    public List<Locale> getProvidedLocales() {
        return Messages.LOCALES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return Messages.text(locale, key, arguments);
    }
}
