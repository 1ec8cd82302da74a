package tsunagari.portal.persona;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import tsunagari.portal.platform.ControlApi;
import tsunagari.portal.platform.ControlJson;
import tsunagari.portal.platform.ControlRefusal;
import tsunagari.portal.platform.Language;

/** Lets a test change who somebody is, until the next reset. */
@Path("/mock/personas")
@ControlApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PersonaControlResource {

    private final Personas personas;
    private final ControlJson json;

    public PersonaControlResource(Personas personas, ControlJson json) {
        this.personas = personas;
        this.json = json;
    }

    /** Changes the name, the texts, or both. Returns the persona in Japanese. */
    @PUT
    @Path("/{id}")
    public Persona change(@PathParam("id") String id, String body) {
        PersonaChange wanted = json.read(body, PersonaChange.class);
        if (!wanted.isSound()) {
            throw ControlRefusal.badRequest("PERSONA_MALFORMED",
                    "name and texts must not be blank, nor longer than 500 characters, in ja, ja-simple or en");
        }
        return UserId.parse(id).filter(personas.ids()::contains)
                .map(known -> personas.change(known, wanted, Language.JA))
                .orElseThrow(() -> ControlRefusal.notFound("PERSONA_UNKNOWN", "there is no persona of this id"));
    }
}
