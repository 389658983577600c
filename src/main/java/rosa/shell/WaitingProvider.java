package rosa.shell;

import java.util.List;
import rosa.identity.SignedIn;

/// What a module has waiting for a person: a section to write, a due date. A bean of each module
/// that has something.
public interface WaitingProvider {
    /// What waits for `person`, most urgent first.
    List<Waiting> waitingFor(SignedIn person);

    /// One thing that waits.
    ///
    /// @param text what is to be done, in the person's language
    /// @param path where it is done
    /// @param due by when, as shown; may be empty
    record Waiting(String text, String path, String due) {}
}
