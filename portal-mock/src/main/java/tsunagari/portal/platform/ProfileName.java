package tsunagari.portal.platform;

/** How the OpenID Provider speaks. In configuration: {@code fapi2}, {@code digital-auth-app}, {@code basic}. */
public enum ProfileName {

    /** FAPI 2.0 Security Profile: pushed requests, {@code private_key_jwt}, {@code iss} in responses, optional DPoP. */
    FAPI2,

    /** The shape of the public API of the Digital Agency's デジタル認証アプリ. */
    DIGITAL_AUTH_APP,

    /** OpenID Connect Core 1.0 as most providers speak it, also with client secrets. */
    BASIC
}
