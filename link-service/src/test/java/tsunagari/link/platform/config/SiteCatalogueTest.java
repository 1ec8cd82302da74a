package tsunagari.link.platform.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tsunagari.link.site.Site;
import tsunagari.link.site.TestSites;

class SiteCatalogueTest {

    private static final Site HELLOWORK = TestSites.hellowork();

    @Test
    void two_sites_that_are_one_client_of_one_portal_are_refused_by_name() {
        Site copy = TestSites.site("etax", TestSites.ISSUER, "hellowork");

        assertThatThrownBy(() -> SiteCatalogue.eachAClientOfItsOwn(List.of(HELLOWORK, copy)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("tsunagari.link.sites.etax.portal.client-id", "hellowork is the client hellowork",
                        TestSites.ISSUER);
    }

    @Test
    void two_portals_may_know_two_sites_by_one_name_and_one_portal_by_two() {
        assertThatCode(() -> SiteCatalogue.eachAClientOfItsOwn(List.of(HELLOWORK,
                TestSites.site("etax", "https://other.example", "hellowork"),
                TestSites.site("denpa", TestSites.ISSUER, "denpa")))).doesNotThrowAnyException();
    }
}
