package tsunagari.link.handshake.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.site.TestSites;

class IdTokenClaimsTest {

    private static final long NOW = 1_700_000_000;

    private final Map<String, Object> claims = new HashMap<>(Map.of("iss", TestSites.ISSUER, "aud", "hellowork",
            "sub", "subject", "exp", NOW + 300, "iat", NOW, "nonce", "nonce"));

    private Optional<IdTokenRejection> refuse() {
        return new IdTokenClaims(TestSites.hellowork().portal(), "nonce", Optional.of("at"), Instant.ofEpochSecond(NOW))
                .refuse(claims);
    }

    private Optional<IdTokenRejection> with(String name, Object value) {
        claims.put(name, value);
        return refuse();
    }

    private Optional<IdTokenRejection> without(String name) {
        claims.remove(name);
        return refuse();
    }

    @Test
    void a_token_with_everything_in_order_is_accepted() {
        assertThat(refuse()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"exp,-30,EXPIRED", "exp,-29,", "nbf,31,NOT_YET_VALID", "nbf,30,", "iat,31,ISSUED_IN_FUTURE", "iat,30,",
        "iat,-331,TOO_OLD", "iat,-330,"})
    void A23_thirty_seconds_are_forgiven_and_no_more(String claim, long away, IdTokenRejection rejection) {
        assertThat(with(claim, NOW + away)).isEqualTo(Optional.ofNullable(rejection));
    }

    @ParameterizedTest
    @CsvSource({"iss,ISSUER_MISMATCH", "aud,AUDIENCE_MISMATCH", "exp,EXPIRY_MISSING", "iat,ISSUED_AT_MISSING",
        "nonce,NONCE_MISMATCH", "sub,SUBJECT_INVALID"})
    void A22_every_claim_that_is_needed_is_missed(String claim, IdTokenRejection rejection) {
        assertThat(without(claim)).contains(rejection);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp", "iat", "nbf", "iss", "nonce", "sub", "azp", "at_hash"})
    void A23_a_claim_of_another_form_is_refused(String claim) {
        assertThat(with(claim, Map.of("a", "b"))).isPresent();
        assertThat(with(claim, null)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {TestSites.ISSUER + "/", "https://PORTAL.example", "http://portal.example"})
    void A22_an_issuer_is_compared_byte_for_byte(String issuer) {
        assertThat(with("iss", issuer)).contains(IdTokenRejection.ISSUER_MISMATCH);
    }

    @Test
    void A22_the_client_is_the_only_audience() {
        assertThat(with("aud", List.of("hellowork"))).isEmpty();
        assertThat(with("aud", List.of("hellowork", "etax"))).contains(IdTokenRejection.SECOND_AUDIENCE);
        assertThat(with("aud", List.of("hellowork", "hellowork"))).contains(IdTokenRejection.SECOND_AUDIENCE);
        assertThat(with("aud", List.of())).contains(IdTokenRejection.AUDIENCE_MISMATCH);
        assertThat(with("aud", "HELLOWORK")).contains(IdTokenRejection.AUDIENCE_MISMATCH);
    }

    @Test
    void a_time_with_a_fraction_is_a_time() {
        assertThat(with("exp", NOW + 300.5)).isEmpty();
    }

    @Test
    void an_impossible_time_of_sign_in_is_none() {
        assertThat(IdTokenClaims.authenticatedAt(Map.of("auth_time", Long.MAX_VALUE))).isEmpty();
        assertThat(IdTokenClaims.authenticatedAt(Map.of("auth_time", Long.MIN_VALUE))).isEmpty();
        assertThat(IdTokenClaims.authenticatedAt(Map.of("auth_time", "now"))).isEmpty();
        assertThat(IdTokenClaims.authenticatedAt(Map.of("auth_time", NOW))).contains(Instant.ofEpochSecond(NOW));
    }
}
