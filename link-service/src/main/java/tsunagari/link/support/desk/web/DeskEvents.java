package tsunagari.link.support.desk.web;

import java.util.List;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.desk.DeskEvent;
import tsunagari.link.support.Advice;
import tsunagari.link.support.Happening;

/** Happenings in the language of a page. */
final class DeskEvents {

    private DeskEvents() {
    }

    static List<DeskEvent> of(List<Happening> happenings, Frame frame) {
        Advice advice = Advice.in(frame.language().locale());
        return happenings.stream().map(it -> DeskEvent.of(it, advice)).toList();
    }
}
