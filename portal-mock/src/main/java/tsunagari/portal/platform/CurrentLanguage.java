package tsunagari.portal.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;

/** The language of this request: asked for, else remembered, else the browser's, else Japanese. */
@RequestScoped
public class CurrentLanguage {

    /** Query parameter that asks for a language. */
    public static final String PARAMETER = "lang";
    /** Cookie that remembers it. */
    public static final String COOKIE = "tsunagari_portal_lang";

    private final UriInfo uri;
    private final HttpHeaders headers;

    public CurrentLanguage(UriInfo uri, HttpHeaders headers) {
        this.uri = uri;
        this.headers = headers;
    }

    /** The language to render in. */
    public Language language() {
        return asked().or(this::remembered).or(this::accepted).orElse(Language.JA);
    }

    /** The language that this request asks to change to. */
    public Optional<Language> asked() {
        return Optional.ofNullable(uri.getQueryParameters().getFirst(PARAMETER)).flatMap(Language::ofTag);
    }

    /** This page in another language: the same path and parameters. */
    public String linkTo(Language language) {
        URI changed = UriBuilder.fromUri(uri.getRequestUri()).replaceQueryParam(PARAMETER, language.tag()).build();
        return changed.getRawPath() + "?" + changed.getRawQuery();
    }

    private Optional<Language> accepted() {
        return Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)).flatMap(AcceptedLanguage::of);
    }

    private Optional<Language> remembered() {
        return Optional.ofNullable(headers.getCookies().get(COOKIE)).map(Cookie::getValue).flatMap(Language::ofTag);
    }
}
