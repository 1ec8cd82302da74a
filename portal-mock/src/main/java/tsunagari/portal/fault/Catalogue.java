package tsunagari.portal.fault;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tsunagari.portal.platform.Language;

/** All faults with everything that is to be known before one is armed. */
@ApplicationScoped
public class Catalogue {

    private final Descriptions descriptions;

    public Catalogue(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    /** One fault. {@code scopes} are the members of an order that may limit it. */
    public record Entry(String name, Layer layer, Place at, List<ScopeKind> scopes, Expected expected,
            Map<String, String> description) {
    }

    /** All faults in the order of the contract. */
    public List<Entry> all() {
        return Arrays.stream(FaultName.values()).map(this::entry).toList();
    }

    private Entry entry(FaultName fault) {
        Map<String, String> description = new LinkedHashMap<>();
        description.put("ja", descriptions.of(fault, Language.JA));
        description.put("en", descriptions.of(fault, Language.EN));
        return new Entry(fault.name(), fault.layer(), fault.place(), fault.place().scopes(), fault.expected(),
                description);
    }
}
