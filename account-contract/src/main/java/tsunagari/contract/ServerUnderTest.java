package tsunagari.contract;

import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tsunagari.events.SigningKey;

/**
 * An account API and what has to be known to call it as link-service does.
 *
 * @param url its base URL, without a trailing slash
 * @param site a site that it knows
 * @param issuer whose service tokens it accepts
 * @param key a key of that issuer, which the server reads at the issuer's {@code /jwks}
 * @param account an open account of the site
 * @param suspended an account that is suspended, if there is one
 * @param disposable an open account that the checks of {@link Group#WITHDRAWAL} may give up for good, if there is one
 * @param groups what is checked
 */
public record ServerUnderTest(URI url, String site, String issuer, SigningKey key, Credentials account,
        Optional<Credentials> suspended, Optional<Credentials> disposable, Set<Group> groups) {

    /** Copies the groups. */
    public ServerUnderTest {
        groups = Set.copyOf(groups);
    }

    /**
     * A server of which is checked what neither mails nor changes anything. Every site needs {@link Group#MAILS}, too, and
     * some need more: see {@link #with}.
     */
    public static ServerUnderTest of(URI url, String site, String issuer, SigningKey key, Credentials account) {
        return new ServerUnderTest(url, site, issuer, key, account, Optional.empty(), Optional.empty(), Group.WITHOUT_EFFECTS);
    }

    /** Checks these groups as well. */
    public ServerUnderTest with(Group first, Group... others) {
        Set<Group> more = EnumSet.of(first, others);
        more.addAll(groups);
        return new ServerUnderTest(url, site, issuer, key, account, suspended, disposable, more);
    }

    /** Checks that this account, which is suspended, is refused as an unknown one is. */
    public ServerUnderTest withSuspended(Credentials credentials) {
        return new ServerUnderTest(url, site, issuer, key, account, Optional.of(credentials), disposable, groups);
    }

    /** Gives this account up, for good. */
    public ServerUnderTest withDisposable(Credentials credentials) {
        return new ServerUnderTest(url, site, issuer, key, account, suspended, Optional.of(credentials), groups);
    }
}
