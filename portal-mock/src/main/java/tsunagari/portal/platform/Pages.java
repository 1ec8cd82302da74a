package tsunagari.portal.platform;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes responses out of templates and destinations. */
@RequestScoped
public class Pages {

    /** Response header by which a page tells {@link PageHeaders} where its forms may end. Never sent. */
    static final String FORM_ACTION = "X-Portal-Form-Action";

    private final CurrentLanguage current;
    private final SignedInName signedIn;

    public Pages(CurrentLanguage current, SignedInName signedIn) {
        this.current = current;
        this.signedIn = signedIn;
    }

    /** The language of this request. */
    public Language language() {
        return current.language();
    }

    /** The frame of this request's page. */
    public PageFrame frame() {
        Language language = current.language();
        List<PageFrame.LanguageLink> links = Arrays.stream(Language.values())
                .map(other -> new PageFrame.LanguageLink(
                        other.tag(), current.linkTo(other), other == language))
                .toList();
        return new PageFrame(language.tag(), links, signedIn.signedInName(language));
    }

    /** A page whose forms end on this portal. */
    public Response page(TemplateInstance template) {
        return page(200, template, Set.of());
    }

    /** A page whose forms may end, by redirects, on other origins; each must be listed for Chromium (CSP form-action). */
    public Response page(int status, TemplateInstance template, Set<String> formOrigins) {
        String plain = template.setLocale(current.language().locale()).render();
        String html = current.language() == Language.JA_SIMPLE ? Readings.marked(plain) : plain;
        Response.ResponseBuilder response = Response.status(status).entity(html)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        if (!formOrigins.isEmpty()) {
            response.header(FORM_ACTION, String.join(" ", new TreeSet<>(formOrigins)));
        }
        return response.build();
    }

    /** 303 to an address. */
    public static Response seeOther(URI location) {
        return Response.seeOther(location).build();
    }
}
