package tsunagari.link.portal.client;

import java.net.URI;
import tsunagari.link.check.Finding;
import tsunagari.link.portal.client.MetadataReader.Rejection;
import tsunagari.link.site.PortalClient;

/** What a rejected portal says of itself, and what to do about it. */
final class Rejections {

    private Rejections() {
    }

    /** @param address of the metadata */
    static Finding explained(Rejection rejection, PortalClient portal, URI address) {
        return Finding.wrong(PortalInspection.PORTAL.part(), address + " " + says(rejection, portal) + " (" + rejection + ")",
                advice(rejection));
    }

    private static String says(Rejection rejection, PortalClient portal) {
        return switch (rejection) {
            case MALFORMED -> "is no JSON object";
            case ISSUER_MISMATCH -> "names another issuer than " + portal.issuer();
            case MOCK -> "says that it is portal-mock, which is no portal for the public";
            case ENDPOINT_MISSING -> "lacks a usable authorization_endpoint, token_endpoint or jwks_uri";
            case INSECURE_ENDPOINT -> "has an endpoint without https";
            case FOREIGN_ENDPOINT -> "has an endpoint on another origin than the issuer's";
            case PKCE_S256_MISSING -> "does not offer PKCE with S256";
            case PAR_MISSING -> "has no pushed_authorization_request_endpoint, and par is required";
            case PAR_REQUIRED -> "takes pushed requests alone, and par is off";
            case ISS_PARAMETER_MISSING -> "does not promise iss in its answers, and iss-parameter is required";
            case USERINFO_MISSING -> "has no userinfo_endpoint, and userinfo is asked";
            case ALGORITHM_MISSING -> "does not list " + portal.algorithm() + " for ID tokens";
            case CLIENT_AUTHENTICATION_MISSING -> "does not list " + portal.authentication().method();
        };
    }

    private static String advice(Rejection rejection) {
        return switch (rejection) {
            case MALFORMED, ENDPOINT_MISSING, PKCE_S256_MISSING -> "ask those who run the portal";
            case ISSUER_MISMATCH -> "write portal.issuer as the portal writes it, to the letter";
            case MOCK -> "name the real portal, or set tsunagari.link.accept-mock-portal in a demonstration";
            case INSECURE_ENDPOINT -> "ask those who run the portal, or set tsunagari.link.insecure-http in a demonstration";
            case FOREIGN_ENDPOINT -> "list that origin in portal.endpoint-origins if the portal confirms it";
            case PAR_MISSING, PAR_REQUIRED -> "correct portal.par";
            case ISS_PARAMETER_MISSING -> "correct portal.iss-parameter";
            case USERINFO_MISSING -> "correct portal.userinfo";
            case ALGORITHM_MISSING -> "correct portal.signature-algorithm";
            case CLIENT_AUTHENTICATION_MISSING -> "correct portal.client-authentication";
        };
    }
}
