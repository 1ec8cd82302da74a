package tsunagari.account.platform.security;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jose4j.jwt.JwtClaims;

/** An accepted service token. Its scopes are its roles; a claim {@code groups} would mean nothing. */
final class ServiceToken extends DefaultJWTCallerPrincipal {

    ServiceToken(String type, JwtClaims claims) {
        super(type, claims);
    }

    @Override
    public String getName() {
        return getIssuer();
    }

    /** RFC 8693 section 4.2: scopes separated by spaces. */
    @Override
    public Set<String> getGroups() {
        Object scope = getClaimValue("scope");
        return scope instanceof String
                ? Arrays.stream(((String) scope).split(" ")).collect(Collectors.toUnmodifiableSet()) : Set.of();
    }
}
