package tsunagari.account.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tsunagari.account.testing.TestGuesses;

class GuessTest {

    @Test
    void L13_takes_a_slot_of_three_counters() {
        assertThat(TestGuesses.any().build().counters()).extracting(CounterKey::kind)
                .containsExactlyInAnyOrder(CounterKind.LOGIN_ID, CounterKind.SUBJECT, CounterKind.ADDRESS);
    }

    @Test
    void counters_come_in_one_order_whatever_the_guess() {
        assertThat(TestGuesses.any().build().counters()).extracting(CounterKey::digest).isSorted();
    }

    @Test
    void login_id_is_counted_per_site() {
        assertThat(TestGuesses.any().site("denpa").build().loginIdCounter())
                .isNotEqualTo(TestGuesses.any().site("nenkin").build().loginIdCounter());
    }

    @Test
    void address_is_counted_over_all_sites() {
        assertThat(counterOf(TestGuesses.any().site("denpa").build(), CounterKind.ADDRESS))
                .isEqualTo(counterOf(TestGuesses.any().site("nenkin").build(), CounterKind.ADDRESS));
    }

    @Test
    void L39_counter_does_not_tell_the_login_id() {
        assertThat(TestGuesses.any().loginId("hanako@example.com").build().counters()).asString()
                .doesNotContain("hanako");
    }

    @Test
    void L39_guess_does_not_print_what_it_is_about() {
        assertThat(TestGuesses.any().loginId("hanako@example.com").build()).asString().doesNotContain("hanako");
    }

    private static CounterKey counterOf(Guess guess, CounterKind kind) {
        return guess.counters().stream().filter(counter -> counter.kind() == kind).findFirst().orElseThrow();
    }
}
