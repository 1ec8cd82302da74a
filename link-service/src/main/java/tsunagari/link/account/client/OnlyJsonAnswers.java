package tsunagari.link.account.client;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.core.MediaType;

/** Refuses a success that is none: a redirect, or a page that some gateway put in the answer's place. */
final class OnlyJsonAnswers implements ClientResponseFilter {

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) {
        if (response.getStatus() >= 400 || isNoted(request, response)) {
            return;
        }
        if (response.getStatus() != 200 || !MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())) {
            throw new ProcessingException("status %d, %s".formatted(response.getStatus(), response.getMediaType()));
        }
    }

    /** Of something that was only to be written down nothing is read. */
    private static boolean isNoted(ClientRequestContext request, ClientResponseContext response) {
        return "PUT".equals(request.getMethod()) && (response.getStatus() == 201 || response.getStatus() == 204);
    }
}
