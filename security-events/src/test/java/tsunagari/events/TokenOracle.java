package tsunagari.events;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.Set;

/** Decides by other means than the verifiers, JDK and Jackson, whether a token is one that may be accepted. */
record TokenOracle(String header, String payload, String content, byte[] signature) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static TokenOracle of(String compact) {
        String[] parts = compact.split("\\.", -1);
        Base64.Decoder decoder = Base64.getUrlDecoder();
        return new TokenOracle(new String(decoder.decode(parts[0]), US_ASCII), new String(decoder.decode(parts[1]), US_ASCII),
                parts[0] + "." + parts[1], decoder.decode(parts[2]));
    }

    boolean hasHeader(String type) {
        JsonNode it = json(header);
        return it.path("typ").asText().equals(type) && it.path("alg").asText().equals("ES256") && !it.hasNonNull("crit")
                && it.path("kid").asText().equals(TestKeys.SENDER.getKeyId());
    }

    boolean isSigned() throws GeneralSecurityException {
        Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(TestKeys.SENDER.getECPublicKey());
        verifier.update(content.getBytes(US_ASCII));
        return verifier.verify(signature);
    }

    JsonNode claims() {
        return json(payload);
    }

    boolean hasCommonClaims() {
        JsonNode it = claims();
        JsonNode audience = it.path("aud").isArray() && it.path("aud").size() == 1 ? it.path("aud").get(0) : it.path("aud");
        return isText(it.path("iss"), TestTokens.ISSUER) && isText(audience, TestTokens.AUDIENCE)
                && isNear(it.path("iat")) && it.path("jti").isTextual() && it.path("jti").asText().matches("[!-~]{1,255}")
                && !it.has("nonce");
    }

    /** Whether it is one member, an object, under this name. */
    boolean hasOnlyEvent(String type) {
        JsonNode events = claims().path("events");
        return events.isObject() && events.size() == 1 && events.path(type).isObject();
    }

    boolean hasSubjectIdentifier() {
        JsonNode it = claims().path("sub_id");
        return switch (it.path("format").asText()) {
            case "iss_sub" -> it.size() == 3 && filled(it, Set.of("iss", "sub"));
            case "opaque" -> it.size() == 2 && filled(it, Set.of("id"));
            default -> false;
        };
    }

    private static boolean filled(JsonNode it, Set<String> names) {
        return names.stream().allMatch(name -> it.path(name).isTextual() && !it.path(name).asText().isEmpty());
    }

    private static boolean isNear(JsonNode time) {
        return time.isNumber() && Math.abs(time.asDouble() - TestTokens.NOW.getEpochSecond()) <= 600;
    }

    private static boolean isText(JsonNode node, String text) {
        return node.isTextual() && node.asText().equals(text);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError("accepted, and no JSON: " + text, e);
        }
    }
}
