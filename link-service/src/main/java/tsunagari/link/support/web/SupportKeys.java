package tsunagari.link.support.web;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.KeyLocationResolver;
import java.util.concurrent.Semaphore;
import org.jose4j.http.Get;
import org.jose4j.lang.UnresolvableKeyException;
import tsunagari.link.support.SupportKeysUnavailable;

/** The public keys of the support desk's issuer: a file, or read over HTTP within short limits of time and size. */
final class SupportKeys extends KeyLocationResolver {

    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int MOST_BYTES = 65_536;

    private final Semaphore refreshing = new Semaphore(LoadedKeys.MOST_AT_ONCE);

    private SupportKeys(JWTAuthContextInfo settings) throws UnresolvableKeyException {
        super(settings);
    }

    static SupportKeys load(JWTAuthContextInfo settings) throws UnresolvableKeyException {
        SupportKeys loaded = new SupportKeys(settings);
        if (loaded.httpsJwks == null && loaded.jsonWebKeys == null) {
            throw new UnresolvableKeyException("there is no key set at tsunagari.link.support.keys-location");
        }
        return loaded;
    }

    /** For a key that is not known. */
    @Override
    protected boolean forcedHttpsJwksRefresh() {
        if (!refreshing.tryAcquire()) {
            throw new SupportKeysUnavailable("too many wait for new keys");
        }
        try {
            return super.forcedHttpsJwksRefresh();
        } finally {
            refreshing.release();
        }
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
