package tsunagari.account.platform.security;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.smallrye.jwt.KeyFormat;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.util.Set;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.account.testing.LinkServiceStub;
import tsunagari.account.testing.TestKeys;
import tsunagari.account.testing.TestTokens;

class ServiceTokenParserTest {

    private final WireMockServer linkService = new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
    private final ServiceTokenParser parser = new ServiceTokenParser();
    private JWTAuthContextInfo settings;

    @BeforeEach
    void start() {
        linkService.start();
        settings = new JWTAuthContextInfo(linkService.url("/jwks"), LinkServiceStub.url());
        settings.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
        settings.setExpectedAudience(Set.of("tsunagari-account-service"));
        settings.setRequireNamedPrincipal(false);
        settings.setKeyFormat(KeyFormat.JWK);
        settings.setForcedJwksRefreshInterval(1);
        settings.setJwksRefreshInterval(1);
    }

    @AfterEach
    void stop() {
        linkService.stop();
    }

    @Test
    void T03_keys_are_read_once_for_many_tokens() throws ParseException {
        linkService.stubFor(get("/jwks").willReturn(okJson(TestKeys.linkServiceKeySet())));
        for (int i = 0; i < 20; i++) {
            assertThat(parser.parse(TestTokens.valid().sign(), settings)).isNotNull();
        }
        assertThat(linkService.getAllServeEvents()).hasSize(1);
    }

    @Test
    void S04_first_answer_without_keys_is_not_the_last() throws ParseException {
        linkService.stubFor(get("/jwks").willReturn(ok("<html>starting</html>")));
        assertThatThrownBy(() -> parser.parse(TestTokens.valid().sign(), settings)).isInstanceOf(ParseException.class);
        linkService.stubFor(get("/jwks").willReturn(okJson(TestKeys.linkServiceKeySet())));
        assertThat(parser.parse(TestTokens.valid().sign(), settings)).isNotNull();
    }

    @Test
    void S04_new_key_is_read_when_its_first_token_comes() throws Exception {
        linkService.stubFor(get("/jwks").willReturn(okJson(TestKeys.linkServiceKeySet())));
        parser.parse(TestTokens.valid().sign(), settings);
        PublicJsonWebKey next = TestKeys.foreign();
        next.setKeyId("link-2");
        linkService.stubFor(get("/jwks").willReturn(okJson("{\"keys\":["
                + TestKeys.linkService().toJson(OutputControlLevel.PUBLIC_ONLY) + ","
                + next.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}")));
        assertThat(parser.parse(TestTokens.valid().header("kid", "link-2")
                .signedWith("ES256", next.getPrivateKey()).sign(), settings)).isNotNull();
    }

    @Test
    void T03_flood_of_unknown_keys_makes_one_request() throws ParseException {
        linkService.stubFor(get("/jwks").willReturn(okJson(TestKeys.linkServiceKeySet())));
        parser.parse(TestTokens.valid().sign(), settings);
        for (int i = 0; i < 20; i++) {
            String token = TestTokens.valid().header("kid", "unknown-" + i).sign();
            assertThatThrownBy(() -> parser.parse(token, settings)).isInstanceOf(ParseException.class);
        }
        assertThat(linkService.getAllServeEvents()).hasSize(2);
    }

    @Test
    void S06_link_service_that_does_not_answer_is_not_waited_for() {
        linkService.stubFor(get("/jwks").willReturn(okJson(TestKeys.linkServiceKeySet()).withFixedDelay(10_000)));
        long start = System.nanoTime();
        assertThatThrownBy(() -> parser.parse(TestTokens.valid().sign(), settings)).isInstanceOf(ParseException.class);
        assertThat(java.time.Duration.ofNanos(System.nanoTime() - start)).isLessThan(java.time.Duration.ofSeconds(8));
    }
}
