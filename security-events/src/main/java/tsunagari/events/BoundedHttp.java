package tsunagari.events;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * HTTP with an end: every exchange has a deadline for all of it, the last byte of the body included, and a largest
 * body; redirects are not followed.
 */
public final class BoundedHttp {

    private final HttpClient client;
    private final int largestBody;

    /**
     * Makes a client with its own connections.
     *
     * @param largestBody in bytes
     */
    public BoundedHttp(Duration connectTimeout, int largestBody) {
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER).build();
        this.largestBody = largestBody;
    }

    /** An answer came, and its body is too large. */
    public static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge(int largest) {
            super("more than " + largest + " bytes");
        }
    }

    /** An answer. @param body all of it */
    public record Answer(int status, HttpHeaders headers, byte[] body) {

        /** The first value of a header. */
        public Optional<String> header(String name) {
            return headers.firstValue(name);
        }
    }

    /**
     * Sends the request and waits for the whole answer.
     *
     * @throws TooLarge if its body is larger than the largest
     * @throws IOException if there is none within the time
     */
    public Answer send(HttpRequest request, Duration deadline) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request, head -> new CappedBody(largestBody));
        try {
            HttpResponse<byte[]> response = exchange.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no whole answer within " + deadline);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TooLarge tooLarge) {
                throw tooLarge;
            }
            throw new IOException(e.getCause().getClass().getSimpleName(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            exchange.cancel(true);
        }
    }
}
