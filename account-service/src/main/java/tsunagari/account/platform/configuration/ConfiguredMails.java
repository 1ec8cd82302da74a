package tsunagari.account.platform.configuration;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tsunagari.account.account.SiteId;
import tsunagari.account.mail.LinkRule;
import tsunagari.account.mail.SiteTexts;
import tsunagari.account.registration.RegistrationLifetime;
import tsunagari.account.platform.configuration.AccountServiceConfiguration.SiteSettings;
import tsunagari.account.throttle.CounterKind;
import tsunagari.account.throttle.GuessLimits;
import tsunagari.account.throttle.RegistrationLimits;

/** Turns the configuration of registration and mails into the values that the features ask for. */
@Singleton
class ConfiguredMails {

    private final AccountServiceConfiguration configuration;

    ConfiguredMails(AccountServiceConfiguration configuration) {
        this.configuration = configuration;
    }

    @Produces
    @Singleton
    SiteTexts siteTexts() {
        return new SiteTexts(texts(SiteSettings::names), texts(SiteSettings::contacts));
    }

    private Map<SiteId, Map<String, String>> texts(Function<SiteSettings, Map<String, String>> kind) {
        return configuration.sites().entrySet().stream()
                .collect(Collectors.toMap(entry -> new SiteId(entry.getKey()), entry -> kind.apply(entry.getValue())));
    }

    @Produces
    @Singleton
    LinkRule linkRule() {
        return new LinkRule(URI.create(configuration.linkService().issuer()));
    }

    @Produces
    @Singleton
    RegistrationLifetime registrationLifetime() {
        return new RegistrationLifetime(configuration.registration().lifetime());
    }

    @Produces
    @Singleton
    RegistrationLimits registrationLimits() {
        RegistrationSettings settings = configuration.registration();
        return new RegistrationLimits(new GuessLimits(settings.window(), Map.of(
                CounterKind.REGISTRATION_MAILED, settings.perMailedAddress(),
                CounterKind.REGISTRATION_ADDRESS, settings.perAddress())));
    }
}
