import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a site with an external home hears that sessions have ended (RFC 8935; CAEP {@code session-revoked}): checks each token
 * and says which session it ends. The arguments are link-service's base URL, the site's id and a port:
 * {@code java SessionEnds.java http://localhost:8080 library 8091}
 */
public class SessionEnds {

    private static final int LARGEST = 16 * 1024;
    private static final Map<String, PublicKey> KEYS = new ConcurrentHashMap<>();
    private static Instant fetched = Instant.EPOCH;

    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", Integer.parseInt(args[2])), 0);
        server.createContext("/events", visit -> {
            try (visit) {
                receive(visit, args[0], args[1]);
            } catch (Exception e) {
                throw new IOException(e);
            }
        });
        server.start();
    }

    /** 202 once the session has ended here; a repeated token ends nothing more, and gets the same answer. */
    static void receive(HttpExchange visit, String issuer, String site) throws Exception {
        String token = new String(visit.getRequestBody().readNBytes(LARGEST), StandardCharsets.US_ASCII);
        if (!token.matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+")) {
            answer(visit, 400, "invalid_request");
            return;
        }
        String[] parts = token.split("\\.");
        String header = decoded(parts[0]);
        String claims = decoded(parts[1]);
        if (!text("typ", header).equals("secevent+jwt") || !text("alg", header).equals("ES256")
                || !signed(parts, key(issuer, text("kid", header)))) {
            answer(visit, 400, "invalid_key");
        } else if (!text("iss", claims).equals(issuer) || !text("aud", claims).equals(site)
                || !claims.contains("\"https://schemas.openid.net/secevent/caep/event-type/session-revoked\"")) {
            answer(visit, 400, "invalid_request");
        } else {
            System.out.println("ended: " + text("id", claims) + " by " + text("initiating_entity", claims));
            answer(visit, 202, null);
        }
    }

    static boolean signed(String[] parts, PublicKey key) throws GeneralSecurityException {
        if (key == null) {
            return false;
        }
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        try {
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    /** The published key of this name; the keys are fetched anew for an unknown one, once a minute at most. */
    static synchronized PublicKey key(String issuer, String id) throws Exception {
        if (!KEYS.containsKey(id) && fetched.isBefore(Instant.now().minus(Duration.ofMinutes(1)))) {
            String set = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(issuer + "/jwks")).build(),
                    HttpResponse.BodyHandlers.ofString()).body();
            KEYS.clear();
            for (Matcher key = Pattern.compile("\\{[^{}]*}").matcher(set); key.find();) {
                KEYS.put(text("kid", key.group()), p256(text("x", key.group()), text("y", key.group())));
            }
            fetched = Instant.now();
        }
        return KEYS.get(id);
    }

    static PublicKey p256(String x, String y) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(number(x), number(y)),
                curve.getParameterSpec(ECParameterSpec.class)));
    }

    static BigInteger number(String text) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(text));
    }

    static String decoded(String part) {
        try {
            return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    /** Enough for tokens of this sender, whose members are known; anything else needs a JSON parser. */
    static String text(String member, String json) {
        Matcher found = Pattern.compile("\"" + member + "\"\\s*:\\s*\"([^\"\\\\]*)\"").matcher(json);
        return found.find() ? found.group(1) : "";
    }

    static void answer(HttpExchange visit, int status, String error) throws IOException {
        byte[] body = error == null ? new byte[0]
                : ("{\"err\":\"" + error + "\",\"description\":\"refused\"}").getBytes(StandardCharsets.US_ASCII);
        visit.getResponseHeaders().set("Content-Type", "application/json");
        visit.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        visit.getResponseBody().write(body);
    }
}
