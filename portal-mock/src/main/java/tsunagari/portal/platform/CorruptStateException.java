package tsunagari.portal.platform;

/** The state file cannot be understood. The portal refuses to start rather than to lose or invent connections. */
public class CorruptStateException extends IllegalStateException {

    /** Names the file. */
    public CorruptStateException(String file, Throwable cause) {
        super("The portal's state file " + file + " is damaged (portal.state-file). Repair it, or delete it to start from the seed.",
                cause);
    }
}
