package tsunagari.portal.fault;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tsunagari.portal.platform.RandomIds;

/** What can go wrong in the answer of the authorization endpoint. */
@ApplicationScoped
public class AuthorizeFaults {

    /** What is put behind the issuer where another one is named: whoever compares beginnings is caught too. */
    public static final String OTHER_ISSUER = "/other";

    private final RequestFaults faults;
    private final Situations situations;
    private final RandomIds ids;

    public AuthorizeFaults(RequestFaults faults, Situations situations, RandomIds ids) {
        this.faults = faults;
        this.situations = situations;
        this.ids = ids;
    }

    /** The error (RFC 6749, section 4.1.2.1) that the client gets instead of a code, if it shall get none. */
    public Optional<String> denial() {
        Situation situation = situations.current();
        return Stream.of(FaultName.ACCESS_DENIED, FaultName.TEMPORARILY_UNAVAILABLE)
                .filter(fault -> faults.strike(fault, situation)).findFirst()
                .map(fault -> fault.name().toLowerCase(Locale.ROOT));
    }

    /** The answer's parameters with everything that is wrong with them; a repeated one has two values. */
    public Map<String, List<String>> distorted(Map<String, String> answer) {
        Situation situation = situations.current();
        Map<String, List<String>> sent = new LinkedHashMap<>();
        answer.forEach((name, value) -> sent.put(name, List.of(value)));
        replace(sent, FaultName.WRONG_STATE, "state", situation, value -> List.of(ids.next()));
        replace(sent, FaultName.WRONG_ISS, "iss", situation, value -> List.of(value + OTHER_ISSUER));
        replace(sent, FaultName.MISSING_STATE, "state", situation, value -> List.of());
        replace(sent, FaultName.MISSING_ISS, "iss", situation, value -> List.of());
        replace(sent, FaultName.DUPLICATE_STATE, "state", situation, value -> List.of(value, value));
        replace(sent, FaultName.DUPLICATE_ISS, "iss", situation, value -> List.of(value, value));
        replace(sent, FaultName.DUPLICATE_CODE, "code", situation, value -> List.of(value, value));
        return sent;
    }

    private void replace(Map<String, List<String>> sent, FaultName fault, String parameter, Situation situation,
            Function<String, List<String>> change) {
        // A parameter that is not there cannot be wrong: the fault waits for an answer that has it.
        sent.getOrDefault(parameter, List.of()).stream().findFirst()
                .filter(value -> faults.strike(fault, situation))
                .ifPresent(value -> sent.put(parameter, change.apply(value)));
    }
}
