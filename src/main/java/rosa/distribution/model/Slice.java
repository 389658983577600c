package rosa.distribution.model;

import java.io.Serializable;

/// One part of all places.
///
/// @param key what the part is: a circuit's or a SNAI class's code, an organisation's id; empty
///   where it is not known
/// @param share of all places, from 0 to 1
public record Slice(String key, int places, double share) implements Serializable {}
