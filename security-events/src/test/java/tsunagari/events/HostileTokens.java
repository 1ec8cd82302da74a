package tsunagari.events;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/**
 * Tokens that are valid but for one thing. Those whose contents are changed are signed afterwards by the sender's key, so
 * that the change meets the rules behind the signature.
 */
final class HostileTokens {

    private static final String[] HEADERS = {"typ", "alg", "kid", "crit", "b64", "zip", "jwk", "jku", "x5c", "cty"};
    private static final String[] CLAIMS = {"iss", "aud", "iat", "jti", "exp", "nonce", "sub", "sub_id", "events", "toe",
        "nbf", "sid"};

    private HostileTokens() {
    }

    /** Variants of such a token. */
    static Arbitrary<String> of(TestTokens valid) {
        String[] parts = valid.compact().split("\\.");
        Map<String, String> header = members(parts[0]);
        Map<String, String> claims = members(parts[1]);
        return Arbitraries.oneOf(
                changed(header, HEADERS).map(text -> signed(text, json(claims))),
                changed(claims, CLAIMS).map(text -> signed(json(header), text)),
                HostileJson.values().map(text -> signed(json(header), text)),
                HostileJson.values().map(text -> signed(text, json(claims))),
                torn(valid.compact()),
                Arbitraries.strings().ofMaxLength(200));
    }

    private static Map<String, String> members(String part) {
        try {
            Map<String, String> members = new LinkedHashMap<>();
            JsonUtil.parseJson(new String(Base64.getUrlDecoder().decode(part), US_ASCII))
                    .forEach((name, value) -> members.put(name, element(value)));
            return members;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String element(Object value) {
        String object = JsonUtil.toJson(Map.of("x", value));
        return object.substring(object.indexOf(':') + 1, object.length() - 1);
    }

    /** One member gets another value, is taken away, or occurs a second time. */
    private static Arbitrary<String> changed(Map<String, String> members, String... names) {
        return Combinators.combine(Arbitraries.of(names), HostileJson.values(), Arbitraries.of(0, 0, 0, 1, 2))
                .as((name, value, how) -> {
                    Map<String, String> changed = new LinkedHashMap<>(members);
                    changed.remove(name);
                    if (how != 1) {
                        changed.put(name, value);
                    }
                    String text = json(changed);
                    return how == 2 ? text.substring(0, text.length() - 1) + ",\"" + name + "\":" + value + "}" : text;
                });
    }

    private static String json(Map<String, String> members) {
        return members.entrySet().stream().map(member -> "\"" + member.getKey() + "\":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Arbitrary<String> torn(String token) {
        Arbitrary<Integer> place = Arbitraries.integers().between(0, token.length() - 1);
        String[] parts = token.split("\\.");
        return Arbitraries.oneOf(
                place.map(end -> token.substring(0, end)),
                Combinators.combine(place, Arbitraries.chars()).as((at, other) ->
                        token.substring(0, at) + other + token.substring(at + 1)),
                place.map(at -> token.substring(0, at) + "=" + token.substring(at)),
                Arbitraries.shuffle(parts).map(shuffled -> String.join(".", shuffled)),
                Arbitraries.of(token + ".", "." + token, token + token, token + "." + parts[2], parts[0] + "." + parts[1] + ".",
                        parts[0] + "." + parts[1], token.replace('.', ':'), token + "A".repeat(20_000), token + "\n"));
    }

    private static String signed(String header, String payload) {
        String content = HostileJson.base64(header) + "." + HostileJson.base64(payload);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(TestKeys.SENDER.getEcPrivateKey());
            signature.update(content.getBytes(US_ASCII));
            return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
