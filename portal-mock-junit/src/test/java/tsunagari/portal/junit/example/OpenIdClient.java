package tsunagari.portal.junit.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;

/** The example site's OpenID Connect: pushed requests, PKCE, private_key_jwt, ID tokens by jose4j. */
final class OpenIdClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ES256 = "ES256";

    private final String id;
    private final String redirectUri;
    private final EllipticCurveJsonWebKey key;
    private JsonNode metadata;

    /** The portal or its answer is not what was agreed on. */
    static final class Refused extends RuntimeException {
    }

    OpenIdClient(String id, String redirectUri) {
        this.id = id;
        this.redirectUri = redirectUri;
        try {
            key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId("my-key");
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    void use(String issuer) {
        metadata = json(HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration")));
    }

    String issuer() {
        return metadata.get("issuer").asText();
    }

    String jwks() {
        return new JsonWebKeySet(key).toJson();
    }

    URI authorization(String state, String nonce, String verifier) throws JoseException {
        Map<String, String> request = new LinkedHashMap<>(Map.of("response_type", "code", "client_id", id,
            "redirect_uri", redirectUri, "scope", "openid profile", "state", state, "nonce", nonce,
            "code_challenge", sha256(verifier), "code_challenge_method", "S256"));
        JsonNode pushed = post("pushed_authorization_request_endpoint", request);
        return URI.create(metadata.get("authorization_endpoint").asText() + "?"
            + form(Map.of("client_id", id, "request_uri", pushed.get("request_uri").asText())));
    }

    JwtClaims redeem(String code, String verifier) throws JoseException, InvalidJwtException {
        JsonNode tokens = post("token_endpoint", new LinkedHashMap<>(Map.of("grant_type", "authorization_code",
            "code", code, "redirect_uri", redirectUri, "code_verifier", verifier)));
        JsonWebKeySet keys = new JsonWebKeySet(
            json(HttpRequest.newBuilder(URI.create(metadata.get("jwks_uri").asText()))).toString());
        return new JwtConsumerBuilder().setExpectedIssuer(issuer()).setExpectedAudience(id).setRequireSubject()
            .setRequireExpirationTime().setRequireIssuedAt().setAllowedClockSkewInSeconds(30)
            .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, ES256)
            .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
            .build().processToClaims(tokens.get("id_token").asText());
    }

    private JsonNode post(String endpoint, Map<String, String> fields) throws JoseException {
        fields.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        fields.put("client_assertion", assertion());
        return json(HttpRequest.newBuilder(URI.create(metadata.get(endpoint).asText()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
    }

    private String assertion() throws JoseException {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(id);
        claims.setSubject(id);
        claims.setAudience(issuer());
        claims.setJwtId(random());
        claims.setIssuedAtToNow();
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() + 60));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(ES256);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        signature.setPayload(claims.toJson());
        return signature.getCompactSerialization();
    }

    private static JsonNode json(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new Refused();
            }
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new Refused();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused();
        }
    }

    static Map<String, String> form(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : encoded == null ? new String[0] : encoded.split("&")) {
            String[] halves = pair.split("=", 2);
            fields.put(halves[0], URLDecoder.decode(halves[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    }

    static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return base64(bytes);
    }

    private static String sha256(String text) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
