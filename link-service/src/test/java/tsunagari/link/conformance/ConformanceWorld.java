package tsunagari.link.conformance;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.util.HashMap;
import java.util.Map;
import tsunagari.link.journey.OutsideWorld;
import tsunagari.portal.junit.ClientSettings;
import tsunagari.portal.junit.PortalMock;

/**
 * Three portals in processes of their own, and a link-service that is configured for them: a FAPI 2.0 provider for
 * hellowork and denpa, a basic one, which signs with RS256 and is asked for UserInfo, for etax, and one like
 * デジタル認証アプリ for nenkin.
 */
public class ConformanceWorld extends OutsideWorld {

    /** What the strict portal's one authentication context class is called. */
    static final String ACR = "urn:tsunagari:acr:demonstration";

    /** The one authentication context class of the portal that is like デジタル認証アプリ. */
    static final String DIGITAL_AUTH_APP_ACR = "aal3";

    private static final String STRICT = "tsunagari.conformance.strict";
    private static final String BASIC = "tsunagari.conformance.basic";
    private static final String DIGITAL_AUTH_APP = "tsunagari.conformance.digital-auth-app";
    private static final String SECRET = "secret-of-etax-at-the-basic-portal";

    private static final String LIST = "tsunagari.conformance.list.port";

    private WireMockServer list;
    private PortalMock strict;
    private PortalMock basic;
    private PortalMock digitalAuthApp;

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(super.start());
        startPortals();
        System.setProperty(STRICT, strict.issuer());
        System.setProperty(BASIC, basic.issuer());
        System.setProperty(DIGITAL_AUTH_APP, digitalAuthApp.issuer());
        config.put("PORTAL_PORT", strict.issuer().substring(strict.issuer().lastIndexOf(':') + 1));
        config.put("tsunagari.link.sites.hellowork.portal.acr-values", ACR);
        config.putAll(compared());
        config.putAll(atTheBasicPortal());
        config.putAll(atDigitalAuthApp());
        return config;
    }

    private void startPortals() {
        strict = PortalMock.builder().profile("fapi2").persona("hanako", "求職 花子")
                .client("hellowork", client -> site(client, "hellowork"))
                .client("denpa", client -> site(client, "denpa"))
                .build().start();
        basic = PortalMock.builder().profile("basic").persona("hanako", "求職 花子")
                .setting("portal.protocol.id-token-signing-alg", "RS256")
                .client("etax", client -> site(client, "etax").setting("secret", SECRET))
                .build().start();
        digitalAuthApp = PortalMock.builder().profile("digital-auth-app").persona("hanako", "求職 花子")
                .client("nenkin", client -> site(client, "nenkin"))
                .build().start();
    }

    /** The lists of two sites, which the test can stand in the way of; denpa's is compared by schedule too. */
    private Map<String, String> compared() {
        list = new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        list.start();
        System.setProperty(LIST, Integer.toString(list.port()));
        String address = list.baseUrl() + "/connections";
        return Map.of(prefix("hellowork") + "connections-uri", address, prefix("denpa") + "connections-uri", address,
                prefix("denpa") + "reconcile-every", "P1D", prefix("etax") + "connections-uri", "",
                "tsunagari.link.reconciliation.most-repairs", "3",
                "tsunagari.link.reconciliation.most-releases", "2");
    }

    /** What stands between link-service and the strict portal's list. */
    static WireMock list() {
        return new WireMock("127.0.0.1", Integer.getInteger(LIST));
    }

    @Override
    public void stop() {
        list.stop();
        strict.close();
        basic.close();
        digitalAuthApp.close();
        super.stop();
    }

    /** The issuer of the portal that hellowork and denpa are clients of. */
    static String strict() {
        return System.getProperty(STRICT);
    }

    /** The issuer of etax's portal. */
    static String basic() {
        return System.getProperty(BASIC);
    }

    /** The issuer of nenkin's portal. */
    static String digitalAuthApp() {
        return System.getProperty(DIGITAL_AUTH_APP);
    }

    private Map<String, String> atTheBasicPortal() {
        Map<String, String> settings = addresses("etax", basic.issuer());
        String prefix = prefix("etax");
        settings.put(prefix + "client-authentication", "client-secret-basic");
        settings.put(prefix + "client-secret", SECRET);
        settings.put(prefix + "signature-algorithm", "RS256");
        return settings;
    }

    private Map<String, String> atDigitalAuthApp() {
        Map<String, String> settings = addresses("nenkin", digitalAuthApp.issuer());
        String prefix = prefix("nenkin");
        settings.put(prefix + "scopes", "name");
        settings.put(prefix + "acr-values", DIGITAL_AUTH_APP_ACR);
        return settings;
    }

    /** Where a portal is that takes no pushed requests and gives the name at UserInfo. */
    private static Map<String, String> addresses(String site, String issuer) {
        String prefix = prefix(site);
        return new HashMap<>(Map.of(
                prefix + "issuer", issuer,
                prefix + "hub-uri", issuer + "/hub",
                prefix + "completion-uri", issuer + "/hub/" + site + "/completed",
                prefix + "events-uri", issuer + "/events",
                prefix + "par", "off",
                prefix + "iss-parameter", "as-advertised",
                prefix + "userinfo", "true"));
    }

    private static String prefix(String site) {
        return "tsunagari.link.sites." + site + ".portal.";
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
