package rosa.shell;

import java.util.Optional;

/// A sentence that stands above every screen while it is true, such as that the data are a
/// demonstration. A bean of the module that knows.
public interface FrameNotice {
    /// The key of the sentence, if it is true now.
    Optional<String> messageKey();
}
