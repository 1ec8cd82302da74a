package tsunagari.link.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.site.LoginIdKind;
import tsunagari.link.site.Site;
import tsunagari.link.site.SiteId;
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

    @Test
    void accounts_are_opened_here_only_where_a_mail_can_confirm_the_login_id_and_nowhere_else_besides() {
        SiteId id = new SiteId("hellowork");
        Optional<URI> page = Optional.of(URI.create("https://accounts.example/open"));

        assertThat(SiteCatalogue.registration(id, LoginIdKind.EMAIL, true, Optional.empty()).builtIn()).isTrue();
        assertThat(SiteCatalogue.registration(id, LoginIdKind.NUMBER, false, page).page()).isEqualTo(page);
        assertThatThrownBy(() -> SiteCatalogue.registration(id, LoginIdKind.USER_ID, true, Optional.empty()))
                .hasMessageContaining("tsunagari.link.sites.hellowork.registration-built-in");
        assertThatThrownBy(() -> SiteCatalogue.registration(id, LoginIdKind.EMAIL, true, page))
                .hasMessageContaining("tsunagari.link.sites.hellowork.registration-built-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://svc:PASSWORDX@accounts.example", "https://svc@accounts_1.example/api", "accounts.example",
        "mailto:svc@accounts.example"})
    void an_account_service_whose_address_has_a_password_or_no_host_is_refused_without_quoting_it(String address) {
        assertThatThrownBy(() -> SiteCatalogue.accountService(new SiteId("hellowork"), URI.create(address)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("tsunagari.link.sites.hellowork.account-service-url: ")
                .message().doesNotContain("svc", "PASSWORDX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8081", "https://accounts.example/api", "http://account_service:8081"})
    void an_account_service_may_be_anywhere_else(String address) {
        assertThat(SiteCatalogue.accountService(new SiteId("hellowork"), URI.create(address))).hasToString(address);
    }
}
