package tsunagari.portal.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/**
 * The browser of this request. Its cookie is set with its first page and is no sign-in: it lets a test and the journal
 * tell one browser's requests from another's. A test may choose the value by sending one.
 */
@RequestScoped
public class CurrentBrowser {

    /** Name of the cookie. */
    public static final String COOKIE = "tsunagari_portal_browser";

    private static final int YEAR_IN_SECONDS = 31_536_000;

    private final HttpHeaders headers;
    private final RandomIds ids;
    private final PortalUrls urls;
    private BrowserId id;
    private boolean known;

    public CurrentBrowser(HttpHeaders headers, RandomIds ids, PortalUrls urls) {
        this.headers = headers;
        this.ids = ids;
        this.urls = urls;
    }

    /** The value that the browser sent, if it is well-formed, otherwise a new one of 256 random bits. */
    public BrowserId id() {
        if (id == null) {
            Optional<BrowserId> sent = Optional.ofNullable(headers.getCookies().get(COOKIE)).map(Cookie::getValue)
                    .flatMap(BrowserId::parse);
            known = sent.isPresent();
            id = sent.orElseGet(() -> new BrowserId(ids.next()));
        }
        return id;
    }

    /** The cookie for a browser that has none yet. */
    Optional<NewCookie> toSet() {
        String value = id().value();
        return known ? Optional.empty() : Optional.of(new NewCookie.Builder(COOKIE).value(value).path("/")
                .maxAge(YEAR_IN_SECONDS).httpOnly(true).secure(urls.secure()).sameSite(NewCookie.SameSite.LAX).build());
    }
}
