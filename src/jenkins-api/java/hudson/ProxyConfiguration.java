// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson;

import hudson.model.Describable;
import hudson.model.Saveable;
import hudson.util.Secret;
import java.io.IOException;
import java.io.Serializable;
import java.net.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.regex.Pattern;

public final class ProxyConfiguration implements Describable<ProxyConfiguration>, Saveable, Serializable {
    public final String name;
    public final int port;

    public ProxyConfiguration(String name, int port) {
        throw new UnsupportedOperationException("signatures only");
    }

    public ProxyConfiguration(String name, int port, String userName, String password) {
        throw new UnsupportedOperationException("signatures only");
    }

    public ProxyConfiguration(String name, int port, String userName, String password, String noProxyHost) {
        throw new UnsupportedOperationException("signatures only");
    }

    public ProxyConfiguration(
            String name, int port, String userName, String password, String noProxyHost, String testUrl) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getUserName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Secret getSecretPassword() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getTestUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    public int getPort() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public List<Pattern> getNoProxyHostPatterns() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static List<Pattern> getNoProxyHostPatterns(String noProxyHost) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getNoProxyHost() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setSecretPassword(Secret secretPassword) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setTestUrl(String testUrl) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setUserName(String userName) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setNoProxyHost(String noProxyHost) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Proxy createProxy(String host) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static Proxy createProxy(String host, String name, int port, String noProxyHost) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void save() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public static XmlFile getXmlFile() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static ProxyConfiguration load() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public static HttpClient newHttpClient() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static HttpClient.Builder newHttpClientBuilder() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static HttpRequest.Builder newHttpRequestBuilder(URI uri) {
        throw new UnsupportedOperationException("signatures only");
    }
}
