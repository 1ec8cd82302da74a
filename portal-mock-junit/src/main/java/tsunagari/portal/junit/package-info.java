/** Tests a relying party against the portal mock from JUnit: begin with {@link tsunagari.portal.junit.PortalMock}. */
package tsunagari.portal.junit;
