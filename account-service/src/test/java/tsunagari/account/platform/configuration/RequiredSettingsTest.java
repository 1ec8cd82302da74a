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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing but the given settings, as in production, where no demonstration supplies the rest. */
class RequiredSettingsTest {

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "tsunagari.account.base-url", "https://account.example",
            "tsunagari.account.keys.directory", "/run/secrets/account-keys",
            "tsunagari.account.link-service.issuer", "https://link.example",
            "tsunagari.account.link-service.jwks-url", "https://link.example/jwks",
            "tsunagari.account.sites.hellowork.login-id-kind", "email",
            "tsunagari.account.sites.hellowork.client-id", "hellowork",
            "tsunagari.account.mail.from", "no-reply@site.example"));

    @Test
    void S16_given_settings_suffice() {
        org.assertj.core.api.Assertions.assertThatCode(this::load).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tsunagari.account.base-url", "tsunagari.account.keys.directory",
        "tsunagari.account.link-service.issuer", "tsunagari.account.link-service.jwks-url",
        "tsunagari.account.sites.hellowork.login-id-kind", "tsunagari.account.sites.hellowork.client-id",
        "tsunagari.account.mail.from"})
    void S16_missing_setting_is_named(String key) {
        settings.remove(key);
        refused(key);
    }

    @Test
    void S16_missing_sites_are_named() {
        settings.keySet().removeIf(key -> key.startsWith("tsunagari.account.sites."));
        refused("tsunagari.account.sites");
    }

    @Test
    void base_url_with_a_slash_at_its_end_is_named() {
        settings.put("tsunagari.account.base-url", "https://account.example/");
        refused("tsunagari.account.base-url");
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
