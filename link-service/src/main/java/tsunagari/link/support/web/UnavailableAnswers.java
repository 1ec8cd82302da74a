package tsunagari.link.support.web;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;

/** Describes what every operation answers while the database cannot be used, in the OpenAPI document. */
public class UnavailableAnswers implements OASFilter {

    private static final String UNAVAILABLE = "503";

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getSecurity() != null && !operation.getResponses().hasAPIResponse(UNAVAILABLE)) {
            operation.getResponses().addAPIResponse(UNAVAILABLE, OASFactory.createAPIResponse()
                    .description("The database is busy, read-only or not there, or the keys of tokens are not; nothing was done, see Retry-After"));
        }
        return operation;
    }
}
