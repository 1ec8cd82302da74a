package tsunagari.account.throttle;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tsunagari.account.account.LoginId;
import tsunagari.account.account.SiteId;

/**
 * One attempt to prove a password, as the throttle sees it.
 *
 * @param site where
 * @param loginId canonical login id, of an account or not
 * @param subject on behalf of which portal subject
 * @param address from which network
 */
public record Guess(SiteId site, LoginId loginId, SubjectKey subject, ClientAddress address)
        implements Attempt {

    @Override
    public List<CounterKey> counters() {
        return Stream.of(
                loginIdCounter(),
                CounterKey.of(CounterKind.SUBJECT, site.value(), subject.value()),
                CounterKey.of(CounterKind.ADDRESS, "", address.network()))
                .sorted(Comparator.comparing(CounterKey::digest)).toList();
    }

    /** The counter that a verified password clears. */
    public CounterKey loginIdCounter() {
        return loginIdCounter(site, loginId);
    }

    static CounterKey loginIdCounter(SiteId site, LoginId loginId) {
        return CounterKey.of(CounterKind.LOGIN_ID, site.value(), loginId.value());
    }
}
