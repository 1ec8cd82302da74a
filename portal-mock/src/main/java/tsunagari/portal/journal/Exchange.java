package tsunagari.portal.journal;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an endpoint tells the journal about the request at hand. */
@RequestScoped
public class Exchange {

    private final Map<String, List<String>> parameters = new LinkedHashMap<>();
    private String client = "";
    private String outcome = "";

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

    Map<String, List<String>> parameters() {
        return parameters;
    }

    String client() {
        return client;
    }

    String outcome() {
        return outcome;
    }
}
