package rosa.distribution;

/// A rule set was registered, amended, archived or brought back. Published within the transaction.
public record RuleSetChanged(RuleSetId ruleSet) {}
