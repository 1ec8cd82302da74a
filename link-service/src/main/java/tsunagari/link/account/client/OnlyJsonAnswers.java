package tsunagari.link.account.client;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;

/** Refuses a success that is none: a redirect, or a page that some gateway put in the answer's place. */
final class OnlyJsonAnswers implements ClientResponseFilter {

    private static final Set<Integer> READ = Set.of(200, 202);
    private static final Set<String> NOTHING_READ = Set.of("PUT", "DELETE");

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) {
        if (response.getStatus() >= 400 || isNoted(request, response)) {
            return;
        }
        if (!READ.contains(response.getStatus()) || !MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())) {
            throw new ProcessingException("status %d, %s".formatted(response.getStatus(), response.getMediaType()));
        }
    }

    /** Of something that was only to be written down, or to end, nothing is read. */
    private static boolean isNoted(ClientRequestContext request, ClientResponseContext response) {
        return response.getStatus() == 204 && NOTHING_READ.contains(request.getMethod())
                || response.getStatus() == 201 && "PUT".equals(request.getMethod());
    }
}
