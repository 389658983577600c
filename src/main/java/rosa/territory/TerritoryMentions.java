package rosa.territory;

import java.util.List;

/// Tells which comuni and territories are spoken of where no edge leads to them, such as in texts.
/// A bean of each module that has such things.
public interface TerritoryMentions {
    /// All there are.
    List<Mention> mentions();

    /// That a comune or territory is spoken of.
    ///
    /// @param of its ISTAT code or the territory's id
    /// @param kind the label of what speaks of it, such as `Section`
    /// @param id of what speaks of it
    /// @param name what a person calls that
    record Mention(String of, String kind, String id, String name) {}
}
