package tsunagari.link.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.site.LinkingTerms;
import tsunagari.link.site.OnWithdrawal;
import tsunagari.link.site.SiteId;

class LinkingSettingsTest {

    private static final String PREFIX = "tsunagari.link.sites.nenkin";
    private static final SiteId NENKIN = new SiteId("nenkin");

    private final Map<String, String> values = new HashMap<>(Map.of(PREFIX + ".login-id-kind", "user-id",
            PREFIX + ".account-service-url", "https://accounts.example", PREFIX + ".portal.issuer", "https://portal.example",
            PREFIX + ".portal.client-id", "nenkin"));

    private SiteConfig with(String key, String value) {
        values.put(PREFIX + "." + key, value);
        return read();
    }

    private SiteConfig read() {
        return new SmallRyeConfigBuilder().withMapping(SiteConfig.class, PREFIX)
                .withSources(new PropertiesConfigSource(values, "test", 100)).build()
                .getConfigMapping(SiteConfig.class, PREFIX);
    }

    @Test
    void without_settings_the_account_service_decides_and_two_weeks_are_waited() {
        assertThat(SiteCatalogue.linkingTerms(NENKIN, read().linking())).isEqualTo(new LinkingTerms(false, Duration.ofDays(14)));
        assertThat(SiteCatalogue.accountIssuer(NENKIN, read())).isEqualTo("https://accounts.example");
    }

    @Test
    void a_withdrawal_releases_unless_the_site_says_otherwise_and_accounts_are_opened_elsewhere() {
        assertThat(read().onWithdrawal()).isEqualTo(OnWithdrawal.RELEASE);
        assertThat(read().registrationBuiltIn()).isFalse();
        assertThat(with("on-withdrawal", "keep").onWithdrawal()).isEqualTo(OnWithdrawal.KEEP);
    }

    @Test
    void every_setting_is_read() {
        with("linking.deferred", "true");
        assertThat(SiteCatalogue.linkingTerms(NENKIN, with("linking.limit", "PT1H").linking()))
                .isEqualTo(new LinkingTerms(true, Duration.ofHours(1)));
        assertThat(SiteCatalogue.accountIssuer(NENKIN, with("account-service-issuer", "urn:accounts"))).isEqualTo("urn:accounts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void L32_a_limit_that_lets_nothing_wait_is_refused_by_its_key(String limit) {
        SiteConfig site = with("linking.limit", limit);
        assertThatThrownBy(() -> SiteCatalogue.linkingTerms(NENKIN, site.linking()))
                .hasMessageContaining("tsunagari.link.sites.nenkin.linking.limit");
    }

    @Test
    void A27_an_account_service_that_calls_itself_as_the_portal_does_is_refused_by_its_key() {
        SiteConfig site = with("account-service-issuer", "https://portal.example");
        assertThatThrownBy(() -> SiteCatalogue.accountIssuer(NENKIN, site))
                .hasMessageContaining("tsunagari.link.sites.nenkin.account-service-issuer");
    }
}
