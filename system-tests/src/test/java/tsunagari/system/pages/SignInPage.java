package tsunagari.system.pages;

/** The portal's choice of personas. */
public record SignInPage(Input input) {
    /** Signs in as one of them. */
    public void choose(String persona) {
        input.press("persona-" + persona);
    }
}
