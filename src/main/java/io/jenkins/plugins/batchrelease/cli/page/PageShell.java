package io.jenkins.plugins.batchrelease.cli.page;

import java.util.Locale;

/** The frame that the script fills. Without an action URL the page only shows. */
final class PageShell {
    private static final String HTML =
            """
            <!DOCTYPE html>
            <html lang="LANGUAGE">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
              <title>Batch Release</title>
              <link rel="icon" href="/images/batch-release.svg">
              <link rel="stylesheet" href="/css/standalone.css">
              <link rel="stylesheet" href="/css/release-page.css">
              <script type="module" src="/js/release-page.js"></script>
            </head>
            <body>
              <div class="standalone-bar"><img src="/images/batch-release.svg" alt="">Batch Release</div>
              <main>
                <div id="batch-release-page" data-standalone data-status-url="/status"
                     data-changes-url="/changes" data-pod-url="/pod" data-lang="LANGUAGE"></div>
                <noscript>This page needs JavaScript. The command line says the same: status NAME</noscript>
              </main>
            </body>
            </html>
            """;

    private PageShell() {}

    /** @param languages the header Accept-Language, or null: the first one counts */
    static Answer in(String languages) {
        boolean chinese =
                languages != null && languages.strip().toLowerCase(Locale.ROOT).startsWith("zh");
        return Answer.html(HTML.replace("LANGUAGE", chinese ? "zh-CN" : "en"));
    }
}
