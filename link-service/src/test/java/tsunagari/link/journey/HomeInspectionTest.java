package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.check.Finding;
import tsunagari.link.home.client.HomeInspection;
import tsunagari.link.site.Sites;

@QuarkusTest
@TestProfile(ExternalHomes.class)
class HomeInspectionTest {

    @Inject
    HomeInspection inspection;

    @Inject
    Sites sites;

    @BeforeEach
    void the_sites_pages_are_there() {
        FakePortal.reset();
        FakePortal.answer(get("/home"), aResponse().withStatus(303).withHeader("Location", "/elsewhere"));
        FakePortal.answer(get(ExternalHomes.EVENTS), aResponse().withStatus(405));
    }

    private List<Finding> of(String site) {
        return inspection.of(sites.find(site).orElseThrow());
    }

    @Test
    void pages_and_the_receiver_of_ends_are_reached_whatever_they_say_to_nobody() {
        assertThat(of("hellowork")).containsExactly(
                Finding.fine("home", FakePortal.issuer() + "/home can be reached, and answers 303"),
                Finding.fine("home", FakePortal.issuer() + ExternalHomes.EVENTS + " can be reached, and answers 405"));
    }

    @Test
    void of_a_site_that_hears_of_no_end_the_pages_alone() {
        assertThat(of("etax")).singleElement().matches(Finding::isFine);
    }

    @Test
    void of_a_site_whose_home_is_built_in_there_is_nothing_to_say() {
        assertThat(of("denpa")).isEmpty();
    }

    @Test
    void pages_that_are_away_are_named() {
        FakePortal.answer(get("/home"), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(of("hellowork")).filteredOn(finding -> !finding.isFine()).singleElement().extracting(Finding::text).asString()
                .startsWith(FakePortal.issuer() + "/home cannot be reached");
    }

    @Test
    void a_receiver_of_ends_that_is_out_of_order_is_named() {
        FakePortal.answer(get(ExternalHomes.EVENTS), aResponse().withStatus(502));

        assertThat(of("hellowork")).filteredOn(finding -> !finding.isFine()).singleElement().extracting(Finding::text)
                .isEqualTo(FakePortal.issuer() + ExternalHomes.EVENTS + " answers 502");
    }
}
