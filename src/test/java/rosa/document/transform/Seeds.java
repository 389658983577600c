package rosa.document.transform;

import java.util.random.RandomGenerator;

/// Where a test that makes its own cases begins.
final class Seeds {
    private Seeds() {}

    /// The number the system property gives, a fresh one if it says `random`.
    static long of(String property, long usual) {
        String wanted = System.getProperty(property, "");
        return switch (wanted) {
            case "" -> usual;
            case "random" -> RandomGenerator.getDefault().nextLong(1_000_000_000);
            default -> Long.parseLong(wanted);
        };
    }
}
