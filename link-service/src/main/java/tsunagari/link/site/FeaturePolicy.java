package tsunagari.link.site;

/** Whether a protocol feature is used towards a portal. */
public enum FeaturePolicy {
    /** Always; a portal without it is refused. */
    REQUIRED,
    /** If the portal's metadata say that it has it; then as if it were required. */
    AS_ADVERTISED,
    /** Never. */
    OFF;

    /** Whether the feature is used with a portal that advertises it or does not. */
    public boolean applies(boolean advertised) {
        return this == REQUIRED || this == AS_ADVERTISED && advertised;
    }
}
