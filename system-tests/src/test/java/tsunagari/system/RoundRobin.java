package tsunagari.system;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import tsunagari.launcher.Replica;

/**
 * A load balancer that alternates from request to request and remembers nothing of whom it sent where. A replica that
 * says it is not ready, or refuses a connection, gets nothing until it says that it is ready. A GET whose connection
 * breaks before the answer goes to another replica once (RFC 9110, section 9.2.2: it changes nothing by its meaning). No
 * two exchanges share a connection: one that breaks was broken by the replica, and not by the close of an idle connection
 * that the next request was just being written to (RFC 9112, section 9.5).
 */
final class RoundRobin implements AutoCloseable, ProxyInterceptor {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int CONNECT_MILLIS = 1000;
    private static final int HEALTH_MILLIS = 100;
    private static final int MOST_CONNECTIONS = 64;
    private static final int OK = 200;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client = client(new HttpClientOptions().setMaxPoolSize(MOST_CONNECTIONS).setKeepAlive(false));
    private final HttpClient health = client(new HttpClientOptions().setKeepAlive(false));
    private final int port;
    private final List<Origin> origins;
    private final Queue<Exchange> exchanges = new ConcurrentLinkedQueue<>();
    private volatile Optional<Replica> only = Optional.empty();
    private int turn;
    private long looking;

    private RoundRobin(int port, List<Replica> replicas) {
        this.port = port;
        this.origins = replicas.stream().map(Origin::new).toList();
    }

    /** Listens at a port of this machine and looks after the replicas' health from now on. */
    static RoundRobin listening(int port, List<Replica> replicas) {
        RoundRobin balancer = new RoundRobin(port, replicas);
        HttpProxy proxy = HttpProxy.reverseProxy(balancer.client).origin(balancer::connect).addInterceptor(balancer);
        HttpServerOptions options = new HttpServerOptions().setHost(LOOPBACK).setPort(port).setHttp2ClearTextEnabled(false);
        balancer.vertx.createHttpServer(options).requestHandler(proxy).listen().toCompletionStage().toCompletableFuture()
            .join();
        balancer.looking = balancer.vertx.setPeriodic(HEALTH_MILLIS, timer -> balancer.origins.forEach(balancer::look));
        return balancer;
    }

    /** Sends everything to one replica from now on, as when the others are being looked after. */
    void sendAllTo(Replica replica) {
        only = Optional.of(replica);
    }

    /** Alternates again. */
    void alternate() {
        only = Optional.empty();
    }

    /** Whether a replica gets requests. */
    boolean serves(Replica replica) {
        return origins.stream().anyMatch(origin -> origin.replica.equals(replica) && origin.ready);
    }

    /** Every request that has been sent to a replica since {@link #forget()}, in this order. */
    List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** Begins a new list of exchanges. */
    void forget() {
        exchanges.clear();
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        HttpServerRequest original = context.request().proxiedRequest();
        context.request()
            .putHeader("X-Forwarded-For", original.remoteAddress().hostAddress())
            .putHeader("X-Forwarded-Host", original.authority().toString())
            .putHeader("X-Forwarded-Proto", "http");
        return context.sendRequest().recover(broken -> {
            context.get(Exchange.ATTACHED, Exchange.class).broke(broken);
            return original.method() == HttpMethod.GET ? sendAgain(context) : Future.failedFuture(broken);
        });
    }

    private static Future<ProxyResponse> sendAgain(ProxyContext context) {
        context.request().setBody(null);
        return context.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        context.get(Exchange.ATTACHED, Exchange.class).answered(context.response().getStatusCode());
        return context.sendResponse();
    }

    /** On the one event loop, so that the turns follow each other. */
    private Future<HttpClientRequest> connect(ProxyContext context) {
        HttpServerRequest original = context.request().proxiedRequest();
        Optional<Origin> chosen = next();
        Exchange exchange = new Exchange(chosen.map(origin -> origin.replica), original.method().name(), original.path());
        exchanges.add(exchange);
        context.set(Exchange.ATTACHED, exchange);
        if (chosen.isEmpty()) {
            return Future.failedFuture("No replica is ready");
        }
        // The name and port that the browser asked for are passed on as Host.
        RequestOptions options = new RequestOptions().setHost(original.authority().host()).setPort(port)
            .setServer(SocketAddress.inetSocketAddress(chosen.get().replica.port(), LOOPBACK));
        return client.request(options)
            .map(request -> request.exceptionHandler(RoundRobin::alreadyAnsweredFor))
            .recover(refused -> {
                exchanges.remove(exchange);
                chosen.get().ready = false;
                return connect(context);
            });
    }

    private HttpClient client(HttpClientOptions options) {
        return vertx.httpClientBuilder().with(options.setConnectTimeout(CONNECT_MILLIS))
            .withConnectHandler(connection -> connection.exceptionHandler(RoundRobin::alreadyAnsweredFor)).build();
    }

    /** A connection that breaks fails the exchange that it carries; without a handler it is printed as well. */
    private static void alreadyAnsweredFor(Throwable broken) {
        // Nothing: see handleProxyRequest and look.
    }

    private Optional<Origin> next() {
        if (only.isPresent()) {
            return origins.stream().filter(origin -> origin.ready && origin.replica.equals(only.get())).findFirst();
        }
        return IntStream.range(0, origins.size()).mapToObj(any -> origins.get(turn++ % origins.size()))
            .filter(origin -> origin.ready).findFirst();
    }

    /** A replica that is only slow to say how it is stays as it was. */
    private void look(Origin origin) {
        health.request(HttpMethod.GET, origin.replica.managementPort(), LOOPBACK, "/q/health/ready")
            .compose(HttpClientRequest::send).map(HttpClientResponse::statusCode)
            .onSuccess(status -> origin.ready = status == OK)
            .onFailure(failure -> origin.ready &= !(failure instanceof ConnectException));
    }

    @Override
    public void close() {
        vertx.cancelTimer(looking);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** One of the replicas, as it was seen last. */
    private static final class Origin {
        private final Replica replica;
        private volatile boolean ready;

        private Origin(Replica replica) {
            this.replica = replica;
        }
    }
}
