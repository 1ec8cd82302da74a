package tsunagari.link.site;

/** Whether a protocol feature is used towards a portal. */
public enum FeaturePolicy {
    /** Always; a portal without it is refused. */
    REQUIRED,
    /** Never. */
    OFF
}
