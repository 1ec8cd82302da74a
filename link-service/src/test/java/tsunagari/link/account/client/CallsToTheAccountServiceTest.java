package tsunagari.link.account.client;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.account.AccountDirectory;
import tsunagari.link.account.AccountId;
import tsunagari.link.account.AccountRegistry;
import tsunagari.link.account.Credentials;
import tsunagari.link.account.IdempotencyKey;
import tsunagari.link.account.OwnerMail;
import tsunagari.link.account.Password;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.mismatch.ConnectionStateAtSite;
import tsunagari.link.notification.OwnerNotice;
import tsunagari.link.site.Language;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;
import tsunagari.link.support.Reference;
import tsunagari.link.testing.PortalInTheTestsHand;
import tsunagari.link.testing.TestConfiguration;
import tsunagari.link.testing.TestPortal;

/** What the account service gets to see. */
@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class CallsToTheAccountServiceTest {

    private static final PortalSubject GUESSER = new PortalSubject("https://portal.example", "subject-1");

    @Inject
    AccountDirectory directory;
    @Inject
    AccountRegistry registry;
    @Inject
    OwnerMail mail;
    @Inject
    Sites sites;

    private final WireMock accounts = TestPortal.wireMock();

    @BeforeEach
    void answer() {
        accounts.resetRequests();
        accounts.register(any(urlPathMatching("/account-service/.*")).willReturn(
                okJson("{\"outcome\":\"REJECTED\",\"status\":\"ACTIVE\",\"cause\":\"NO_CONNECTION\"}")));
    }

    private Site site() {
        return sites.find("hellowork").orElseThrow();
    }

    private void verify() {
        directory.verify(site(), new Credentials("hanako@example.com", new Password(" pass"), GUESSER, "192.0.2.1"));
    }

    private LoggedRequest request() {
        return accounts.find(anyRequestedFor(urlPathMatching("/account-service/.*"))).get(0);
    }

    private JsonWebSignature token() throws Exception {
        JsonWebSignature token = new JsonWebSignature();
        token.setCompactSerialization(request().getHeader("Authorization").substring("Bearer ".length()));
        String keys = RestAssured.get("/jwks").then().statusCode(200).extract().asString();
        token.setKey(new JsonWebKeySet(keys).findJsonWebKey(token.getKeyIdHeaderValue(), null, null, null).getKey());
        assertThat(token.verifySignature()).isTrue();
        return token;
    }

    @Test
    void credentials_are_sent_with_a_key_in_the_place_of_the_subject() throws Exception {
        verify();
        JsonPath body = JsonPath.from(request().getBodyAsString());
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] secret = TestConfiguration.SUBJECT_KEY_SECRET.getBytes(StandardCharsets.UTF_8);
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        byte[] key = mac.doFinal("hellowork\0https://portal.example\0subject-1".getBytes(StandardCharsets.UTF_8));
        assertThat(body.getString("subjectKey")).isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(key));
        assertThat(body.getString("loginId")).isEqualTo("hanako@example.com");
        assertThat(body.getString("password")).isEqualTo(" pass");
        assertThat(body.getString("clientAddress")).isEqualTo("192.0.2.1");
        assertThat(request().getUrl()).isEqualTo("/account-service/v1/sites/hellowork/credential-verifications");
        assertThat(request().getBodyAsString()).doesNotContain("subject-1");
    }

    @Test
    void S02_a_call_carries_a_signed_token_of_a_minute_for_the_account_service_alone() throws Exception {
        verify();
        JsonWebSignature token = token();
        assertThat(token.getHeader("typ")).isEqualTo("at+jwt");
        assertThat(token.getAlgorithmHeaderValue()).isEqualTo("ES256");
        JwtClaims claims = JwtClaims.parse(token.getPayload());
        assertThat(claims.getIssuer()).isEqualTo(TestConfiguration.BASE_URL);
        assertThat(claims.getAudience()).containsExactly("tsunagari-account-service");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue()).isEqualTo(60);
        assertThat(claims.getJwtId()).isNotBlank();
        assertThat(claims.getStringClaimValue("site")).isEqualTo("hellowork");
    }

    private String scope() throws Exception {
        return JwtClaims.parse(token().getPayload()).getStringClaimValue("scope");
    }

    @Test
    void S02_verifying_credentials_has_a_scope_of_its_own() throws Exception {
        verify();
        assertThat(scope()).isEqualTo("credentials:verify");
    }

    @Test
    void S02_settling_a_guess_has_a_scope_of_its_own() throws Exception {
        UUID guess = UUID.randomUUID();
        directory.settle(site(), new AccountId("account-1"), guess);
        assertThat(scope()).isEqualTo("credentials:settle");
        assertThat(request().getUrl()).endsWith("/credential-verifications/" + guess + "/settlement");
        assertThat(request().getBodyAsString()).isEqualTo("{\"accountId\":\"account-1\"}");
    }

    @Test
    void S02_reading_an_account_has_a_scope_of_its_own() throws Exception {
        directory.status(site(), new AccountId("account-1"));
        assertThat(scope()).isEqualTo("accounts:read");
    }

    @Test
    void S02_resolving_a_mismatch_has_a_scope_of_its_own() throws Exception {
        directory.resolveMismatch(site(), ConnectionStateAtSite.none());
        assertThat(scope()).isEqualTo("mismatches:resolve");
    }

    private void permits(String scope, Runnable call) throws Exception {
        accounts.resetRequests();
        call.run();
        assertThat(scope()).isEqualTo(scope);
    }

    @Test
    void S02_making_and_ending_accounts_and_writing_to_owners_have_scopes_of_their_own() throws Exception {
        IdempotencyKey key = new IdempotencyKey("key-of-this-very-test");
        AccountId account = new AccountId("account-1");
        accounts.register(any(urlPathMatching("/account-service/.*")).willReturn(okJson("{\"outcome\":\"ACCEPTED\"}")));
        permits("accounts:register", () -> registry.register(site(), new AccountRegistry.Application("a@example.com",
                new Password("Tsunagari-2026"), "192.0.2.1", Language.EN, "binding"), key));
        assertThat(request().getHeader("Idempotency-Key")).isEqualTo(key.value());
        permits("accounts:withdraw", () -> registry.withdraw(site(), account, key));
        assertThat(request().getHeader("Idempotency-Key")).isEqualTo(key.value());
        accounts.register(any(urlPathMatching("/account-service/.*")).willReturn(okJson("{\"outcome\":\"CONFIRMED\"}")));
        permits("accounts:confirm", () -> registry.confirm(site(),
                new AccountRegistry.Confirmation("token", Optional.empty(), Optional.empty())));
        accounts.register(any(urlPathMatching("/account-service/.*")).willReturn(okJson("{\"outcome\":\"SENT\"}")));
        permits("accounts:notify", () -> mail.tell(site(), new OwnerNotice(new ConnectionId(UUID.randomUUID()), site().id(),
                account, OwnerNotice.Kind.CONNECTED, Instant.EPOCH, new Reference("AAAA-BBBB-CCCC")),
                Optional.of(URI.create("https://link.example/disown?d=1"))));
        assertThat(request().getBodyAsString()).isEqualTo("{\"kind\":\"CONNECTED\",\"at\":\"1970-01-01T00:00:00Z\","
                + "\"reference\":\"AAAA-BBBB-CCCC\",\"disownUri\":\"https://link.example/disown?d=1\"}");
    }

    @Test
    void every_call_has_another_token() throws Exception {
        verify();
        String first = JwtClaims.parse(token().getPayload()).getJwtId();
        accounts.resetRequests();
        verify();
        assertThat(JwtClaims.parse(token().getPayload()).getJwtId()).isNotEqualTo(first);
    }
}
