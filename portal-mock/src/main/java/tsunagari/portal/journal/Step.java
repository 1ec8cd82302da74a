package tsunagari.portal.journal;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One request of a handshake and its answer, as a step between two parties.
 *
 * @param number counts from 1
 * @param deed what it is for
 * @param route who asks whom: {@code browser-portal}, {@code client-portal} or {@code portal-client}
 * @param answer status and outcome
 */
public record Step(int number, Deed deed, String route, String request, String answer, List<String> faults) {

    private static final Set<String> CALLED_BY_CLIENTS = Set.of("/par", "/token", "/userinfo", "/events", "/jwks",
            "/.well-known/openid-configuration");

    static Step of(int number, JournalEntry entry) {
        Party from = entry.direction().equals("OUT") ? Party.PORTAL
                : CALLED_BY_CLIENTS.contains(entry.path()) ? Party.CLIENT : Party.BROWSER;
        Party to = from == Party.PORTAL ? Party.CLIENT : Party.PORTAL;
        String path = from == Party.PORTAL ? URI.create(entry.path()).getPath() : entry.path();
        return new Step(number, Deed.of(entry), (from + "-" + to).toLowerCase(Locale.ROOT), entry.method() + " " + path,
                (entry.status() + " " + entry.outcome()).trim(), entry.faults());
    }

    Party from() {
        return Party.valueOf(route.split("-")[0].toUpperCase(Locale.ROOT));
    }

    Party to() {
        return Party.valueOf(route.split("-")[1].toUpperCase(Locale.ROOT));
    }
}
