package tsunagari.link.platform.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.site.Language;

/** The language of a request, and the memory of it in the browser. */
@ApplicationScoped
public class RequestLanguage {

    private static final String COOKIE = "tsunagari_link_lang";
    static final String PARAMETER = "lang";
    /** OpenID Connect Core section 3.1.2.1: the portal says what language its user reads. */
    static final String UI_LOCALES = "ui_locales";
    /** After the security headers, before authentication, so that every kind of page can use it. */
    static final int PRIORITY = 900;

    private final boolean secure;
    private final String cookieName;

    RequestLanguage(LinkConfig config) {
        this.secure = config.baseUrl().startsWith("https:");
        this.cookieName = secure ? "__Host-" + COOKIE : COOKIE;
    }

    /** The language that this request is answered in. */
    public Language of(RoutingContext request) {
        return LanguageNegotiation.choose(parameter(request, PARAMETER), cookie(request),
                parameter(request, UI_LOCALES),
                Optional.ofNullable(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    void register(@Observes Filters filters) {
        filters.register(this::remember, PRIORITY);
    }

    private void remember(RoutingContext request) {
        Optional<Language> remembered = cookie(request).flatMap(Language::ofTag);
        LanguageNegotiation.asked(parameter(request, PARAMETER), cookie(request), parameter(request, UI_LOCALES))
                .filter(language -> !remembered.equals(Optional.of(language)))
                .ifPresent(language -> request.response().addCookie(
                        Cookie.cookie(cookieName, language.tag()).setPath("/").setHttpOnly(true).setSecure(secure)
                                .setSameSite(CookieSameSite.LAX).setMaxAge(Duration.ofDays(365).toSeconds())));
        request.next();
    }

    private Optional<String> cookie(RoutingContext request) {
        return Optional.ofNullable(request.request().getCookie(cookieName)).map(Cookie::getValue);
    }

    private static Optional<String> parameter(RoutingContext request, String name) {
        return Optional.ofNullable(request.queryParams().get(name));
    }
}
