package tsunagari.link.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Describes in the OpenAPI document what every operation answers while the database cannot be used, and the body of
 * every answer that is an error: a problem document, unless the operation names another.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ErrorAnswers implements OASFilter {

    private static final String UNAVAILABLE = "503";
    private static final String ERRORS = "[45]..";

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getSecurity() == null) {
            return operation;
        }
        if (!operation.getResponses().hasAPIResponse(UNAVAILABLE)) {
            operation.getResponses().addAPIResponse(UNAVAILABLE, OASFactory.createAPIResponse()
                    .description("The database is busy, read-only or not there, or the keys "
                            + "of tokens are not; nothing was done, see Retry-After"));
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.matches(ERRORS) && answer.getContent() == null) {
                answer.setContent(problem());
            }
        });
        return operation;
    }

    private static Content problem() {
        return OASFactory.createContent().addMediaType(ProblemDocument.MEDIA_TYPE, OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("ProblemDocument")));
    }

    /** RFC 9457, section 3.1. */
    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addSchema("ProblemDocument", OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("type", of(Schema.SchemaType.STRING, "Its kind, urn:tsunagari:problem:…"))
                .addProperty("title", of(Schema.SchemaType.STRING, "Its kind in words"))
                .addProperty("status", of(Schema.SchemaType.INTEGER, "The status of the answer"))
                .addProperty("reference", of(Schema.SchemaType.STRING, "What the log has it under")));
    }

    private static Schema of(Schema.SchemaType type, String description) {
        return OASFactory.createSchema().addType(type).description(description);
    }
}
