package rosa.territory.internal;

import java.util.Collection;
import java.util.stream.Collectors;
import rosa.shared.IstatCode;

/// What the audit log says about which comuni an import was about.
final class Concerned {
    /// The property that names them.
    static final String PROPERTY = "istat";

    private Concerned() {}

    /// The codes of `some` comuni; empty if they are all of them.
    static String unlessAll(Collection<IstatCode> some, int all) {
        return some.size() >= all
                ? ""
                : some.stream().map(IstatCode::value).sorted().collect(Collectors.joining(" "));
    }
}
