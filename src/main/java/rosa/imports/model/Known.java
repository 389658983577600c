package rosa.imports.model;

import java.time.LocalDate;

/// What a reader of rows needs to know about the world.
public record Known(Comuni comuni, LocalDate today) {}
