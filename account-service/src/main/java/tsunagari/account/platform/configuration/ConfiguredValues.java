package tsunagari.account.platform.configuration;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import tsunagari.account.account.Site;
import tsunagari.account.account.SiteId;
import tsunagari.account.account.Sites;
import tsunagari.account.credential.HashingBulkhead;
import tsunagari.account.credential.HashingLimits;
import tsunagari.account.credential.HashingRooms;
import tsunagari.account.credential.argon2.Argon2Cost;
import tsunagari.account.credential.argon2.Argon2id;
import tsunagari.account.linking.AutomaticCompletion;
import tsunagari.account.platform.configuration.AccountServiceConfiguration.Hashing;
import tsunagari.account.platform.configuration.AccountServiceConfiguration.SiteSettings;
import tsunagari.account.platform.configuration.AccountServiceConfiguration.ThrottleSettings;
import tsunagari.account.throttle.CounterKind;
import tsunagari.account.throttle.GuessLimits;

/** Turns the configuration into the values that the features ask for. */
@Singleton
class ConfiguredValues {

    private final AccountServiceConfiguration configuration;

    ConfiguredValues(AccountServiceConfiguration configuration) {
        this.configuration = configuration;
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }

    @Produces
    @Singleton
    Sites sites() {
        return new Sites(configuration.sites().entrySet().stream()
                .map(entry -> site(entry.getKey(), entry.getValue())).toList());
    }

    private static Site site(String id, SiteSettings settings) {
        return new Site(new SiteId(id), settings.loginIdKind(), settings.linking());
    }

    @Produces
    @Singleton
    AutomaticCompletion automaticCompletion() {
        return new AutomaticCompletion(configuration.sites().entrySet().stream()
                .filter(entry -> entry.getValue().autoCompleteAfter().isPresent())
                .collect(Collectors.toUnmodifiableMap(entry -> new SiteId(entry.getKey()),
                        entry -> entry.getValue().autoCompleteAfter().orElseThrow())));
    }

    @Produces
    @Singleton
    Argon2id argon2id(SecureRandom random) {
        Hashing hashing = configuration.hashing();
        return new Argon2id(new Argon2Cost(hashing.memoryKib(), hashing.iterations(), hashing.parallelism()), random);
    }

    @Produces
    @Singleton
    HashingRooms hashingRooms() {
        Hashing hashing = configuration.hashing();
        int concurrent = hashing.concurrent().orElseGet(() -> Runtime.getRuntime().availableProcessors());
        return new HashingRooms(
                new HashingBulkhead(new HashingLimits(concurrent, hashing.queue(), hashing.longestWait())),
                new HashingBulkhead(new HashingLimits(hashing.registrations(), hashing.registrationQueue(),
                        hashing.longestWait())));
    }

    @Produces
    @Singleton
    GuessLimits guessLimits() {
        ThrottleSettings throttle = configuration.throttle();
        return new GuessLimits(throttle.window(), Map.of(
                CounterKind.LOGIN_ID, throttle.perLoginId(),
                CounterKind.SUBJECT, throttle.perSubject(),
                CounterKind.ADDRESS, throttle.perAddress()));
    }
}
