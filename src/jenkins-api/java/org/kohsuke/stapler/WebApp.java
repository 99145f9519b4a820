// Signatures of stapler 1994.vd86361073b_15; compile-only, never packed.
package org.kohsuke.stapler;

import jakarta.servlet.ServletContext;

public class WebApp {
    public WebApp(ServletContext context) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static WebApp get(ServletContext context) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Object getApp() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setApp(Object app) {
        throw new UnsupportedOperationException("signatures only");
    }

    public ServletContext getServletContext() {
        throw new UnsupportedOperationException("signatures only");
    }

    public CrumbIssuer getCrumbIssuer() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setCrumbIssuer(CrumbIssuer crumbIssuer) {
        throw new UnsupportedOperationException("signatures only");
    }

    public ClassLoader getClassLoader() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void setClassLoader(ClassLoader classLoader) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static WebApp getCurrent() {
        throw new UnsupportedOperationException("signatures only");
    }
}
