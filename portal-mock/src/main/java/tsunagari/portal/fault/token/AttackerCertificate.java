package tsunagari.portal.fault.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/**
 * An X.509 certificate (RFC 5280, section 4.1) about an attacker's key, as {@code x5u} hands it out. The JDK reads
 * certificates and writes none; what little DER it takes is here.
 */
@ApplicationScoped
public class AttackerCertificate {

    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int UTF8_STRING = 0x0c;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int VERSION = 0xa0;

    /** 1.2.840.10045.4.3.2, ecdsa-with-SHA256. */
    private static final byte[] ECDSA = {0x06, 0x08, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 0x04, 0x03, 0x02};
    /** 2.5.4.3, common name. */
    private static final byte[] COMMON_NAME = {0x06, 0x03, 0x55, 0x04, 0x03};

    private final FalseKeys keys;

    public AttackerCertificate(FalseKeys keys) {
        this.keys = keys;
    }

    /** The PEM form of a certificate that the attacker issued for this key. */
    public String of(PublicKey key) {
        byte[] algorithm = der(SEQUENCE, ECDSA);
        byte[] content = der(SEQUENCE, der(VERSION, der(INTEGER, new byte[] {2})), der(INTEGER, new byte[] {1}), algorithm,
                name(), der(SEQUENCE, time("20200101000000Z"), time("20991231235959Z")), name(), key.getEncoded());
        byte[] certificate = der(SEQUENCE, content, algorithm, der(BIT_STRING, new byte[1], signature(content)));
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate)
                + "\n-----END CERTIFICATE-----\n";
    }

    private byte[] signature(byte[] content) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.attackers("ES256").getPrivateKey());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has SHA256withECDSA", e);
        }
    }

    private static byte[] name() {
        byte[] attacker = "attacker".getBytes(StandardCharsets.UTF_8);
        return der(SEQUENCE, der(SET, der(SEQUENCE, COMMON_NAME, der(UTF8_STRING, attacker))));
    }

    private static byte[] time(String text) {
        return der(GENERALIZED_TIME, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Tag, length and contents (X.690, section 8.1). */
    private static byte[] der(int tag, byte[]... contents) {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        for (byte[] content : contents) {
            inner.writeBytes(content);
        }
        ByteArrayOutputStream outer = new ByteArrayOutputStream();
        outer.write(tag);
        int length = inner.size();
        if (length > 0xff) {
            outer.write(0x82);
            outer.write(length >> 8);
        } else if (length > 0x7f) {
            outer.write(0x81);
        }
        outer.write(length);
        outer.writeBytes(inner.toByteArray());
        return outer.toByteArray();
    }
}
