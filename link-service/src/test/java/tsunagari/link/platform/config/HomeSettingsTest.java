package tsunagari.link.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.platform.Sha256;
import tsunagari.link.site.ExternalHome;
import tsunagari.link.site.SiteId;

class HomeSettingsTest {

    private static final String PREFIX = "tsunagari.link.sites.library";
    private static final String SECRET = "a-secret-of-at-least-32-characters";
    private static final String NEXT_SECRET = "the-secret-that-is-to-come-after-it";

    private final Map<String, String> values = new HashMap<>(Map.of(PREFIX + ".login-id-kind", "user-id",
            PREFIX + ".account-service-url", "https://accounts.example", PREFIX + ".portal.issuer", "https://portal.example",
            PREFIX + ".portal.client-id", "library"));
    private boolean insecureHttp;
    private String baseUrl = "https://link.example";

    private HomeSettingsTest with(String key, String value) {
        values.put(PREFIX + "." + key, value);
        return this;
    }

    private HomeSettingsTest external() {
        return with("home", "external").with("home-url", "https://library.example/home")
                .with("home-secret-hashes", hash(SECRET)).with("home-events-url", "https://library.example/events");
    }

    private Optional<ExternalHome> read() {
        SiteConfig config = new SmallRyeConfigBuilder().withMapping(SiteConfig.class, PREFIX)
                .withSources(new PropertiesConfigSource(values, "test", 100)).build()
                .getConfigMapping(SiteConfig.class, PREFIX);
        return new HomeSettings(new SiteId("library"), config, baseUrl, insecureHttp).external();
    }

    private void refuses(String key, String... why) {
        assertThatThrownBy(this::read).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(PREFIX + "." + key + ": ").hasMessageContainingAll(why)
                .hasMessageNotContaining("\n");
    }

    private static String hash(String secret) {
        return HexFormat.of().formatHex(Sha256.of(secret));
    }

    @Test
    void without_settings_the_home_is_built_in() {
        assertThat(read()).isEmpty();
    }

    @Test
    void every_setting_is_read() {
        ExternalHome home = external().read().orElseThrow();

        assertThat(home.url()).isEqualTo(URI.create("https://library.example/home"));
        assertThat(home.eventsUrl()).contains(URI.create("https://library.example/events"));
        assertThat(home.secrets().admit(SECRET)).isTrue();
        assertThat(home.secrets().admit(NEXT_SECRET)).isFalse();
        assertThat(external().with("home-secret-hashes", hash(SECRET) + "," + hash(NEXT_SECRET)).read().orElseThrow()
                .secrets()).matches(it -> it.admit(SECRET) && it.admit(NEXT_SECRET) && !it.admit(SECRET + "x"));
    }

    @Test
    void a_secret_that_could_be_guessed_admits_nobody() {
        String tooShort = SECRET.substring(0, 31);

        assertThat(external().with("home-secret-hashes", hash(tooShort)).read().orElseThrow().secrets().admit(tooShort))
                .isFalse();
    }

    @Test
    void an_external_home_without_its_address_or_its_secret_is_refused() {
        with("home", "external").refuses("home-url", "home external needs");
        with("home-url", "https://library.example/home").refuses("home-secret-hashes", "SHA-256");
        with("home-secret-hashes", hash(SECRET)).refuses("home-events-url", "or none");
    }

    @Test
    void a_site_hears_of_no_end_if_that_is_said_in_so_many_words() {
        assertThat(external().with("home-events-url", "none").read().orElseThrow().eventsUrl()).isEmpty();
    }

    @Test
    void the_secret_of_the_example_is_for_demonstrations() {
        external().with("home-secret-hashes", hash(SECRET) + "," + hash("library-example-secret-make-your-own-0001"))
                .refuses("home-secret-hashes", "public");
        insecureHttp = true;

        assertThat(read()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://library.example/home", "//library.example/home", "/home", "javascript:alert(1)",
            "https:///home", "https://user@library.example/home", "https://library.example/home#code",
            "https://library.example/home?code=", "https://link.example", "https://link.example/library/mypage",
            "HTTPS://LINK.example/", "https://link.example:443/library", "https://link.example/x/../library"})
    void an_address_that_a_code_must_not_go_to_is_refused(String url) {
        external().with("home-url", url).refuses("home-url", "it ");
    }

    @Test
    void an_address_that_begins_like_ours_is_another() {
        for (String url : List.of("https://link.example.org/home", "https://link.example:8443/home")) {
            assertThat(external().with("home-url", url).read()).as(url).isPresent();
        }
        baseUrl = "https://library.example/linking";
        for (String url : List.of("https://library.example/home", "https://library.example/linking-home")) {
            assertThat(external().with("home-url", url).read()).as(url).isPresent();
        }
        with("home-url", "https://library.example/linking/library").refuses("home-url", "itself");
    }

    @Test
    void http_is_for_demonstrations() {
        insecureHttp = true;

        assertThat(external().with("home-url", "http://localhost:8090/home")
                .with("home-events-url", "http://localhost:8090/events").read()).isPresent();
    }

    @Test
    void events_go_to_an_address_as_safe_as_the_home() {
        external().with("home-events-url", "http://library.example/events").refuses("home-events-url", "https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "0", "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"})
    void what_is_no_hash_is_refused_and_not_shown(String hash) {
        external().with("home-secret-hashes", hash).refuses("home-secret-hashes", "SHA-256");
        assertThatThrownBy(this::read).hasMessageNotContaining(": " + hash);
    }

    @Test
    void three_secrets_at_once_are_refused() {
        external().with("home-secret-hashes", String.join(",", hash("1"), hash("2"), hash("3")))
                .refuses("home-secret-hashes", "or two");
    }

    @ParameterizedTest
    @CsvSource({"home-url,https://library.example/home", "home-events-url,https://library.example/events",
            "home-secret-hashes,00"})
    void what_is_for_an_external_home_is_refused_beside_a_built_in_one(String key, String value) {
        with(key, value).refuses("home", "built-in", key);
    }
}
