package tsunagari.link.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tsunagari.link.platform.page.ConsentError;
import tsunagari.link.platform.page.ConsentError.Kind;
import tsunagari.link.platform.page.RegistrationError;
import tsunagari.link.platform.page.Wait;

class RefusedFormTest {

    private static final Instant NOW = Instant.parse("2026-11-22T13:28:05Z");
    private static final Instant LATER = NOW.plusSeconds(30);
    private static final Instant RETRY = NOW.plusSeconds(150);
    private static final Instant KEPT_UNTIL = NOW.plus(Duration.ofMinutes(5));
    private static final ConsentError REJECTED = ConsentError.of(Kind.REJECTED);

    private static final String SENT = new RefusedForm("hanako@example.com",
            List.of(REJECTED, ConsentError.throttled(RETRY, NOW))).encode(KEPT_UNTIL);

    private static List<ConsentError> errors(RefusedForm form) {
        return form.errors(Kind.class, ConsentError::new);
    }

    @Test
    void errors_keep_their_order_and_a_wait_is_of_the_error_that_had_it_alone() {
        assertThat(RefusedForm.decode(SENT, LATER)).hasValueSatisfying(form -> {
            assertThat(form.typed()).isEqualTo("hanako@example.com");
            assertThat(errors(form)).containsExactly(REJECTED,
                    new ConsentError(Kind.THROTTLED, Optional.of(new Wait(RETRY, LATER))));
        });
    }

    @Test
    void an_error_whose_wait_is_over_is_none_any_more() {
        assertThat(RefusedForm.decode(SENT, RETRY.minusMillis(1))).map(RefusedFormTest::errors)
                .hasValueSatisfying(errors -> assertThat(errors).hasSize(2));
        assertThat(RefusedForm.decode(SENT, RETRY)).map(RefusedFormTest::errors).contains(List.of(REJECTED));
    }

    @Test
    void it_is_kept_for_its_time_and_no_longer() {
        assertThat(RefusedForm.decode(SENT, KEPT_UNTIL.minusMillis(1))).isPresent();
        assertThat(RefusedForm.decode(SENT, KEPT_UNTIL)).isEmpty();
    }

    @Test
    void a_name_that_another_version_wrote_is_left_out() {
        String other = new RefusedForm("", List.of(RegistrationError.of(RegistrationError.Kind.PASSWORD_SHORT), REJECTED))
                .encode(KEPT_UNTIL);

        assertThat(RefusedForm.decode(other, NOW)).map(RefusedFormTest::errors).contains(List.of(REJECTED));
    }
}
