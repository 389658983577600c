package rosa.network;

import rosa.shared.PersonId;

/// A professional contact as it is stored.
///
/// @param version counts its changes from 1
/// @param demo whether it is demonstrative, not real
public record Person(PersonId id, int version, PersonData data, boolean demo) {}
