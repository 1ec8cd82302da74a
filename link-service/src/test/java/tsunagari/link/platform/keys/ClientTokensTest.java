package tsunagari.link.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;
import tsunagari.link.testing.PortalInTheTestsHand;

@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class ClientTokensTest {

    @Inject
    ClientTokens tokens;
    @Inject
    ClientKeys keys;
    @Inject
    Sites sites;
    @Inject
    Clock clock;

    private Site site;

    @BeforeEach
    void start() {
        site = sites.find("hellowork").orElseThrow();
    }

    private JsonWebSignature signed(String token) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(token);
        signature.setKey(new JsonWebKeySet(keys.of(site.id()).publicSet())
                .findJsonWebKey(signature.getKeyIdHeaderValue(), "EC", "sig", "ES256").getKey());
        return signature;
    }

    private void isTheClientsForAMinute(String token) throws JoseException {
        Map<String, Object> claims = JsonUtil.parseJson(signed(token).getPayload());
        assertThat(claims).containsEntry("iss", "hellowork").containsEntry("sub", "hellowork")
                .containsEntry("aud", site.portal().issuer()).containsOnlyKeys("iss", "sub", "aud", "iat", "exp", "jti");
        assertThat((long) claims.get("exp")).isEqualTo((long) claims.get("iat") + 60)
                .isBetween(clock.instant().getEpochSecond(), clock.instant().getEpochSecond() + 60);
    }

    private Object id(String token) throws JoseException {
        return JsonUtil.parseJson(signed(token).getPayload()).get("jti");
    }

    @Test
    void an_assertion_is_the_clients_for_a_minute_and_no_access_token() throws JoseException {
        isTheClientsForAMinute(tokens.assertion(site));
        assertThat(signed(tokens.assertion(site)).getHeader("typ")).isEqualTo("JWT");
    }

    @Test
    void an_access_token_is_the_clients_for_a_minute_and_says_what_it_is() throws JoseException {
        isTheClientsForAMinute(tokens.accessToken(site));
        assertThat(signed(tokens.accessToken(site)).getHeader("typ")).isEqualTo("at+jwt");
    }

    @Test
    void each_is_for_one_call() throws JoseException {
        assertThat(id(tokens.assertion(site))).isNotNull().isNotEqualTo(id(tokens.assertion(site)));
        assertThat(id(tokens.accessToken(site))).isNotNull().isNotEqualTo(id(tokens.accessToken(site)));
    }
}
