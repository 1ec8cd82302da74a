package tsunagari.events;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Whom or what an event is about (RFC 9493, claim {@code sub_id}). */
public sealed interface SubjectIdentifier {

    /** A person as an issuer names them (section 3.2.4, {@code iss_sub}). */
    record IssuerAndSubject(String issuer, String subject) implements SubjectIdentifier {
        @Override
        public String toString() {
            return "IssuerAndSubject[" + issuer + ", …]";
        }
    }

    /** Something that only sender and receiver can name (section 3.2.5, {@code opaque}). */
    record Opaque(String id) implements SubjectIdentifier {
        @Override
        public String toString() {
            return "Opaque[…]";
        }
    }

    /** One function for each format. */
    record Cases<R>(Function<IssuerAndSubject, R> issuerAndSubject, Function<Opaque, R> opaque) {
    }

    /** Applies the function of this format. */
    default <R> R match(Cases<R> cases) {
        if (this instanceof IssuerAndSubject it) {
            return cases.issuerAndSubject().apply(it);
        }
        return cases.opaque().apply((Opaque) this);
    }

    /** The JSON members of the claim. */
    default Map<String, Object> members() {
        return match(new Cases<>(
                it -> ordered("format", "iss_sub", "iss", it.issuer(), "sub", it.subject()),
                it -> ordered("format", "opaque", "id", it.id())));
    }

    /** Reads the claim; empty unless it has exactly the members that its format describes (section 3). */
    static Optional<SubjectIdentifier> parse(Map<String, Object> members) {
        Claims claims = new Claims(members);
        if (members.keySet().equals(Set.of("format", "iss", "sub")) && claims.is("format", "iss_sub")) {
            return claims.text("iss").flatMap(iss -> claims.text("sub").map(sub -> new IssuerAndSubject(iss, sub)));
        }
        if (members.keySet().equals(Set.of("format", "id")) && claims.is("format", "opaque")) {
            return claims.text("id").map(Opaque::new);
        }
        return Optional.empty();
    }

    private static Map<String, Object> ordered(String... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }
}
