package tsunagari.link.home.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Describes in the OpenAPI document how sites' own pages prove who they are: a scheme that is declared by annotation would
 * become that of every operation.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class HomeScheme implements OASFilter {

    /** Its name in the document; the bearer tokens of the desk have another. */
    static final String NAME = "HomeSecret";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addSecurityScheme(NAME, OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP).scheme("basic").description("The site's id and its secret"));
    }
}
