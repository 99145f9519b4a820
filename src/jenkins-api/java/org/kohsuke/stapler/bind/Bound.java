// Signatures of stapler 1994.vd86361073b_15; compile-only, never packed.
package org.kohsuke.stapler.bind;

import java.util.Set;
import org.kohsuke.stapler.HttpResponse;

public abstract class Bound implements HttpResponse {
    public abstract void release();

    public abstract String getURL();

    public abstract Object getTarget();

    public final String getProxyScript() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static String getProxyScript(String url, Class<?> clazz) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static String getProxyScript(String url, String[] methods) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static String getProxyScriptURL(String variableName, Bound bound) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final String getProxyScriptURL(String variableName) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final Set<String> getBoundJavaScriptUrlNames() {
        throw new UnsupportedOperationException("signatures only");
    }
}
