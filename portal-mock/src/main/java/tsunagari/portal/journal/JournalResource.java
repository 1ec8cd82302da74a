package tsunagari.portal.journal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import tsunagari.portal.platform.ControlApi;
import tsunagari.portal.platform.ControlRefusal;

/** Reads the journal, so that a test can say "no token call was made" or "exactly one". */
@Path("/mock/journal")
@ControlApi
@Produces(MediaType.APPLICATION_JSON)
public class JournalResource {

    private final Journal journal;
    private final Handshakes handshakes;

    public JournalResource(Journal journal, Handshakes handshakes) {
        this.journal = journal;
        this.handshakes = handshakes;
    }

    /** How many entries there are. */
    public record Count(long count) {
    }

    /** One handshake: its entries, and the same as a sequence diagram. */
    public record Told(String id, List<JournalEntry> entries, String mermaid) {
    }

    /** The entries that the filters name: client, handshake, path, method, direction, outcome, since. */
    @GET
    public JournalPart read(UriInfo uri) {
        return journal.read(JournalQuery.of(uri.getQueryParameters()));
    }

    /** The number of entries that the same filters name. */
    @GET
    @Path("/count")
    public Count count(UriInfo uri) {
        return new Count(read(uri).entries().size());
    }

    /** The whole journal as a file. */
    @GET
    @Path("/export")
    public Response export() {
        return Response.ok(journal.all())
                .header("Content-Disposition", "attachment; filename=\"portal-journal.json\"").build();
    }

    /** The handshakes that the journal knows, newest first, of one client or of all. */
    @GET
    @Path("/handshakes")
    public List<HandshakeSummary> handshakes(UriInfo uri) {
        return handshakes.newestFirst(JournalQuery.of(uri.getQueryParameters()));
    }

    /** One handshake. */
    @GET
    @Path("/handshakes/{id}")
    public Told handshake(@PathParam("id") String id) {
        List<JournalEntry> entries = handshakes.entries(id);
        if (entries.isEmpty()) {
            throw ControlRefusal.notFound("HANDSHAKE_UNKNOWN", "the journal knows no such handshake");
        }
        return new Told(id, entries, Mermaid.of(entries));
    }
}
