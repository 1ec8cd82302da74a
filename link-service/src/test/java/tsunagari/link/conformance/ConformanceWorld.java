package tsunagari.link.conformance;

import java.util.HashMap;
import java.util.Map;
import tsunagari.link.journey.OutsideWorld;
import tsunagari.portal.junit.ClientSettings;
import tsunagari.portal.junit.PortalMock;

/**
 * Two portals in processes of their own, and a link-service that is configured for them: a FAPI 2.0 provider for
 * hellowork, denpa and nenkin, and a basic one, which signs with RS256 and is asked for UserInfo, for etax.
 */
public class ConformanceWorld extends OutsideWorld {

    /** What the strict portal's one authentication context class is called. */
    static final String ACR = "urn:tsunagari:acr:demonstration";

    private static final String STRICT = "tsunagari.conformance.strict";
    private static final String BASIC = "tsunagari.conformance.basic";
    private static final String SECRET = "secret-of-etax-at-the-basic-portal";

    private PortalMock strict;
    private PortalMock basic;

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(super.start());
        strict = PortalMock.builder().profile("fapi2").persona("hanako", "求職 花子")
                .client("hellowork", client -> site(client, "hellowork"))
                .client("denpa", client -> site(client, "denpa"))
                .client("nenkin", client -> site(client, "nenkin"))
                .build().start();
        basic = PortalMock.builder().profile("basic").persona("hanako", "求職 花子")
                .setting("portal.protocol.id-token-signing-alg", "RS256")
                .client("etax", client -> site(client, "etax").setting("secret", SECRET))
                .build().start();
        System.setProperty(STRICT, strict.issuer());
        System.setProperty(BASIC, basic.issuer());
        config.put("PORTAL_PORT", strict.issuer().substring(strict.issuer().lastIndexOf(':') + 1));
        config.put("tsunagari.link.sites.hellowork.portal.acr-values", ACR);
        config.putAll(atTheBasicPortal("tsunagari.link.sites.etax.portal."));
        return config;
    }

    @Override
    public void stop() {
        strict.close();
        basic.close();
        super.stop();
    }

    /** The issuer of the portal that hellowork, denpa and nenkin are clients of. */
    static String strict() {
        return System.getProperty(STRICT);
    }

    /** The issuer of etax's portal. */
    static String basic() {
        return System.getProperty(BASIC);
    }

    private Map<String, String> atTheBasicPortal(String prefix) {
        return Map.of(
                prefix + "issuer", basic.issuer(),
                prefix + "hub-uri", basic.issuer() + "/hub",
                prefix + "completion-uri", basic.issuer() + "/hub/etax/completed",
                prefix + "events-uri", basic.issuer() + "/events",
                prefix + "client-authentication", "client-secret-basic",
                prefix + "client-secret", SECRET,
                prefix + "signature-algorithm", "RS256",
                prefix + "par", "off",
                prefix + "iss-parameter", "as-advertised",
                prefix + "userinfo", "true");
    }

    private static ClientSettings site(ClientSettings client, String site) {
        String pages = linkUrl() + "/" + site;
        return client.redirectUri(pages + "/callback")
                .jwksUri(linkUrl() + "/jwks")
                .initiateLoginUri(pages + "/initiate-login")
                .connectUri(pages + "/connect")
                .openUri(pages + "/mypage")
                .postLogoutRedirectUri(pages + "/signed-out")
                .backchannelLogoutUri(pages + "/backchannel-logout")
                .eventsUri(pages + "/events");
    }
}
