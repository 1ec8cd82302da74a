package tsunagari.link.disown;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.notification.DisownLinks;
import tsunagari.link.notification.OwnerNotice;
import tsunagari.link.platform.HmacSha256;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.site.Sites;

/**
 * Makes links of connections' ids, under a key that is itself derived for this purpose alone: a link is the same whenever
 * it is made, so that it need not be kept until it is mailed.
 */
@ApplicationScoped
public class DerivedDisownLinks implements DisownLinks {

    private static final String PURPOSE = "tsunagari disown link";

    private final byte[] key;
    private final Duration lifetime;
    private final Disownings disownings;
    private final Sites sites;
    private final Clock clock;

    /** @param config holds the secret that the key is derived from, and how long a link can be used */
    public DerivedDisownLinks(LinkConfig config, Disownings disownings, Sites sites, Clock clock) {
        this.key = HmacSha256.of(config.subjectKeySecret().getBytes(StandardCharsets.UTF_8), PURPOSE);
        this.lifetime = config.disown().linkLifetime();
        this.disownings = disownings;
        this.sites = sites;
        this.clock = clock;
    }

    @Override
    public void allow(OwnerNotice notice) {
        if (notice.kind().disownable()) {
            disownings.allow(token(notice.connection()), notice.site(), notice.connection(),
                    clock.instant().plus(lifetime));
        }
    }

    @Override
    public Optional<URI> of(OwnerNotice notice) {
        return Optional.of(notice).filter(it -> it.kind().disownable())
                .map(it -> sites.get(it.site()).page("disown?t=" + token(it.connection()).value()));
    }

    private DisownToken token(ConnectionId connection) {
        return new DisownToken(Base64.getUrlEncoder().withoutPadding()
                .encodeToString(HmacSha256.of(key, connection.toString())));
    }
}
