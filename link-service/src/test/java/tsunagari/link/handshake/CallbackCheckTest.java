package tsunagari.link.handshake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.handshake.CallbackCheck.Rejection;
import tsunagari.link.site.TestSites;

class CallbackCheckTest {

    private static Parameters valid() {
        return Parameters.of("state", "begun", "code", "c", "iss", TestSites.ISSUER);
    }

    private static Optional<Rejection> check(Parameters parameters) {
        return CallbackCheck.of(TestSites.hellowork(), parameters, true, "begun"::equals);
    }

    @Test
    void a_valid_response_passes() {
        assertThat(check(valid())).isEmpty();
    }

    @Test
    void a_valid_error_response_passes() {
        assertThat(check(valid().without("code").with("error", "access_denied"))).isEmpty();
    }

    @Test
    void A07_a_missing_state_is_refused() {
        assertThat(check(valid().without("state"))).contains(Rejection.MISSING_STATE);
    }

    @Test
    void A07_a_state_of_another_browser_is_refused() {
        assertThat(check(valid().with("state", "altered"))).contains(Rejection.FOREIGN_STATE);
    }

    @Test
    void A09_a_missing_iss_is_refused_where_required() {
        assertThat(check(valid().without("iss"))).contains(Rejection.MISSING_ISS);
    }

    @Test
    void A09_a_missing_iss_passes_where_it_is_not_required() {
        assertThat(CallbackCheck.of(TestSites.hellowork(), valid().without("iss"), false, "begun"::equals)).isEmpty();
    }

    @Test
    void A09_a_wrong_iss_is_refused_even_where_it_is_not_required() {
        assertThat(CallbackCheck.of(TestSites.hellowork(), valid().with("iss", "https://evil.example"), false,
                "begun"::equals)).contains(Rejection.WRONG_ISS);
    }

    @Test
    void A09_a_wrong_iss_is_refused_on_errors_too() {
        assertThat(check(valid().without("code").with("error", "access_denied").with("iss", "https://evil.example")))
                .contains(Rejection.WRONG_ISS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "code", "iss", "error"})
    void A10_a_doubled_parameter_is_refused(String name) {
        assertThat(check(valid().with(name, "x", "x"))).contains(Rejection.DUPLICATE_PARAMETER);
    }

    @Test
    void a_code_together_with_an_error_is_refused() {
        assertThat(check(valid().with("error", "access_denied"))).contains(Rejection.NEITHER_CODE_NOR_ERROR);
    }

    @Test
    void neither_code_nor_error_is_refused() {
        assertThat(check(valid().without("code"))).contains(Rejection.NEITHER_CODE_NOR_ERROR);
    }

    @Test
    void an_empty_code_is_none() {
        assertThat(check(valid().with("code", ""))).contains(Rejection.NEITHER_CODE_NOR_ERROR);
    }

    @Test
    void an_overlong_parameter_is_refused() {
        assertThat(check(valid().with("state", "s".repeat(600)))).contains(Rejection.OVERLONG_PARAMETER);
    }
}
