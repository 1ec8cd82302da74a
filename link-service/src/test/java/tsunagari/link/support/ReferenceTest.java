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

    @ParameterizedTest
    @ValueSource(strings = {"7K3M-0QZR-X4TA", "7k3m0qzrx4ta", " 7K3M 0QZR X4TA ", "7K3M\u30000QZR\u3000X4TA", "７Ｋ３Ｍ－０ＱＺＲ－Ｘ４ＴＡ",
        "7k3mー0qzrーx4ta", "7K3M−0QZR–X4TA", "7K3-M0QZ-RX4-TA"})
    void however_it_was_written_down(String text) {
        assertThat(Reference.typed(text)).contains(new Reference("7K3M-0QZR-X4TA"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "7K3M-0QZR-X4T", "7K3M-0QZR-X4TAA", "7K3M-0QZR-X4TU", "7K3M.0QZR.X4TA", "7K3M-0QZR-X4T_",
        "7K3M-0QZR-X4TA                                                                  "})
    void too_few_too_many_or_other_characters_are_none(String text) {
        assertThat(Reference.typed(text)).isEmpty();
    }
}
