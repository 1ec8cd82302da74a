package tsunagari.link.platform.page.desk;

import java.util.List;

/** What is wrong with what was typed. */
public record DeskErrors(List<DeskError> list) {

    /** Nothing. */
    public static final DeskErrors NONE = new DeskErrors(List.of());

    /** Something. */
    public static DeskErrors of(DeskError... errors) {
        return new DeskErrors(List.of(errors));
    }

    /** Whether there is anything. */
    public boolean any() {
        return !list.isEmpty();
    }

    /** What is wrong at the field with this id. */
    public List<DeskError> at(String field) {
        return list.stream().filter(error -> error.field().equals(field)).toList();
    }

    /** Whether something is wrong at the field with this id. */
    public boolean failedAt(String field) {
        return !at(field).isEmpty();
    }
}
