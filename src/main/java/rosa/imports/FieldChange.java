package rosa.imports;

import rosa.imports.model.Message;

/// What one field says before and after.
///
/// @param field its name on screen
/// @param before as a person reads it; empty if there was nothing
/// @param after as a person reads it
public record FieldChange(Message field, String before, String after) {}
