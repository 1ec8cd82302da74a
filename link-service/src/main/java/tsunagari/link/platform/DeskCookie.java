package tsunagari.link.platform;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import tsunagari.link.platform.config.DeskAddress;

/** The cookie that keeps the token of somebody of the desk, where no proxy adds it to the requests. */
@ApplicationScoped
public class DeskCookie {

    /** Browsers keep 4,096 bytes of a cookie with its name and attributes (RFC 6265bis, section 5.6). */
    public static final int LONGEST_TOKEN = 3_800;

    private static final String NAME = "tsunagari_link_desk";

    private final boolean secure;
    private final String name;

    DeskCookie(DeskAddress address) {
        this.secure = address.secure();
        this.name = secure ? "__Host-" + NAME : NAME;
    }

    /** The token that the browser keeps. */
    public Optional<String> token(RoutingContext request) {
        return Optional.ofNullable(request.request().getCookie(name)).map(Cookie::getValue).filter(it -> !it.isEmpty());
    }

    /** Keeps a token for this long. */
    public void keep(RoutingContext request, String token, Duration life) {
        request.response().addCookie(cookie(token).setMaxAge(life.toSeconds()));
    }

    /** Forgets the token. */
    public void forget(RoutingContext request) {
        request.response().addCookie(cookie("").setMaxAge(0));
    }

    private Cookie cookie(String value) {
        return Cookie.cookie(name, value).setPath("/").setHttpOnly(true).setSecure(secure)
                .setSameSite(CookieSameSite.STRICT);
    }
}
