package tsunagari.portal.provider;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import tsunagari.portal.testing.BasicPortal;

@QuarkusTest
@TestProfile(BasicPortal.class)
class BasicMetadataTest extends MetadataWalk {
}
