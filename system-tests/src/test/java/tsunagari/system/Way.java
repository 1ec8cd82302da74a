package tsunagari.system;

/** How somebody goes through the pages. */
public enum Way {
    /** Points and clicks; the browser runs scripts. */
    MOUSE,
    /** Never touches a mouse. */
    KEYBOARD,
    /** Points and clicks; the browser runs no scripts. */
    WITHOUT_JAVASCRIPT
}
