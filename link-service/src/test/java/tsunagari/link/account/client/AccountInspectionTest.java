package tsunagari.link.account.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tsunagari.link.check.Finding;
import tsunagari.link.site.Sites;
import tsunagari.link.testing.PortalInTheTestsHand;
import tsunagari.link.testing.TestPortal;

@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class AccountInspectionTest {

    @Inject
    AccountInspection inspection;
    @Inject
    Sites sites;

    private AccountServiceStub accounts;

    /** An account service that is in order; stubs that come later stand before it. */
    @BeforeEach
    void start() {
        accounts = new AccountServiceStub(sites);
        accounts.answer(okJson("{\"cause\":\"NO_CONNECTION\"}"));
        on("/jwks", okJson("{\"keys\":[" + TestPortal.KEY.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}"));
        on("/v1/sites/hellowork/accounts/[^/]+", jsonResponse("{}", 404));
    }

    private void on(String path, ResponseDefinitionBuilder answer) {
        TestPortal.wireMock().register(get(urlPathMatching(accounts.site().accountService().getPath() + path))
                .willReturn(answer));
    }

    private List<Finding> findings() {
        return inspection.of(accounts.site());
    }

    private void findsOne(String text, String advice) {
        assertThat(findings()).filteredOn(finding -> !finding.isFine()).singleElement().satisfies(finding -> {
            assertThat(finding.text()).contains(text);
            assertThat(finding.advice()).get().asString().contains(advice);
        });
    }

    @Test
    void a_service_in_order_is_found_in_order() {
        assertThat(findings()).hasSize(2).allMatch(Finding::isFine);
    }

    @ParameterizedTest
    @CsvSource({"401, does not accept tokens of https://link.example, issuer=https://link.example",
        "403, scope, openapi.yaml", "200, an account that there cannot be, answer 404", "500, answers 500, its log",
        "302, answers 302, its log"})
    void an_answer_about_nobody_other_than_404_is_explained(int status, String text, String advice) {
        on("/v1/sites/hellowork/accounts/[^/]+", jsonResponse("{}", status));
        findsOne(text, advice);
    }

    @Test
    void a_service_that_does_not_know_the_site_is_told_from_one_that_does_not_know_the_account() {
        accounts.answer(jsonResponse("{}", 404));
        on("/jwks", okJson("{\"keys\":[" + TestPortal.KEY.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}"));
        findsOne("it has no site hellowork", "tsunagari.account.sites.hellowork");
    }

    @Test
    void the_question_that_is_not_answered_is_named() {
        accounts.answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        on("/jwks", okJson("{\"keys\":[" + TestPortal.KEY.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}"));
        on("/v1/sites/hellowork/accounts/[^/]+", jsonResponse("{}", 404));
        findsOne("/v1/sites/hellowork/mismatch-resolutions cannot be reached", "let this machine through");
    }

    @Test
    void keys_that_cannot_sign_events_are_named() {
        on("/jwks", okJson("{\"keys\":[]}"));
        findsOne("/jwks has no key for ES256", "publish");
    }

    @ParameterizedTest
    @CsvSource({"-60, behind", "60, ahead"})
    void a_clock_that_goes_wrong_is_named(int seconds, String direction) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().plusSeconds(seconds).atZone(ZoneOffset.UTC));
        on("/v1/sites/hellowork/accounts/[^/]+", jsonResponse("{}", 404).withHeader("Date", date));
        findsOne(direction + " of this machine's, and 5 s are tolerated", "NTP");
    }

    @Test
    void nobody_there_is_said_of_each_address() {
        assertThat(inspection.of(accounts.at(URI.create("http://127.0.0.1:1")))).hasSize(2)
                .allSatisfy(finding -> assertThat(finding.line("hellowork"))
                        .startsWith("hellowork: account service: http://127.0.0.1:1/").contains("ConnectException", "; do: "));
    }
}
