package tsunagari.portal.journal;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import tsunagari.portal.platform.ControlApi;

/** Reads the journal, so that a test can say "no token call was made". */
@Path("/mock/journal")
@ControlApi
@Produces(MediaType.APPLICATION_JSON)
public class JournalResource {

    private final Journal journal;

    public JournalResource(Journal journal) {
        this.journal = journal;
    }

    /** A part of the journal; {@code next} is the {@code since} that leaves this part out. */
    public record Part(List<JournalEntry> entries, long next) {
    }

    /** Entries after the number {@code since}, of one client or of all. */
    @GET
    public Part read(@QueryParam("client") @DefaultValue("") String client,
            @QueryParam("since") @DefaultValue("0") long since) {
        return new Part(journal.since(since, client), journal.last());
    }
}
