package tsunagari.portal.provider;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class Fapi2MetadataTest extends MetadataWalk {
}
