package tsunagari.link.handshake.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tsunagari.link.platform.web.FromAnyOrigin;
import tsunagari.link.platform.web.SiteParam;

/** The POST form of third-party initiated login (OpenID Connect Core 1.0, section 4), turned into the GET. */
@Path("/{site}/initiate-login")
@PermitAll
public class InitiateLoginResource {

    private final SiteParam site;

    InitiateLoginResource(SiteParam site) {
        this.site = site;
    }

    /** Every value goes along, so that the GET refuses what is doubled. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @FromAnyOrigin
    public Response initiate(@FormParam("iss") List<String> issuers,
            @FormParam("target_link_uri") List<String> targets, @FormParam("login_hint") List<String> hints) {
        UriBuilder location = UriBuilder.fromUri(site.get().page("initiate-login"));
        Map.of("iss", issuers, "target_link_uri", targets, "login_hint", hints).forEach((name, values) ->
                values.forEach(value -> location.queryParam(name, encoded(value))));
        return Response.seeOther(location.build()).build();
    }

    /** The builder takes percent signs as they are, but a plus sign for itself. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
