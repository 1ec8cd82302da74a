package tsunagari.link.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class RefreshedTest {

    private final SettableClock clock = new SettableClock();
    private final List<Runnable> waiting = new CopyOnWriteArrayList<>();
    private Object published = "first";
    private int fetches;

    private Refreshed<Object> refreshed() {
        return new Refreshed<>(this::fetch, waiting::add, clock);
    }

    private Object fetch() throws Exception {
        fetches++;
        if (published instanceof Exception failure) {
            throw failure;
        }
        return published;
    }

    private void letItFetch() {
        List<Runnable> tasks = List.copyOf(waiting);
        waiting.clear();
        tasks.forEach(Runnable::run);
    }

    private static Object now(CompletionStage<Object> stage) {
        return stage.toCompletableFuture().getNow("nothing yet");
    }

    private Refreshed<Object> fetchedOnce() {
        Refreshed<Object> refreshed = refreshed();
        refreshed.get();
        letItFetch();
        return refreshed;
    }

    @Test
    void many_who_ask_at_once_share_one_fetch() {
        Refreshed<Object> refreshed = refreshed();
        List<CompletionStage<Object>> stages = List.of(refreshed.get(), refreshed.get(), refreshed.newerThan(null));
        letItFetch();

        assertThat(fetches).isEqualTo(1);
        assertThat(stages).allSatisfy(stage -> assertThat(now(stage)).isEqualTo("first"));
    }

    @Test
    void what_is_young_is_not_fetched_again() {
        Refreshed<Object> refreshed = fetchedOnce();
        clock.pass(Refreshed.FRESH.minusMillis(1));

        assertThat(now(refreshed.get())).isEqualTo("first");
        assertThat(waiting).isEmpty();
    }

    @Test
    void what_is_no_longer_fresh_is_used_while_a_newer_one_is_fetched() {
        Refreshed<Object> refreshed = fetchedOnce();
        published = "second";
        clock.pass(Refreshed.FRESH);

        assertThat(now(refreshed.get())).isEqualTo("first");
        letItFetch();
        assertThat(now(refreshed.get())).isEqualTo("second");
    }

    @Test
    void A33_what_was_withdrawn_is_dead_after_a_minute() {
        Refreshed<Object> refreshed = fetchedOnce();
        published = "second";
        clock.pass(Refreshed.LIFETIME);

        CompletionStage<Object> next = refreshed.get();
        assertThat(now(next)).isEqualTo("nothing yet");
        letItFetch();
        assertThat(now(next)).isEqualTo("second");
    }

    @Test
    void A34_the_old_is_used_while_the_publisher_cannot_be_reached() {
        Refreshed<Object> refreshed = fetchedOnce();
        published = new IOException("down");
        clock.pass(Refreshed.LIFETIME);
        CompletionStage<Object> next = refreshed.get();
        letItFetch();

        assertThat(now(next)).isEqualTo("first");
    }

    @Test
    void the_old_is_not_used_for_ever() {
        Refreshed<Object> refreshed = fetchedOnce();
        published = new IOException("down");
        clock.pass(Refreshed.LONGEST);
        CompletionStage<Object> next = refreshed.get();
        letItFetch();

        assertThatThrownBy(() -> now(next)).hasRootCause((Exception) published);
    }

    @Test
    void A28_the_old_is_not_used_once_the_publisher_is_refused() {
        Refreshed<Object> refreshed = fetchedOnce();
        published = new Refreshed.Unusable("ISSUER_MISMATCH");
        clock.pass(Refreshed.FRESH);
        refreshed.get();
        letItFetch();

        assertThatThrownBy(() -> now(refreshed.get())).hasRootCauseInstanceOf(Refreshed.Unusable.class);
        assertThat(refreshed.known()).isNull();
    }

    @Test
    void after_a_failure_nobody_asks_again_for_a_second() {
        published = new IOException("down");
        Refreshed<Object> refreshed = fetchedOnce();
        refreshed.get();
        assertThat(waiting).isEmpty();
        clock.pass(Duration.ofSeconds(1));
        published = "first";
        CompletionStage<Object> next = refreshed.get();
        letItFetch();

        assertThat(now(next)).isEqualTo("first");
    }

    @Test
    void A34_after_the_clock_was_put_back_it_is_asked_for_again() {
        published = new IOException("down");
        Refreshed<Object> refreshed = fetchedOnce();
        clock.pass(Duration.ofHours(-1));
        published = "first";
        CompletionStage<Object> next = refreshed.get();
        letItFetch();
        assertThat(now(next)).isEqualTo("first");

        clock.pass(Duration.ofHours(-1));
        refreshed.newerThan("first");
        assertThat(waiting).hasSize(1);
    }

    @Test
    void whoever_was_not_satisfied_gets_a_newer_one() {
        Refreshed<Object> refreshed = fetchedOnce();
        published = "second";
        CompletionStage<Object> next = refreshed.newerThan("first");
        clock.pass(Duration.ofSeconds(2));

        assertThat(next.toCompletableFuture().isDone()).isFalse();
        CompletionStage<Object> shared = refreshed.newerThan("first");
        await().until(() -> !waiting.isEmpty());
        letItFetch();
        assertThat(now(next)).isEqualTo("second");
        assertThat(now(shared)).isEqualTo("second");
        assertThat(fetches).isEqualTo(2);
    }

    @Test
    void whoever_was_not_satisfied_by_an_older_one_gets_the_one_that_is_there() {
        Refreshed<Object> refreshed = fetchedOnce();

        assertThat(now(refreshed.newerThan("older"))).isEqualTo("first");
        assertThat(waiting).isEmpty();
    }
}
