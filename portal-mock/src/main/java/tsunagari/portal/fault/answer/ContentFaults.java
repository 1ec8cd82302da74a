package tsunagari.portal.fault.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tsunagari.portal.fault.AuthorizeFaults;
import tsunagari.portal.fault.FaultName;
import tsunagari.portal.fault.Faults;
import tsunagari.portal.fault.Strike;
import tsunagari.portal.fault.token.FalseKeys;
import tsunagari.portal.platform.PortalUrls;
import tsunagari.portal.platform.RandomIds;

/** Changes one member of metadata (OpenID Connect Discovery 1.0, section 4), UserInfo or published keys. */
@ApplicationScoped
public class ContentFaults {

    private final Faults faults;
    private final FalseKeys keys;
    private final PortalUrls urls;
    private final RandomIds ids;

    public ContentFaults(Faults faults, FalseKeys keys, PortalUrls urls, RandomIds ids) {
        this.faults = faults;
        this.keys = keys;
        this.urls = urls;
        this.ids = ids;
    }

    /** Lets a fault strike a sound answer. */
    void spoil(ContainerResponseContext answer, Strike strike) {
        Map<String, Object> members = TransportFaults.members(answer);
        answer.getHeaders().putSingle("Cache-Control", "no-store");
        switch (strike.fault()) {
            case DISCOVERY_ISSUER_MISMATCH -> members.put("issuer", urls.issuer() + AuthorizeFaults.OTHER_ISSUER);
            case FOREIGN_TOKEN_ENDPOINT -> members.put("token_endpoint", foreign());
            case PKCE_PLAIN_ONLY -> members.put("code_challenge_methods_supported", List.of("plain"));
            case USERINFO_SUB_MISMATCH -> members.put("sub", ids.next());
            default -> throw new IllegalStateException("Nobody knows how to produce " + strike.fault());
        }
    }

    /** Publishes the keys of another algorithm: until that fault is cleared, or after an order for such a token. */
    void publishOthers(ContainerResponseContext keySet) {
        if (faults.present(FaultName.INVALID_ALG_OTHER) || keys.othersPublished()) {
            Map<String, Object> members = TransportFaults.members(keySet);
            List<Object> published = new ArrayList<>((List<?>) members.get("keys"));
            published.addAll(keys.publishedOthers());
            members.put("keys", published);
            keySet.getHeaders().putSingle("Cache-Control", "no-store");
        }
    }

    /** On another host than the issuer, and still this portal, so that it can record who comes. */
    private String foreign() {
        URI issuer = URI.create(urls.issuer());
        String host = "127.0.0.1".equals(issuer.getHost()) ? "localhost" : "127.0.0.1";
        String port = issuer.getPort() < 0 ? "" : ":" + issuer.getPort();
        return issuer.getScheme() + "://" + host + port + "/mock/sink/foreign-token";
    }
}
