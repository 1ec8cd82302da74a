package tsunagari.link.history;

/** The process ends here. No error of the service's own: nothing may catch it. */
final class Killed extends Error {

    private static final long serialVersionUID = 1L;

    Killed() {
        super("killed", null, false, false);
    }
}
