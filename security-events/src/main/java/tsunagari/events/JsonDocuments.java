package tsunagari.events;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** Fetches public JSON documents: key sets (RFC 7517, section 5) and metadata. */
public final class JsonDocuments {

    private static final int LARGEST = 64 * 1024;

    private final BoundedHttp http;
    private final Duration deadline;

    /** @param deadline for a whole document */
    public JsonDocuments(Duration connectTimeout, Duration deadline) {
        this.http = new BoundedHttp(connectTimeout, LARGEST);
        this.deadline = deadline;
    }

    /** An answer came whole, and is no JSON object. */
    public static final class Malformed extends IOException {

        private static final long serialVersionUID = 1L;

        Malformed(URI address, JoseException cause) {
            super(address + " is no JSON object", cause);
        }
    }

    /**
     * The members of the JSON object at this address.
     *
     * @throws Malformed if there is something else
     * @throws IOException if it is not to be had
     */
    public Map<String, Object> object(URI address) throws IOException {
        try {
            return JsonUtil.parseJson(text(address));
        } catch (JoseException e) {
            throw new Malformed(address, e);
        }
    }

    /** The key set at this address. @throws IOException if there is none */
    public JsonWebKeySet keys(URI address) throws IOException {
        try {
            return new JsonWebKeySet(text(address));
        } catch (JoseException | ClassCastException e) {
            // jose4j casts what it takes for keys, {"keys":"x"} for one.
            throw new IOException(address + " is no key set", e);
        }
    }

    private String text(URI address) throws IOException {
        BoundedHttp.Answer answer = http.send(request(address), deadline);
        if (answer.status() != 200) {
            throw new IOException(address + " answered " + answer.status());
        }
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** The address may be another's word: there are URIs, {@code http:///} for one, that no request can be made of. */
    private static HttpRequest request(URI address) throws IOException {
        try {
            return HttpRequest.newBuilder(address).header("Accept", "application/json").build();
        } catch (IllegalArgumentException e) {
            throw new IOException(address + " is no address of a document", e);
        }
    }
}
