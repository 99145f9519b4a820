package io.jenkins.plugins.batchrelease.jenkins.connection;

import io.fabric8.kubernetes.client.okhttp.OkHttpClientFactory;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * HTTP that goes where it was sent. An API server redirects nobody; a server that does would make the controller ask
 * addresses that only it can reach.
 */
final class StraightHttp extends OkHttpClientFactory {
    /** The client switches following on after this; without an address there is nothing to follow. */
    @Override
    protected void additionalConfig(OkHttpClient.Builder builder) {
        builder.addNetworkInterceptor(StraightHttp::withoutRedirect);
    }

    private static Response withoutRedirect(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        return response.isRedirect()
                ? response.newBuilder().removeHeader("Location").build()
                : response;
    }
}
