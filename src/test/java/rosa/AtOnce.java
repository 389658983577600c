package rosa;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// Does things at the same moment, to see that nothing gets lost between them.
public final class AtOnce {
    private AtOnce() {}

    /// What each of `many` got that did the same work at once; each knows its number from 0.
    public static <T> List<T> all(int many, IntFunction<T> work) throws Exception {
        List<T> results = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(many)) {
            List<Callable<T>> all = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                all.add(() -> work.apply(number));
            }
            for (Future<T> result : threads.invokeAll(all)) {
                results.add(result.get());
            }
        }
        return results;
    }
}
