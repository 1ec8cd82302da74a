package tsunagari.account.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    @Test
    void is_three_groups_of_crockford_base_32() {
        assertThat(Stream.generate(() -> Reference.random(new SecureRandom()).value()).limit(200))
                .allMatch(value -> value.matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}"));
    }

    @Test
    void comes_from_the_given_randomness() {
        assertThat(Reference.random(new Random(1))).isEqualTo(Reference.random(new Random(1)))
                .isNotEqualTo(Reference.random(new Random(2)));
    }
}
