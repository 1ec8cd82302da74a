package tsunagari.system;

import org.junit.jupiter.api.Test;
import tsunagari.system.pages.HubPage;
import tsunagari.system.pages.MismatchPage;

/** Every page is reached and left by links and forms alone. */
@InBrowser
class WithoutJavaScriptIT {
    @Test
    void connect_use_sign_out_sign_in_and_release(@NoJavaScript Citizen citizen) {
        citizen.beginConnect("nanako", "hellowork").connect("nanako@example.com", Sites.PASSWORD).use().signOut();
        HubPage hub = citizen.hub().reload().showsConnected("hellowork");
        hub.signIn("hellowork").release();
        citizen.hub().showsUnconnected("hellowork");
    }

    @Test
    void repair_a_mismatch(@NoJavaScript Citizen citizen) {
        citizen.signIn("saburo").open("hellowork");
        new MismatchPage(citizen.page()).arrived().restart().connect("saburo@example.com", Sites.PASSWORD).use();
    }
}
