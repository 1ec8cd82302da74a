package tsunagari.portal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class BoundedTextTest {

    private final BoundedText text = new BoundedText(8);
    private int requested;
    private boolean cancelled;

    @Test
    void a_short_answer_is_read_to_its_end() {
        arrives("abc", "def");
        text.onComplete();
        assertThat(read()).isEqualTo("abcdef");
        assertThat(cancelled).isFalse();
    }

    @Test
    void an_answer_that_does_not_end_is_cut_off_at_the_limit() {
        arrives("abcdef", "ghijkl");
        assertThat(read()).isEqualTo("abcdefgh");
        assertThat(cancelled).isTrue();
    }

    @Test
    void nothing_more_is_asked_for_after_the_limit() {
        arrives("abcdefghijkl");
        assertThat(requested).isEqualTo(1);
    }

    @Test
    void a_character_that_comes_in_two_parts_stays_whole() {
        byte[] bytes = "署名".getBytes(StandardCharsets.UTF_8);
        text.onSubscribe(subscription());
        text.onNext(List.of(ByteBuffer.wrap(bytes, 0, 4)));
        text.onNext(List.of(ByteBuffer.wrap(bytes, 4, 2)));
        text.onComplete();
        assertThat(read()).isEqualTo("署名");
    }

    @Test
    void a_broken_connection_is_a_failure() {
        arrives("abc");
        text.onError(new IOException("broken"));
        assertThatThrownBy(this::read).hasRootCauseMessage("broken");
    }

    private void arrives(String... parts) {
        text.onSubscribe(subscription());
        for (String part : parts) {
            text.onNext(List.of(ByteBuffer.wrap(part.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private String read() {
        return text.getBody().toCompletableFuture().join();
    }

    private Flow.Subscription subscription() {
        return new Flow.Subscription() {
            @Override
            public void request(long count) {
                requested += (int) count;
            }

            @Override
            public void cancel() {
                cancelled = true;
            }
        };
    }
}
