package rosa.territory;

/// Facts about comuni, residents, sources or boundaries have changed: what was computed from them
/// is out of date. Published inside the transaction; listen after its commit.
public record TerritoryChanged() {}
