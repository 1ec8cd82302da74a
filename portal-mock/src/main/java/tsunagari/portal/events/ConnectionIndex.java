package tsunagari.portal.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tsunagari.portal.provider.client.ClientId;
import tsunagari.portal.provider.subject.PairwiseSubject;

/**
 * The newest connection of every user and site, by site and then in the order of the subjects, so that a page costs what
 * it holds. Every change returns what takes it back. Not for use by several threads at once.
 */
final class ConnectionIndex {

    private Map<ClientId, NavigableMap<String, Connection>> bySite = new LinkedHashMap<>();

    ConnectionIndex(Collection<Connection> connections) {
        replace(connections);
    }

    Optional<Connection> find(ClientId site, PairwiseSubject subject) {
        return Optional.ofNullable(of(site).get(subject.value()));
    }

    /** At most {@code size} connections of a site, in the order of their subjects, beginning behind the given one. */
    List<Connection> page(ClientId site, Optional<String> after, int size) {
        Iterator<Connection> next = after.map(subject -> of(site).tailMap(subject, false)).orElseGet(() -> of(site))
                .values().iterator();
        List<Connection> page = new ArrayList<>(size);
        // Not a stream: limiting one asks the tail of the map for its size, and that counts all of it.
        while (next.hasNext() && page.size() < size) {
            page.add(next.next());
        }
        return page;
    }

    /** All, by site and subject. */
    Stream<Connection> all() {
        return bySite.values().stream().flatMap(connections -> connections.values().stream());
    }

    int size() {
        return bySite.values().stream().mapToInt(Map::size).sum();
    }

    Runnable put(Connection changed) {
        return set(changed.site(), changed.subject().value(), changed);
    }

    Runnable remove(ClientId site, PairwiseSubject subject) {
        return set(site, subject.value(), null);
    }

    /** Puts many connections of one site at once. */
    Runnable putAll(ClientId site, Collection<Connection> changed) {
        NavigableMap<String, Connection> before = changeable(site);
        NavigableMap<String, Connection> after = new TreeMap<>(before);
        changed.forEach(connection -> after.put(connection.subject().value(), connection));
        bySite.put(site, after);
        return () -> bySite.put(site, before);
    }

    /** Forgets all and takes these. */
    Runnable replace(Collection<Connection> connections) {
        Map<ClientId, NavigableMap<String, Connection>> before = bySite;
        bySite = new LinkedHashMap<>();
        connections.forEach(this::put);
        return () -> bySite = before;
    }

    private Runnable set(ClientId site, String subject, Connection now) {
        NavigableMap<String, Connection> connections = changeable(site);
        Connection before = now == null ? connections.remove(subject) : connections.put(subject, now);
        return () -> {
            if (before == null) {
                connections.remove(subject);
            } else {
                connections.put(subject, before);
            }
        };
    }

    private NavigableMap<String, Connection> changeable(ClientId site) {
        return bySite.computeIfAbsent(site, first -> new TreeMap<>());
    }

    private NavigableMap<String, Connection> of(ClientId site) {
        return bySite.getOrDefault(site, Collections.emptyNavigableMap());
    }
}
