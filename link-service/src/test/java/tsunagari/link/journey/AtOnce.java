package tsunagari.link.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Calls that are made at the same time. */
final class AtOnce {

    private AtOnce() {
    }

    /** Makes one call so many times. */
    static <T> List<T> run(int times, Callable<T> call) throws Exception {
        return run(IntStream.range(0, times).<Callable<T>>mapToObj(i -> call).toList());
    }

    /** Makes all calls; their results in order. */
    static <T> List<T> run(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
