package tsunagari.link.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingTest {

    @Test
    void what_is_wrong_is_one_line_with_what_to_do() {
        assertThat(Finding.wrong("portal", "it is\n\tdown", "start it").line("hellowork"))
                .isEqualTo("hellowork: portal: it is down; do: start it");
    }

    @Test
    void what_is_fine_says_so() {
        assertThat(Finding.fine("keys", "k1 signs").line("hellowork")).isEqualTo("hellowork: keys: ok, k1 signs");
    }
}
