package tsunagari.account.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes what every operation answers while the database cannot be used, in the OpenAPI document. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class UnavailableAnswers implements OASFilter {

    private static final String UNAVAILABLE = "503";
    private static final String PROBLEM = "#/components/schemas/Problem";

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getSecurity() != null && !operation.getResponses().hasAPIResponse(UNAVAILABLE)) {
            operation.getResponses().addAPIResponse(UNAVAILABLE, unavailable());
        }
        return operation;
    }

    private static APIResponse unavailable() {
        return OASFactory.createAPIResponse()
                .description("The database is busy, read-only or not there; nothing was done, see Retry-After")
                .content(OASFactory.createContent().addMediaType(ProblemDocument.MEDIA_TYPE,
                        OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM))));
    }
}
