package tsunagari.portal.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Describes a portal. Clients are described when the portal starts, not before: they may ask a server of the test, whose
 * extension is registered earlier, for its port.
 */
public final class PortalMockBuilder {
    private final Map<String, Consumer<ClientSettings>> clients = new LinkedHashMap<>();
    private final Map<String, String> personas = new LinkedHashMap<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private int port;
    private int heap = 192;
    private Duration startLimit = Duration.ofSeconds(60);

    PortalMockBuilder() {
    }

    /** A relying party, by client id: lower-case letters, digits and hyphens. */
    public PortalMockBuilder client(String id, Consumer<ClientSettings> client) {
        clients.put(id, client);
        return this;
    }

    /** Somebody who can sign in, with the value of the {@code name} claim. Any other subject can be typed. */
    public PortalMockBuilder persona(String id, String name) {
        personas.put(id, name);
        return this;
    }

    /** What kind of provider the portal is: {@code fapi2}, {@code digital-auth-app} or {@code basic}. */
    public PortalMockBuilder profile(String profile) {
        return setting("portal.profile", profile);
    }

    /** The port on the loopback interface; 0, the default, takes a free one. */
    public PortalMockBuilder port(int wanted) {
        port = wanted;
        return this;
    }

    /** Any other setting of the portal, by its whole key. */
    public PortalMockBuilder setting(String key, String value) {
        settings.put(key, value);
        return this;
    }

    /** The most memory for the portal's objects, in MiB; 192 unless set, which is enough for some 300,000 connections. */
    public PortalMockBuilder heap(int mebibytes) {
        heap = mebibytes;
        return this;
    }

    /** How long the start may take on a busy machine; one minute unless set. */
    public PortalMockBuilder startLimit(Duration limit) {
        startLimit = limit;
        return this;
    }

    /** The portal, not yet started. */
    public PortalMock build() {
        return new PortalMock(this);
    }

    int heap() {
        return heap;
    }

    Duration startLimit() {
        return startLimit;
    }

    boolean anyPort() {
        return port == 0;
    }

    int choosePort() {
        return anyPort() ? freePort() : port;
    }

    Map<String, String> settingsFor(int chosen) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("quarkus.http.host", "127.0.0.1");
        all.put("quarkus.http.port", String.valueOf(chosen));
        all.put("quarkus.management.host", "127.0.0.1");
        all.put("quarkus.management.port", "0");
        all.put("portal.issuer", "http://localhost:" + chosen);
        all.put("portal.control-enabled", "true");
        all.put("portal.limits.client-keys-interval", "PT0S");
        clients.forEach((id, client) -> {
            ClientSettings described = new ClientSettings(id);
            client.accept(described);
            described.writeTo(all, id);
        });
        writePersonas(all);
        all.putAll(settings);
        return all;
    }

    private void writePersonas(Map<String, String> all) {
        List<String> ids = new ArrayList<>(personas.keySet());
        for (int i = 0; i < ids.size(); i++) {
            String prefix = "portal.personas[" + i + "].";
            String name = personas.get(ids.get(i));
            all.put(prefix + "id", ids.get(i));
            all.put(prefix + "name", name);
            for (String text : List.of("situation", "credentials", "expected")) {
                all.put(prefix + "texts.ja." + text, name);
            }
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("There is no free port", e);
        }
    }
}
