package tsunagari.portal.provider.metadata;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jose4j.jwk.PublicJsonWebKey;
import tsunagari.portal.persona.Personas;
import tsunagari.portal.persona.UserId;
import tsunagari.portal.platform.PortalUrls;
import tsunagari.portal.platform.StateView;
import tsunagari.portal.provider.authorize.AuthorizationCodes;
import tsunagari.portal.provider.client.ClientId;
import tsunagari.portal.provider.client.Clients;
import tsunagari.portal.provider.keys.SigningKeys;
import tsunagari.portal.provider.subject.PairwiseSubjects;

/** Issuer, signing key id, the number of open codes and the personas' subjects at each client, for {@code GET /mock/state}. */
@ApplicationScoped
public class ProviderView implements StateView {

    private final PortalUrls urls;
    private final SigningKeys keys;
    private final Clients clients;
    private final Personas personas;
    private final PairwiseSubjects subjects;
    private final AuthorizationCodes codes;

    public ProviderView(PortalUrls urls, SigningKeys keys, Clients clients, Personas personas,
            PairwiseSubjects subjects, AuthorizationCodes codes) {
        this.codes = codes;
        this.urls = urls;
        this.keys = keys;
        this.clients = clients;
        this.personas = personas;
        this.subjects = subjects;
    }

    @Override
    public String name() {
        return "provider";
    }

    @Override
    public Object view() {
        Map<String, Map<String, String>> byClient = new LinkedHashMap<>();
        clients.all().forEach(client -> byClient.put(client.id().value(), subjectsAt(client.id())));
        return Map.of("issuer", urls.issuer(), "kid", keys.current().getKeyId(),
                "kids", keys.all().stream().map(PublicJsonWebKey::getKeyId).toList(), "subjects", byClient,
                "openCodes", codes.open());
    }

    private Map<String, String> subjectsAt(ClientId client) {
        Map<String, String> byPersona = new LinkedHashMap<>();
        for (UserId user : personas.ids()) {
            byPersona.put(user.value(), subjects.of(client, user).value());
        }
        return byPersona;
    }
}
