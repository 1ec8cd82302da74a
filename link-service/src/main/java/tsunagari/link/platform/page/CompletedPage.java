package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateInstance;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** つながり完了, for a portal that has no such page of its own. */
public record CompletedPage(Frame frame, Instant connectedAt) implements Page {

    /** Starts a sign-in by the portal that leads to the site's home (OpenID Connect Core section 4). */
    public String open() {
        return frame.path("initiate-login") + frame.site()
                .map(site -> "?iss=" + encoded(site.portal().issuer())
                        + "&target_link_uri=" + encoded(site.page("mypage").toString()))
                .orElse("");
    }

    /** The portal's list of sites. */
    public Optional<URI> hub() {
        return frame.site().flatMap(site -> site.portal().hubUri());
    }

    @Override
    public TemplateInstance template() {
        return Templates.completed(this);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
