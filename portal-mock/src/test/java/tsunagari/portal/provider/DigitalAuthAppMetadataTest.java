package tsunagari.portal.provider;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import tsunagari.portal.testing.DigitalAuthAppPortal;

@QuarkusTest
@TestProfile(DigitalAuthAppPortal.class)
class DigitalAuthAppMetadataTest extends MetadataWalk {
}
