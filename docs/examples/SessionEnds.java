import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.math.BigInteger;
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

/** Where link-service says that sessions have ended (RFC 8935; CAEP {@code session-revoked}). */
class SessionEnds {

    private static final int LARGEST = 16 * 1024;
    private static final String ENDED = "https://schemas.openid.net/secevent/caep/event-type/session-revoked";
    private final Map<String, PublicKey> keys = new ConcurrentHashMap<>();
    private final Sessions sessions;
    private final String issuer;
    private final String audience;
    private Instant fetched = Instant.EPOCH;

    SessionEnds(String site, Sessions sessions) {
        this.sessions = sessions;
        this.issuer = site.substring(0, site.lastIndexOf('/'));
        this.audience = site.substring(site.lastIndexOf('/') + 1);
    }

    /** 202 once the session has ended here; a repeated token ends nothing more, and gets the same answer. */
    void receive(HttpExchange visit) throws Exception {
        String token = new String(visit.getRequestBody().readNBytes(LARGEST), StandardCharsets.US_ASCII);
        String[] parts = token.matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+") ? token.split("\\.") : new String[] {"", "", ""};
        String header = decoded(parts[0]);
        String claims = decoded(parts[1]);
        if (!ExternalHome.text("typ", header).equals("secevent+jwt") || !ExternalHome.text("alg", header).equals("ES256")
                || !signed(parts, key(ExternalHome.text("kid", header)))) {
            refuse(visit, "invalid_key");
        } else if (!ExternalHome.text("iss", claims).equals(issuer) || !ExternalHome.text("aud", claims).equals(audience)
                || !claims.contains("\"" + ENDED + "\"")) {
            refuse(visit, "invalid_request");
        } else {
            sessions.end(ExternalHome.text("id", claims));
            visit.sendResponseHeaders(202, -1);
        }
    }

    private static boolean signed(String[] parts, PublicKey key) throws GeneralSecurityException {
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
    private synchronized PublicKey key(String id) throws Exception {
        if (!keys.containsKey(id) && fetched.isBefore(Instant.now().minus(Duration.ofMinutes(1)))) {
            String set = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(issuer + "/jwks"))
                    .timeout(Duration.ofSeconds(5)).build(), HttpResponse.BodyHandlers.ofString()).body();
            keys.clear();
            for (Matcher key = Pattern.compile("\\{[^{}]*}").matcher(set); key.find();) {
                keys.put(ExternalHome.text("kid", key.group()),
                        p256(ExternalHome.text("x", key.group()), ExternalHome.text("y", key.group())));
            }
            fetched = Instant.now();
        }
        return keys.get(id);
    }

    private static PublicKey p256(String x, String y) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(number(x), number(y)),
                curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger number(String text) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(text));
    }

    private static String decoded(String part) {
        try {
            return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static void refuse(HttpExchange visit, String error) throws IOException {
        byte[] body = ("{\"err\":\"" + error + "\",\"description\":\"refused\"}").getBytes(StandardCharsets.US_ASCII);
        visit.getResponseHeaders().set("Content-Type", "application/json");
        visit.sendResponseHeaders(400, body.length);
        visit.getResponseBody().write(body);
    }
}
