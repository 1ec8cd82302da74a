package tsunagari.account.platform.security;

import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * SmallRye's parser with {@link LinkServiceKeys}. SmallRye would keep a resolver without keys for ever if the first
 * answer of link-service was not a key set.
 */
final class ServiceTokenParser extends DefaultJWTTokenParser {

    private LinkServiceKeys keys;

    @Override
    protected synchronized VerificationKeyResolver getVerificationKeyResolver(JWTAuthContextInfo settings)
            throws UnresolvableKeyException {
        if (keys == null) {
            LinkServiceKeys loaded = new LinkServiceKeys(settings);
            if (!loaded.usable()) {
                throw new UnresolvableKeyException("link-service answered with something that is not a key set");
            }
            keys = loaded;
        }
        return keys;
    }
}
