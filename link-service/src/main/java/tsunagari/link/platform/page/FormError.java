package tsunagari.link.platform.page;

import java.util.Optional;

/** What was wrong with a form. */
public interface FormError {

    /** The name of its kind among the errors of its form. */
    String code();

    /** Until another attempt is allowed, where waiting is all that helps. */
    Optional<Wait> pause();
}
