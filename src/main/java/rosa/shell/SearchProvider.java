package rosa.shell;

import java.util.List;
import rosa.identity.SignedIn;

/// What a module lets people find from the top bar. A bean of each module that has something.
public interface SearchProvider {
    /// What matches `text` (never blank), best first, at most `limit`, only what `person` may see.
    List<Hit> search(String text, SignedIn person, int limit);

    /// One find.
    ///
    /// @param kindKey message key of its kind, such as `search.kind.comune`
    /// @param title what it is called
    /// @param detail a few words that tell it from others, may be empty
    /// @param path the address to open, such as `territorio/054039`
    record Hit(String kindKey, String title, String detail, String path) {}
}
