package tsunagari.portal.platform;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Security headers of every answer, and the cookies that remember the language and tell browsers apart. */
@Provider
class PageHeaders implements ContainerResponseFilter {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'; form-action 'self'";
    private static final int YEAR_IN_SECONDS = 31_536_000;

    private final CurrentLanguage language;
    private final CurrentBrowser browser;
    private final PortalUrls urls;

    PageHeaders(CurrentLanguage language, CurrentBrowser browser, PortalUrls urls) {
        this.language = language;
        this.browser = browser;
        this.urls = urls;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        Optional<Object> origins = Optional.ofNullable(headers.getFirst(Pages.FORM_ACTION));
        headers.remove(Pages.FORM_ACTION);
        headers.putSingle("Content-Security-Policy", POLICY + origins.map(listed -> " " + listed).orElse(""));
        headers.putSingle("Referrer-Policy", "same-origin");
        headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
        headers.computeIfAbsent("Cache-Control", name -> new ArrayList<>(List.of("no-store")));
        language.asked().ifPresent(asked -> headers.add("Set-Cookie", cookie(asked)));
        if (isForBrowsers(response)) {
            browser.toSet().ifPresent(cookie -> headers.add("Set-Cookie", cookie));
        }
    }

    /** Pages and redirects; the answers to programs are JSON or empty. */
    private static boolean isForBrowsers(ContainerResponseContext response) {
        boolean page = response.getMediaType() != null && response.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE);
        return page || response.getStatusInfo().getFamily() == Response.Status.Family.REDIRECTION;
    }

    private NewCookie cookie(Language asked) {
        return new NewCookie.Builder(CurrentLanguage.COOKIE).value(asked.tag()).path("/").maxAge(YEAR_IN_SECONDS)
                .httpOnly(true).secure(urls.secure()).sameSite(NewCookie.SameSite.LAX).build();
    }
}
