package tsunagari.portal.fault;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom an armed fault is meant for; what is empty does not limit it. */
public record FaultScope(Optional<String> client, Optional<String> subject, Optional<String> browser) {

    /** Whether a message in this situation is meant. */
    boolean covers(Situation situation) {
        return client.map(wanted -> situation.client().filter(wanted::equals).isPresent()).orElse(true)
                && subject.map(situation.person()::test).orElse(true)
                && browser.map(wanted -> situation.browser().filter(wanted::equals).isPresent()).orElse(true);
    }

    /** The kinds of scope that limit it. */
    List<ScopeKind> kinds() {
        return Stream.of(client.map(value -> ScopeKind.CLIENT), subject.map(value -> ScopeKind.SUBJECT),
                browser.map(value -> ScopeKind.BROWSER)).flatMap(Optional::stream).toList();
    }
}
