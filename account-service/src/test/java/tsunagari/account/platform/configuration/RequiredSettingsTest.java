package tsunagari.account.platform.configuration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidatorImpl;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Nothing but the given settings, as in production, where no demonstration supplies the rest. */
class RequiredSettingsTest {

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "tsunagari.account.link-service.issuer", "https://link.example",
            "tsunagari.account.link-service.jwks-url", "https://link.example/jwks",
            "tsunagari.account.sites.hellowork.login-id-kind", "email"));

    @Test
    void S16_given_settings_suffice() {
        org.assertj.core.api.Assertions.assertThatCode(this::load).doesNotThrowAnyException();
    }

    @Test
    void S16_missing_issuer_is_named() {
        refusedWithout("tsunagari.account.link-service.issuer");
    }

    @Test
    void S16_missing_key_set_is_named() {
        refusedWithout("tsunagari.account.link-service.jwks-url");
    }

    @Test
    void S16_missing_sites_are_named() {
        settings.remove("tsunagari.account.sites.hellowork.login-id-kind");
        refused("tsunagari.account.sites");
    }

    @Test
    void S16_site_without_login_id_kind_is_named() {
        settings.put("tsunagari.account.sites.denpa.linking", "immediate");
        refused("tsunagari.account.sites.denpa.login-id-kind");
    }

    @Test
    void limit_that_admits_nothing_is_named() {
        settings.put("tsunagari.account.throttle.per-login-id", "0");
        refused("tsunagari.account.throttle.per-login-id");
    }

    @Test
    void unknown_setting_is_named() {
        settings.put("tsunagari.account.throttle.per-login", "10");
        refused("tsunagari.account.throttle.per-login");
    }

    private void refusedWithout(String key) {
        settings.remove(key);
        refused(key);
    }

    private void refused(String key) {
        ThrowingCallable load = this::load;
        assertThatThrownBy(load).hasMessageContaining(key);
    }

    private void load() {
        new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(AccountServiceConfiguration.class)
                .withValidator(new BeanValidationConfigValidatorImpl())
                .withSources(new PropertiesConfigSource(settings, "given", 100)).build()
                .getConfigMapping(AccountServiceConfiguration.class);
    }
}
