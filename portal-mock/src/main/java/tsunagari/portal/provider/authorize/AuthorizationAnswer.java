package tsunagari.portal.provider.authorize;

import java.net.URI;

/** What the browser that brought an authorization request gets. */
public sealed interface AuthorizationAnswer {

    /** What to do in each case. */
    interface Cases<R> {

        /** An authorization response: the redirect to the client, with a code or an error. */
        R response(URI location);

        /** Somebody has to sign in first; the request continues at this path. */
        R signIn(String next);

        /** It is not certain which client asks: the reason, for a page and never for a redirect. */
        R refused(String reason);
    }

    /** Continues with the case at hand. */
    <R> R match(Cases<R> cases);

    /** An authorization response. */
    record Responded(URI location) implements AuthorizationAnswer {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.response(location);
        }
    }

    /** Somebody has to sign in first. */
    record SignInRequired(String next) implements AuthorizationAnswer {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.signIn(next);
        }
    }

    /** It is not certain which client asks. */
    record Refused(String reason) implements AuthorizationAnswer {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.refused(reason);
        }
    }
}
