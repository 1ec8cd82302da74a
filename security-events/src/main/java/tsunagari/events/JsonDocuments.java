package tsunagari.events;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** Fetches JSON documents: key sets (RFC 7517, section 5), metadata, and what a bearer token is needed for. */
public final class JsonDocuments {

    private static final int LARGEST = 64 * 1024;

    private final BoundedHttp http;
    private final Duration deadline;

    /** @param deadline for a whole document */
    public JsonDocuments(Duration connectTimeout, Duration deadline) {
        this(connectTimeout, deadline, LARGEST);
    }

    /** @param largest document in bytes */
    public JsonDocuments(Duration connectTimeout, Duration deadline, int largest) {
        this.http = new BoundedHttp(connectTimeout, largest);
        this.deadline = deadline;
    }

    /** An answer came whole, and its status is not 200. */
    public static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;

        private final int status;

        Refused(URI address, int status) {
            super(address + " answered " + status);
            this.status = status;
        }

        /** The status. */
        public int status() {
            return status;
        }
    }

    /** An answer came whole, and is not what was asked for. */
    public static final class Malformed extends IOException {

        private static final long serialVersionUID = 1L;

        Malformed(String message, Exception cause) {
            super(message, cause);
        }
    }

    /**
     * The members of the JSON object at this address.
     *
     * @throws Malformed if there is something else
     * @throws IOException if it is not to be had
     */
    public Map<String, Object> object(URI address) throws IOException {
        return parsed(address, request(address));
    }

    /**
     * {@link #object(URI)} that is given out for this bearer token (RFC 6750, section 2.1).
     *
     * @throws Refused if it is not
     */
    public Map<String, Object> object(URI address, String bearerToken) throws IOException {
        return parsed(address, request(address).header("Authorization", "Bearer " + bearerToken));
    }

    private Map<String, Object> parsed(URI address, HttpRequest.Builder request) throws IOException {
        try {
            return JsonUtil.parseJson(text(address, request));
        } catch (JoseException e) {
            throw new Malformed(address + " is no JSON object", e);
        }
    }

    /**
     * The key set at this address.
     *
     * @throws Malformed if there is something else
     * @throws IOException if it is not to be had
     */
    public JsonWebKeySet keys(URI address) throws IOException {
        try {
            return new JsonWebKeySet(text(address, request(address)));
        } catch (JoseException | ClassCastException e) {
            // jose4j casts what it takes for keys, {"keys":"x"} for one.
            throw new Malformed(address + " is no key set", e);
        }
    }

    private String text(URI address, HttpRequest.Builder request) throws IOException {
        BoundedHttp.Answer answer = http.send(request.build(), deadline);
        if (answer.status() != 200) {
            throw new Refused(address, answer.status());
        }
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** The address may be another's word: there are URIs, {@code http:///} for one, that no request can be made of. */
    private static HttpRequest.Builder request(URI address) throws MalformedURLException {
        try {
            return HttpRequest.newBuilder(address).header("Accept", "application/json");
        } catch (IllegalArgumentException e) {
            throw new MalformedURLException(address + " is no address of a document");
        }
    }
}
