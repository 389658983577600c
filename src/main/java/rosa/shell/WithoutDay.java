package rosa.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A view whose content does not depend on the day of the data: the top bar then shows no day to
/// choose but says why, and keeps the day chosen for the views it holds in.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithoutDay {
    /// What the top bar says of it.
    Reason value();

    /// Why the chosen day does not hold.
    enum Reason {
        /// It is about the program and what reached it, at any time.
        NO_DAY("shell.day.none"),
        /// It is a form: what is written there holds from now on.
        WRITING("shell.day.writing");

        private final String messageKey;

        Reason(String messageKey) {
            this.messageKey = messageKey;
        }

        /// The words in the bar; with `.why` after it, the sentence that explains them.
        String messageKey() {
            return messageKey;
        }
    }
}
