package tsunagari.portal.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tsunagari.portal.persona.SignInTarget;

/** The pages of the hub, to which a sign-in may return. */
@ApplicationScoped
public class HubSignInTarget implements SignInTarget {

    private static final Pattern PAGES = Pattern.compile("/menu|/hub|/hub/[a-z][a-z0-9-]{0,31}/(completed|release)");

    @Override
    public Optional<Set<String>> originsBehind(String path) {
        return Optional.of(path).filter(given -> PAGES.matcher(given).matches()).map(own -> Set.of());
    }
}
