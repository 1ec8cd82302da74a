package tsunagari.account.throttle;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tsunagari.account.account.LoginId;
import tsunagari.account.account.SiteId;

/**
 * One request to register, as the throttle sees it.
 *
 * @param site where
 * @param mailed the address that a mail would go to, whether an account has it or not
 * @param address from which network
 */
public record RegistrationAttempt(SiteId site, LoginId mailed, ClientAddress address) implements Attempt {

    @Override
    public List<CounterKey> counters() {
        return Stream.of(
                CounterKey.of(CounterKind.REGISTRATION_MAILED, site.value(), mailed.value()),
                CounterKey.of(CounterKind.REGISTRATION_ADDRESS, "", address.network()))
                .sorted(Comparator.comparing(CounterKey::digest)).toList();
    }
}
