package tsunagari.link.reconciliation.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import tsunagari.events.JsonDocuments;
import tsunagari.link.connection.Generations;
import tsunagari.link.platform.keys.ClientTokens;
import tsunagari.link.reconciliation.BrokenList;
import tsunagari.link.reconciliation.PortalList;
import tsunagari.link.reconciliation.RunEnd;
import tsunagari.link.site.Site;

/** Reads the portal's list over HTTP. A page that does not come is asked for twice more. */
@ApplicationScoped
class HttpPortalList implements PortalList {

    private static final Logger LOG = Logger.getLogger(HttpPortalList.class);

    private static final int LIMIT = 1000;
    private static final int LARGEST = 2 * 1024 * 1024;
    private static final int ATTEMPTS = 3;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(250);
    private static final int FIRST_SERVER_ERROR = 500;

    private final JsonDocuments documents = new JsonDocuments(Duration.ofSeconds(2), Duration.ofSeconds(15), LARGEST);
    private final ClientTokens tokens;
    private final Generations generations;

    HttpPortalList(ClientTokens tokens, Generations generations) {
        this.tokens = tokens;
        this.generations = generations;
    }

    @Override
    public Page read(Site site, Optional<String> cursor) throws BrokenList {
        URI address = address(site, cursor);
        PageReader reader = new PageReader(site, generations);
        for (int attempt = 1;; attempt++) {
            try {
                return reader.read(documents.object(address, tokens.accessToken(site)));
            } catch (IOException e) {
                RunEnd end = endOf(e);
                LOG.warnf("reconciliation.page site=%s attempt=%d end=%s", site.id(), attempt, end);
                if (attempt == ATTEMPTS || end != RunEnd.PORTAL_UNAVAILABLE) {
                    throw new BrokenList(end, e);
                }
                LockSupport.parkNanos(PAUSE << attempt);
            }
        }
    }

    private static URI address(Site site, Optional<String> cursor) {
        URI list = site.portal().connectionList().orElseThrow().address();
        return URI.create(list + "?limit=" + LIMIT
                + cursor.map(it -> "&cursor=" + URLEncoder.encode(it, StandardCharsets.UTF_8)).orElse(""));
    }

    private static RunEnd endOf(IOException failure) {
        if (failure instanceof JsonDocuments.Malformed) {
            return RunEnd.LIST_MALFORMED;
        }
        return failure instanceof JsonDocuments.Refused it && it.status() < FIRST_SERVER_ERROR
                ? RunEnd.PORTAL_REFUSED : RunEnd.PORTAL_UNAVAILABLE;
    }
}
