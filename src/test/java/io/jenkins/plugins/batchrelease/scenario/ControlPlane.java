package io.jenkins.plugins.batchrelease.scenario;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * etcd, API server, controller manager and scheduler on loopback, as {@code test-fixtures/control-plane} brings them up
 * and takes them down.
 */
final class ControlPlane implements AutoCloseable {
    private static final Path SCRIPTS = Path.of("test-fixtures/control-plane");
    /** The scripts take this many ports in a row. */
    private static final int PORTS = 5;

    private final Path state;
    private final Map<String, String> environment;

    private ControlPlane(Path state, Map<String, String> environment) {
        this.state = state;
        this.environment = environment;
    }

    /** Builds what is missing (minutes, once), then starts. Progress goes to the error stream. */
    static ControlPlane start() {
        Path state = Path.of(
                        System.getProperty("build.directory", "target"),
                        "control-plane-" + ProcessHandle.current().pid())
                .toAbsolutePath();
        Map<String, String> environment = new TreeMap<>();
        for (String line : run(state, "start.sh", String.valueOf(freePorts())).split("\n")) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                environment.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        ControlPlane started = new ControlPlane(state, environment);
        Runtime.getRuntime().addShutdownHook(new Thread(started::close));
        return started;
    }

    Path kubeconfig() {
        return Path.of(environment.get("KUBECONFIG"));
    }

    Path auditLog() {
        return Path.of(environment.get("CONTROL_PLANE_AUDIT_LOG"));
    }

    @Override
    public void close() {
        run(state, "stop.sh", "--purge");
    }

    private static String run(Path state, String script, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(SCRIPTS.resolve(script).toString());
        builder.command().addAll(java.util.List.of(arguments));
        builder.environment().put("CONTROL_PLANE_STATE", state.toString());
        builder.environment().put("CONTROL_PLANE_AUDIT", "1");
        String binaries = System.getProperty("control-plane.bin", "");
        if (!binaries.isBlank()) {
            builder.environment().put("CONTROL_PLANE_BIN", binaries);
        }
        try {
            Process process =
                    builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
            StringBuilder out = new StringBuilder();
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                reader.lines().forEach(line -> out.append(line).append('\n'));
            }
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(script + " ended with " + code + "; see above, and " + state + "/logs");
            }
            return out.toString();
        } catch (IOException unable) {
            throw new UncheckedIOException(script + " cannot be run", unable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(script + " was interrupted", interrupted);
        }
    }

    private static int freePorts() {
        for (int port = 21_000; port < 31_000; port += PORTS) {
            if (areFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No five free ports in a row");
    }

    private static boolean areFree(int first) {
        for (int port = first; port < first + PORTS; port++) {
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                probe.setReuseAddress(true);
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
