package tsunagari.portal.platform;

/** A feature's part of {@code GET /mock/state}. */
public interface StateView {

    /** Name of the part. */
    String name();

    /** The part, as a value that serialises to JSON. Never a secret. */
    Object view();
}
