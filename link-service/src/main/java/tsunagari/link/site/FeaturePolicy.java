package tsunagari.link.site;

/** Whether a feature that a portal may or may not have is used. */
public enum FeaturePolicy {
    /** Always; a portal without it is refused. */
    REQUIRED,
    /** When the portal's metadata says that it has it. */
    AS_ADVERTISED,
    /** Never. */
    OFF;

    /** Whether the feature is in force towards a portal that advertises it, or does not. */
    public boolean appliesWhen(boolean advertised) {
        return this == REQUIRED || this == AS_ADVERTISED && advertised;
    }
}
