package rosa.table;

import rosa.shared.Changed;

/// What became of a change to the register.
public sealed interface Ruling {
    /// The register had nothing against it; whether it was made depends on the version.
    record Admitted(Changed<Decision> changed) implements Ruling {}

    /// The register does not take it; nothing was written.
    record Refused(Obstacle obstacle) implements Ruling {}

    /// What can stand against a change.
    enum Obstacle {
        /// It is already superseded or revoked.
        ENDED("ended"),
        /// A decision cannot stand in its own place, nor two in each other's.
        CIRCLE("circle"),
        /// What should stand in its place was revoked.
        SUCCESSOR_REVOKED("successor-revoked"),
        /// There is no such decision to stand in its place.
        NO_SUCCESSOR("no-successor"),
        /// Each table has a register of its own; so nothing demonstrative ends what is real.
        OTHER_TABLE("other-table"),
        /// A day to come, or one before the decision was taken or after it ended.
        DAYS("days"),
        /// The number belongs to its year.
        OTHER_YEAR("other-year");

        private final String code;

        Obstacle(String code) {
            this.code = code;
        }

        /// The key of the sentence that says it.
        public String messageKey() {
            return "table.obstacle." + code;
        }
    }
}
