package tsunagari.system;

/** Every page is reached and left by links and forms alone. */
@Goes(Way.WITHOUT_JAVASCRIPT)
class WithoutJavaScriptIT extends EveryJourney {
}
