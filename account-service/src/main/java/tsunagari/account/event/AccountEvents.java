package tsunagari.account.event;

/** Tells link-service what happened. */
public interface AccountEvents {

    /**
     * Writes the event down in the current transaction. It is delivered if that commits, and after that at least once,
     * always under the same {@code jti}.
     */
    void record(AccountEvent event);
}
