package io.jenkins.plugins.batchrelease.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DemoTest {
    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void tellsItsStoryAndEndsByItself() {
        String story = Cli.run("demo").endsWith(0).out();

        assertThat(story)
                .containsSubsequence(
                        "http://127.0.0.1:",
                        "$ batch-release run -f bad.yaml",
                        "CrashLoopBackOff",
                        "Rolled back",
                        "$ batch-release run -f new.yaml",
                        "$ batch-release approve web",
                        "$ batch-release next web",
                        "traffic of batch 2 switched",
                        "$ batch-release confirm web",
                        "$ batch-release history web",
                        "nginx=nginx:1.27");
    }

    @Test
    void isAJsonDocumentOnDemand() {
        Cli.Result result = Cli.run("demo", "--no-page", "-o", "json").endsWith(0);

        assertThat(result.json().get("commands").findValuesAsText("exitCode"))
                .containsExactly("1", "3", "0", "3", "0", "0");
        assertThat(result.json().get("page").isNull()).isTrue();
    }

    @Test
    void asksAtTheKeyboard() {
        InputStream keyboard = System.in;
        try {
            System.setIn(new ByteArrayInputStream("perhaps\ny\nn\n".getBytes(StandardCharsets.UTF_8)));

            String story =
                    Cli.run("demo", "--interactive", "--no-page").endsWith(0).out();

            assertThat(story)
                    .containsSubsequence(
                            "Approve the first batch? [y/n]", "y or n, please.", "Confirm the release? [y/n]")
                    .contains("$ batch-release rollback web")
                    .doesNotContain("$ batch-release confirm");
        } finally {
            System.setIn(keyboard);
        }
    }

    @Test
    void aPortThatIsTakenIsAMessage() throws Exception {
        try (java.net.ServerSocket taken =
                new java.net.ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            assertThat(Cli.run("demo", "--port", String.valueOf(taken.getLocalPort()))
                            .endsWith(1)
                            .err())
                    .contains(String.valueOf(taken.getLocalPort()));
        }
    }
}
