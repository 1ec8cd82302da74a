package tsunagari.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;

/** Whatever stands where an issuer should publish its keys or metadata: the declared exception, or what it says. */
class HostileKeySetProperties {

    private static final TestServer SERVER = new TestServer();
    private static final String[] MEMBERS = {"kty", "kid", "use", "alg", "crv", "x", "y", "n", "e", "x5c", "key_ops"};

    private final JsonDocuments documents = new JsonDocuments(Duration.ofSeconds(2), Duration.ofSeconds(5));
    private final URI address = SERVER.url();

    @AfterContainer
    static void close() {
        SERVER.close();
    }

    @Provide
    Arbitrary<String> keySets() {
        return Arbitraries.oneOf(
                HostileJson.values(),
                HostileJson.values().map(value -> "{\"keys\":" + value + "}"),
                HostileJson.values().map(value -> "{\"keys\":[" + value + "," + sender() + "]}"),
                Combinators.combine(Arbitraries.of(MEMBERS), HostileJson.values()).as(HostileKeySetProperties::withMember));
    }

    private static String sender() {
        return TestKeys.SENDER.toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    private static String withMember(String name, String value) {
        String others = TestKeys.SENDER.toParams(OutputControlLevel.PUBLIC_ONLY).entrySet().stream()
                .filter(member -> !member.getKey().equals(name))
                .map(member -> "\"" + member.getKey() + "\":\"" + member.getValue() + "\"")
                .collect(Collectors.joining(","));
        return "{\"keys\":[{\"" + name + "\":" + value + "," + others + "}]}";
    }

    @Property
    void a_key_is_found_only_where_a_key_set_has_it(@ForAll("keySets") String published) {
        SERVER.answers(TestServer.with(200, "application/json", published));
        RemoteVerificationKeys keys = new RemoteVerificationKeys(() -> documents.keys(address), new MutableClock(),
                new Semaphore(1));
        boolean found = keys.find(TestKeys.SENDER.getKeyId(), "ES256").match(new VerificationKeys.Lookup.Cases<>(
                key -> true, () -> false, () -> false));
        assertThat(!found || published.contains(TestKeys.SENDER.getKeyId())).as(published).isTrue();
    }

    @Property
    void a_document_is_an_object_or_none(@ForAll("keySets") String published) {
        SERVER.answers(TestServer.with(200, "application/json", published));
        assertThat(read().isEmpty() || published.strip().startsWith("{")).as(published).isTrue();
    }

    @Example
    void the_key_that_the_others_are_made_from_is_found() throws IOException {
        SERVER.answers(TestServer.with(200, "application/json", "{\"keys\":[" + sender() + "]}"));
        JsonWebKeySet keys = documents.keys(address);
        assertThat(keys.getJsonWebKeys()).hasSize(1);
    }

    private Optional<Object> read() {
        try {
            return Optional.of(documents.object(address));
        } catch (IOException declared) {
            return Optional.empty();
        }
    }
}
