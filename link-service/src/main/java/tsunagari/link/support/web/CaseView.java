package tsunagari.link.support.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.support.Case;
import tsunagari.link.support.Texts;

/**
 * What is behind a reference. Nothing in it names a person.
 *
 * @param connectionId the connection that it is about, if there is one
 * @param happenings what happened, oldest first
 * @param likelyCause why, most likely
 * @param tellCaller what to tell whoever reads the reference out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseView(String reference, String site, String connectionId, List<HappeningView> happenings,
        Texts likelyCause, Texts tellCaller) {

    static CaseView of(Case it) {
        return new CaseView(it.reference().value(), it.site().orElse(null),
                it.connection().map(ConnectionId::toString).orElse(null),
                it.happenings().stream().map(HappeningView::of).toList(), it.likelyCause(), it.tell());
    }
}
