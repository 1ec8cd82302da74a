package tsunagari.link.audit;

/** Another replica made this checkpoint at the same time. */
public class CheckpointTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause what the database said */
    public CheckpointTaken(Throwable cause) {
        super("the checkpoint exists", cause);
    }
}
