package tsunagari.link.support.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/** Whether nobody can connect to an account. @param until when that ends by itself */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BlockView(boolean blocked, Instant until) {

    static BlockView of(Optional<Instant> until) {
        return new BlockView(until.isPresent(), until.orElse(null));
    }
}
