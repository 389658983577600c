package rosa.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rosa.api.RuleSetResponse.BandBody;
import rosa.distribution.model.Allowance;
import rosa.distribution.model.Band;
import rosa.distribution.model.Exclusions;
import rosa.distribution.model.Rounding;
import rosa.distribution.model.RuleSetData;
import rosa.distribution.model.Safeguard;
import rosa.shared.Messages;
import rosa.shared.TerritoryId;

/// A rule set that a program sends to be tried; it is not kept.
@Schema(name = "RuleSetRequest", description = "Regole da provare; non vengono conservate")
record RuleSetRequest(
        @Schema(description = "Nome nella risposta; facoltativo") @Nullable String name,
        @Schema(
                        description = "Fasce in ordine di popolazione; l'ultima senza limite",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                @Nullable List<@Nullable BandBody> bands,
        @Schema(description = "I comuni con meno residenti sono esclusi; 0 se manca")
                @Nullable Integer excludeBelow,
        @Nullable List<String> excludedTerritories,
        @Schema(description = "none, sai-covers o sai-counts; none se manca")
                @Nullable String safeguard,
        @Schema(description = "half-up, half-even, floor, ceiling o webster; half-up se manca")
                @Nullable String rounding) {
    private static final int MOST_BANDS = 50;
    private static final int MOST_TERRITORIES = 200;

    /// The rules, or a refusal that names the field.
    RuleSetData data(LocalDate day, Asked asked) {
        String called = name == null || name.isBlank() ? text("api.rule-set.ad-hoc") : name;
        if (called.length() > 200) {
            throw Refusal.field("name", "too-long", 200);
        }
        int below = Objects.requireNonNullElse(excludeBelow, 0);
        if (below < 0) {
            throw Refusal.field("excludeBelow", "negative", below);
        }
        Safeguard clause = Refusal.read("safeguard", safeguard, Safeguard::of);
        Rounding rule = Refusal.read("rounding", rounding, Rounding::of);
        return new RuleSetData(
                called,
                "",
                day,
                text("api.rule-set.source"),
                readBands(),
                new Exclusions(below, territories(asked)),
                clause == null ? Safeguard.NONE : clause,
                rule == null ? Rounding.HALF_UP : rule);
    }

    private List<TerritoryId> territories(Asked asked) {
        if (excludedTerritories == null) {
            return List.of();
        }
        if (excludedTerritories.size() > MOST_TERRITORIES) {
            throw Refusal.field("excludedTerritories", "too-many-items", MOST_TERRITORIES);
        }
        return excludedTerritories.stream()
                .flatMap(id -> asked.territory(id).stream())
                .map(rosa.territory.Territory::id)
                .toList();
    }

    private List<Band> readBands() {
        if (bands == null || bands.isEmpty()) {
            throw Refusal.field("bands", "missing", "bands");
        }
        if (bands.size() > MOST_BANDS) {
            throw Refusal.field("bands", "too-many-items", MOST_BANDS);
        }
        List<Band> read = new ArrayList<>();
        int reached = 0;
        for (int order = 0; order < bands.size(); order++) {
            String field = "bands[" + order + "]";
            BandBody body = bands.get(order);
            if (body == null) {
                throw Refusal.field(field, "missing", field);
            }
            Integer upTo = body.upTo();
            boolean last = order == bands.size() - 1;
            if (last != (upTo == null)) {
                throw Refusal.field(field + ".upTo", last ? "band-last" : "band-limit", order + 1);
            }
            if (upTo != null && upTo <= reached) {
                throw Refusal.field(field + ".upTo", "band-order", upTo, reached);
            }
            reached = upTo == null ? reached : upTo;
            read.add(band(field, body));
        }
        return read;
    }

    private static Band band(String field, BandBody body) {
        BigDecimal perMille = body.perMille();
        Integer fixed = body.fixed();
        if ((perMille == null) == (fixed == null)) {
            throw Refusal.field(field, "band-allowance");
        }
        if (perMille != null && (perMille.precision() > 20 || Math.abs(perMille.scale()) > 20)) {
            throw Refusal.field(field + ".perMille", "band-rate");
        }
        Allowance allowance;
        try {
            allowance =
                    fixed != null
                            ? new Allowance.Fixed(fixed)
                            : new Allowance.PerThousand(Objects.requireNonNull(perMille));
        } catch (IllegalArgumentException _) {
            throw fixed != null
                    ? Refusal.field(field + ".fixed", "band-fixed")
                    : Refusal.field(field + ".perMille", "band-rate");
        }
        try {
            return new Band(body.upTo(), allowance, body.cap());
        } catch (IllegalArgumentException _) {
            throw Refusal.field(field + ".cap", "band-cap");
        }
    }

    private static String text(String key) {
        return Messages.text(Locale.ITALIAN, key);
    }
}
