package tsunagari.link.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.site.Contact.Part;

class ContactTest {

    private static final String TEXT = "電話 0570-000-000（見本）、メール help@example.jp";

    @Test
    void the_number_and_the_address_are_links_and_the_words_around_them_stay() {
        assertThat(new Contact(TEXT, Optional.of("0570-000-000"), Optional.of("help@example.jp")).parts()).containsExactly(
                new Part("電話 ", Optional.empty()), new Part("0570-000-000", Optional.of("tel:0570000000")),
                new Part("（見本）、メール ", Optional.empty()), new Part("help@example.jp", Optional.of("mailto:help@example.jp")),
                new Part("", Optional.empty()));
    }

    @Test
    void number_and_address_each_have_a_line_where_a_comma_parts_them() {
        assertThat(lines(TEXT)).containsExactly("電話 0570-000-000（見本）", "メール help@example.jp");
        assertThat(lines("Call 0570-000-000 (free, by day), or write to help@example.jp."))
                .containsExactly("Call 0570-000-000 (free, by day)", "or write to help@example.jp.");
        assertThat(lines("help@example.jp, not 0570-000-000.")).containsExactly("help@example.jp", "not 0570-000-000.");
        assertThat(lines("0570-000-000 / help@example.jp")).containsExactly("0570-000-000 / help@example.jp");
    }

    @Test
    void a_contact_of_one_kind_is_one_line() {
        assertThat(new Contact("電話、0570-000-000、平日", Optional.of("0570-000-000"), Optional.empty()).lines()).hasSize(1);
    }

    private static List<String> lines(String text) {
        return new Contact(text, Optional.of("0570-000-000"), Optional.of("help@example.jp")).lines().stream()
                .map(line -> line.stream().map(Part::text).collect(Collectors.joining())).toList();
    }

    @Test
    void a_number_of_another_country_keeps_its_plus() {
        assertThat(new Contact("+81 (3) 1234-5678", Optional.of("+81 (3) 1234-5678"), Optional.empty()).parts())
                .contains(new Part("+81 (3) 1234-5678", Optional.of("tel:+81312345678")));
    }

    @Test
    void without_either_the_text_is_words_alone() {
        assertThat(new Contact(TEXT, Optional.empty(), Optional.empty()).parts())
                .containsExactly(new Part(TEXT, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0570-000-001", "電話", "", "0570-000-000（見本）"})
    void a_number_that_the_text_does_not_hold_or_nobody_can_call_is_refused(String phone) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Contact(TEXT, Optional.of(phone), Optional.empty()))
                .withMessageContaining("phone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"other@example.jp", "help", "example.jp", "メール help@example.jp"})
    void an_address_that_the_text_does_not_hold_or_nobody_can_write_to_is_refused(String email) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Contact(TEXT, Optional.empty(), Optional.of(email)))
                .withMessageContaining("email");
    }
}
