package tsunagari.account.platform.security;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.KeyLocationResolver;
import org.jose4j.http.Get;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.lang.UnresolvableKeyException;

/** link-service's public keys, read from its JWKS within short limits of time and size. */
final class LinkServiceKeys extends KeyLocationResolver {

    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int MOST_BYTES = 65_536;

    LinkServiceKeys(JWTAuthContextInfo settings) throws UnresolvableKeyException {
        super(settings);
    }

    boolean usable() {
        return httpsJwks != null;
    }

    @Override
    protected HttpsJwks getHttpsJwks(String location) {
        HttpsJwks keys = super.getHttpsJwks(location);
        // An unknown key is worth a request even right after another; the forced refresh interval bounds them.
        keys.setRefreshReprieveThreshold(0);
        return keys;
    }

    @Override
    protected Get getHttpGet() {
        Get get = new Get();
        get.setConnectTimeout(TIMEOUT_MILLIS);
        get.setReadTimeout(TIMEOUT_MILLIS);
        get.setRetries(0);
        get.setResponseBodySizeLimit(MOST_BYTES);
        return get;
    }
}
