package tsunagari.system;

/** Tab and Enter, as somebody without a mouse uses them. */
final class Keyboard {
    private static final int MOST_TABS = 80;

    private Keyboard() {
    }

    /** Goes to the element with a test id and presses Enter there. */
    static void press(Citizen citizen, String testId) {
        tabTo(citizen, testId);
        citizen.page().keyboard().press("Enter");
    }

    /** Goes to the element with a test id and types there. */
    static void type(Citizen citizen, String testId, String text) {
        tabTo(citizen, testId);
        citizen.page().keyboard().type(text);
    }

    /** Goes to the element with a test id. */
    static void tabTo(Citizen citizen, String testId) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            citizen.page().keyboard().press("Tab");
            Object focused = citizen.page().evaluate("document.activeElement && document.activeElement.dataset.testid");
            if (testId.equals(focused)) {
                return;
            }
        }
        throw new AssertionError(testId + " is not reached by " + MOST_TABS + " times Tab");
    }
}
