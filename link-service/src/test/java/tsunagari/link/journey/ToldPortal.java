package tsunagari.link.journey;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/** One thing that the portal was told of a subject. */
record ToldPortal(String type, long generation, String reason, String connection) {

    private static final String PREFIX = "urn:tsunagari:event:connection-";

    /** Everything that it was told of this subject, oldest first; a repetition of a token counts again. */
    static List<ToldPortal> of(String subject) {
        return claimsOf(subject).map(ToldPortal::read).toList();
    }

    private static Stream<Map<String, Object>> claimsOf(String subject) {
        return FakePortal.requests("/events").stream().map(ToldPortal::claims)
                .filter(claims -> ((Map<?, ?>) claims.get("sub_id")).get("sub").equals(subject));
    }

    /** Of which types. */
    static List<String> typesOf(String subject) {
        return of(subject).stream().map(ToldPortal::type).toList();
    }

    /** By which a repetition is known: of everything that it was told of this subject. */
    static List<String> tokenIdsOf(String subject) {
        return claimsOf(subject).map(claims -> (String) claims.get("jti")).toList();
    }

    private static ToldPortal read(Map<String, Object> claims) {
        Map.Entry<?, ?> event = ((Map<?, ?>) claims.get("events")).entrySet().iterator().next();
        Map<?, ?> body = (Map<?, ?>) event.getValue();
        return new ToldPortal(((String) event.getKey()).substring(PREFIX.length()), (Long) body.get("generation"),
                (String) body.get("reason"), (String) body.get("connection_id"));
    }

    private static Map<String, Object> claims(LoggedRequest request) {
        try {
            return JsonUtil.parseJson(new String(Base64.getUrlDecoder().decode(request.getBodyAsString().split("\\.")[1]),
                    StandardCharsets.UTF_8));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
