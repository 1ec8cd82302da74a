package tsunagari.link.handshake.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tsunagari.link.platform.web.FromAnyOrigin;
import tsunagari.link.platform.web.SiteParam;

/** The POST form of third-party initiated login (OpenID Connect Core 1.0, section 4), turned into the GET. */
@Path("/{site}/initiate-login")
@PermitAll
public class InitiateLoginResource {

    private static final List<String> PARAMETERS = List.of("iss", "target_link_uri", "login_hint");

    private final SiteParam site;

    InitiateLoginResource(SiteParam site) {
        this.site = site;
    }

    /** Every value goes along, so that the GET refuses what is doubled. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @FromAnyOrigin
    public Response initiate(MultivaluedMap<String, String> form) {
        UriBuilder location = UriBuilder.fromUri(site.get().page("initiate-login"));
        PARAMETERS.forEach(name -> form.getOrDefault(name, List.of())
                .forEach(value -> location.queryParam(name, encoded(value))));
        return Response.seeOther(location.build()).build();
    }

    /** The builder takes percent signs as they are, but a plus sign for itself. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
