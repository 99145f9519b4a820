// Signatures of stapler 1994.vd86361073b_15; compile-only, never packed.
package org.kohsuke.stapler;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.net.URL;

public class HttpResponses {
    public static HttpResponseException ok() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static HttpResponseException notFound() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static HttpResponseException forbidden() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static HttpResponseException status(int code) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static HttpResponseException error(int code, String errorMessage) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static HttpResponseException error(Throwable cause) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static HttpResponseException error(int code, Throwable cause) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static HttpResponseException errorWithoutStack(int code, String errorMessage) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static HttpResponseException wrap(HttpResponse delegate) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static HttpResponseException redirectViaContextPath(String relative) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static HttpResponseException redirectViaContextPath(int statusCode, String relative) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static HttpRedirect redirectTo(String url) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static HttpRedirect redirectTo(int statusCode, String url) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static HttpResponse redirectToDot() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static HttpResponseException redirectToContextRoot() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static HttpResponseException forwardToPreviousPage() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static HttpResponse staticResource(URL resource) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static HttpResponse staticResource(URL resource, long expiration) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static HttpResponse literalHtml(String text) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static HttpResponse text(String text) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static ForwardToView forwardToView(Object it, String view) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static ForwardToView forwardToView(Class clazz, String view) {
        throw new UnsupportedOperationException("signatures only");
    }

    public interface ErrorCustomizer {
        @CheckForNull
        HttpResponseException handleError(int code, Throwable cause);
    }

    public abstract static class HttpResponseException extends RuntimeException implements HttpResponse {
        public HttpResponseException() {
            throw new UnsupportedOperationException("signatures only");
        }

        public HttpResponseException(String message) {
            throw new UnsupportedOperationException("signatures only");
        }

        public HttpResponseException(String message, Throwable cause) {
            throw new UnsupportedOperationException("signatures only");
        }

        public HttpResponseException(Throwable cause) {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
