package rosa.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;

/// Some of many things, from page 1.
///
/// @param total how many there are on all pages
@Schema(description = "Una pagina di un elenco")
record Page<T>(
        List<T> items,
        @Schema(description = "Numero della pagina, da 1") int page,
        @Schema(description = "Elementi per pagina") int size,
        @Schema(description = "Elementi in tutto") int total,
        @Schema(description = "Pagine in tutto") int pages) {
    static final String DEFAULT_SIZE = "100";

    private static final int LARGEST = 500;

    /// The page of `all` that is asked for; empty behind the last.
    static <A> Page<A> of(List<A> all, int page, int size) {
        if (page < 1 || page > 1_000_000) {
            throw Refusal.field("page", "page");
        }
        if (size < 1 || size > LARGEST) {
            throw Refusal.field("size", "size", LARGEST);
        }
        int from = (int) Math.min((page - 1L) * size, all.size());
        int to = Math.min(from + size, all.size());
        return new Page<>(
                List.copyOf(all.subList(from, to)),
                page,
                size,
                all.size(),
                (all.size() + size - 1) / size);
    }

    <B> Page<B> map(Function<T, B> mapping) {
        return with(items.stream().map(mapping).toList());
    }

    /// The same page of other things, one for each.
    <B> Page<B> with(List<B> others) {
        return new Page<>(others, page, size, total, pages);
    }
}
