package tsunagari.portal.fault;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Predicate;
import tsunagari.portal.journal.Exchange;
import tsunagari.portal.journal.Trace;
import tsunagari.portal.platform.BrowserId;

/** Finds out in which situation a message is. */
@ApplicationScoped
public class Situations {

    private final Exchange exchange;
    private final SubjectNames names;

    public Situations(Exchange exchange, SubjectNames names) {
        this.exchange = exchange;
        this.names = names;
    }

    /** What the handshake to which the request at hand belongs tells. */
    public Situation current() {
        Optional<String> client = Optional.of(exchange.client()).filter(id -> !id.isEmpty());
        Optional<Trace> trace = exchange.trace();
        Predicate<String> person = trace.flatMap(Trace::user).map(user -> person(client, user)).orElse(name -> false);
        return new Situation(client, person, trace.flatMap(Trace::browser).map(BrowserId::value));
    }

    /** A signed-in user's page about a client, in a browser. */
    public Situation of(String client, String user, BrowserId browser) {
        return new Situation(Optional.of(client), person(Optional.of(client), user), Optional.of(browser.value()));
    }

    /** A message about a client's pairwise subject, with no browser near. */
    public Situation of(String client, String subject) {
        return new Situation(Optional.of(client),
                name -> name.equals(subject) || names.pairwise(client, name).equals(subject), Optional.empty());
    }

    private Predicate<String> person(Optional<String> client, String user) {
        return name -> name.equals(user)
                || client.filter(id -> names.pairwise(id, user).equals(name)).isPresent();
    }
}
