package tsunagari.link.portal.client;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tsunagari.link.check.Finding;
import tsunagari.link.portal.client.MetadataReader.Rejection;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;
import tsunagari.link.testing.PortalInTheTestsHand;
import tsunagari.link.testing.TestPortal;

@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class PortalInspectionTest {

    @Inject
    PortalInspection inspection;
    @Inject
    Sites sites;

    private Site site;

    @BeforeEach
    @AfterEach
    void start() {
        TestPortal.reset();
        TestPortal.wireMock().register(post("/par").willReturn(jsonResponse("{\"request_uri\":\"urn:x\"}", 201)));
        site = sites.find("hellowork").orElseThrow();
    }

    private static void on(String path, ResponseDefinitionBuilder answer) {
        TestPortal.wireMock().register(get(urlEqualTo(path)).willReturn(answer));
    }

    private void findsOne(String text) {
        assertThat(inspection.of(site)).filteredOn(finding -> !finding.isFine()).singleElement()
                .satisfies(finding -> assertThat(finding.line("hellowork")).startsWith("hellowork: portal: ").contains(text));
    }

    @Test
    void a_portal_in_order_is_found_in_order() {
        assertThat(inspection.of(site)).hasSize(3).allMatch(Finding::isFine);
    }

    @Test
    void the_trial_request_is_one_of_the_site_and_of_no_use_to_a_browser() {
        inspection.of(site);
        TestPortal.wireMock().verifyThat(postRequestedFor(urlEqualTo("/par"))
                .withRequestBody(containing("redirect_uri=https%3A%2F%2Flink.example%2Fhellowork%2Fcallback"))
                .withRequestBody(containing("client_id=hellowork")).withRequestBody(containing("client_assertion=ey"))
                .withRequestBody(containing("code_challenge_method=S256")));
    }

    @Test
    void a_portal_that_does_not_know_the_client_is_told_in_its_words_without_control_characters() {
        TestPortal.wireMock().register(post("/par").willReturn(jsonResponse(
                "{\"error\":\"invalid_client\",\"error_description\":\"unknown\\u001b[31m\"}", 401)));
        findsOne("/par answers 401 invalid_client unknown [31m; do: register client hellowork with redirect URI "
                + "https://link.example/hellowork/callback");
    }

    @Test
    void another_issuer_is_named() {
        on("/.well-known/openid-configuration", okJson("{\"issuer\":\"https://another.example\"}"));
        findsOne("names another issuer than " + TestPortal.url());
    }

    @Test
    void an_address_without_metadata_is_named() {
        on("/.well-known/openid-configuration", serverError());
        findsOne("/.well-known/openid-configuration answered 500");
    }

    @Test
    void keys_of_another_kind_are_named() {
        on("/jwks", okJson("{\"keys\":[]}"));
        findsOne("/jwks has no key for ES256");
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_to_reject_a_portal_is_explained_with_what_to_do(Rejection rejection) {
        Finding finding = Rejections.explained(rejection, site.portal(), URI.create("https://portal.example/metadata"));
        assertThat(finding.line("hellowork")).contains(rejection.name(), "; do: ");
    }
}
