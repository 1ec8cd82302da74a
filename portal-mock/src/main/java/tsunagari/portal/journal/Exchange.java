package tsunagari.portal.journal;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an endpoint tells the journal, and everybody else who asks, about the request at hand. */
@RequestScoped
public class Exchange {

    private final Map<String, List<String>> parameters = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private String client = "";
    private String outcome = "";
    private Trace trace;

    /** The client that the request comes from or names. */
    public void client(String id) {
        this.client = id == null ? "" : id;
    }

    /** Protocol parameters; the journal masks the secret ones. */
    public void parameters(Map<String, List<String>> received) {
        parameters.putAll(received);
    }

    /** What became of it: an error code or the name of the step reached. */
    public void outcome(String name) {
        this.outcome = name;
    }

    /** The handshake, browser and user to which the request belongs. Returns what it was given. */
    public Trace trace(Trace known) {
        this.trace = known;
        return known;
    }

    /** A fault of this name struck the request. */
    public void struck(String fault) {
        faults.add(fault);
    }

    /** The handshake, browser and user to which the request belongs, as far as that is known by now. */
    public Optional<Trace> trace() {
        return Optional.ofNullable(trace);
    }

    /** The client that the request comes from or names; empty when unknown. */
    public String client() {
        return client;
    }

    /** The handshake's id; empty when unknown. */
    String handshake() {
        return trace().map(known -> known.handshake().value()).orElse("");
    }

    Map<String, List<String>> parameters() {
        return parameters;
    }

    String outcome() {
        return outcome;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }
}
