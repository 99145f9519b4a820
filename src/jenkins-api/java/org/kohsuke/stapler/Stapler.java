// Signatures of stapler 1994.vd86361073b_15; compile-only, never packed.
package org.kohsuke.stapler;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

public class Stapler extends HttpServlet {
    public void init(ServletConfig servletConfig) throws ServletException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void buildResourcePaths() {
        throw new UnsupportedOperationException("signatures only");
    }

    public WebApp getWebApp() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected void service(HttpServletRequest req, HttpServletResponse rsp) throws ServletException, IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void invoke(HttpServletRequest req, HttpServletResponse rsp, Object root, String url)
            throws IOException, ServletException {
        throw new UnsupportedOperationException("signatures only");
    }

    public static boolean isSocketException(Throwable x) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void forward(RequestDispatcher dispatcher, StaplerRequest2 req, HttpServletResponse rsp)
            throws ServletException, IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public static String getViewURL(Class clazz, String jspName) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void setRoot(ServletContextEvent event, Object rootApp) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static StaplerRequest2 getCurrentRequest2() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static StaplerResponse2 getCurrentResponse2() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static Stapler getCurrent() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static String escape(String v) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static Object[] htmlSafeArguments(Object[] args) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static Object htmlSafeArgument(Object o) {
        throw new UnsupportedOperationException("signatures only");
    }
}
