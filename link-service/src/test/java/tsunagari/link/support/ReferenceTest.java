package tsunagari.link.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    @Test
    void a_new_reference_can_be_read_back() {
        Reference reference = Reference.random(new SecureRandom());

        assertThat(Reference.parse(reference.value())).contains(reference);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "AAAA-AAAA", "AAAA-AAAA-AAAI", "AAAA-AAAA-AAAO", "aaaa-aaaa-aaaa", "AAAAAAAAAAAA",
        "AAAA-AAAA-AAAA\n"})
    void what_has_another_form_is_none(String text) {
        assertThat(Reference.parse(text)).isEmpty();
    }
}
