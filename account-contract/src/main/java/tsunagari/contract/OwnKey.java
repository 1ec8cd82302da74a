package tsunagari.contract;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import tsunagari.events.SigningKey;

/** A key that is made for one run, in the place of link-service's. */
final class OwnKey {

    private final EllipticCurveJsonWebKey key;

    private OwnKey(EllipticCurveJsonWebKey key) {
        this.key = key;
    }

    /** A new P-256 key, named by its thumbprint (RFC 7638). */
    static OwnKey generate() {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            key.setUse("sig");
            key.setAlgorithm("ES256");
            return new OwnKey(key);
        } catch (JoseException e) {
            throw new IllegalStateException("this Java runtime cannot make a P-256 key", e);
        }
    }

    SigningKey signing() {
        return SigningKey.es256(key.getKeyId(), key.getPrivateKey());
    }

    /**
     * Publishes it at this address until the server is stopped.
     *
     * @param at the interface where it is listened, by its own address
     */
    HttpServer publish(URI address, InetAddress at) throws IOException {
        byte[] keySet = new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY).getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(at, address.getPort()), 0);
        server.createContext(address.getPath(), exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keySet.length);
            exchange.getResponseBody().write(keySet);
            exchange.close();
        });
        server.start();
        return server;
    }
}
