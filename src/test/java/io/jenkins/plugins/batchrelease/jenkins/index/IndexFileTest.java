package io.jenkins.plugins.batchrelease.jenkins.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.jenkins.KeptXml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFileTest {
    @TempDir
    private Path home;

    private Path path;
    private IndexFile file;
    private final List<Runnable> soon = new ArrayList<>();

    @BeforeEach
    void inAFolderOfItsOwn() {
        path = home.resolve("batch-release/releases.xml");
        file = new IndexFile(path, new PlainXml());
    }

    private IndexKeeper keeper() {
        return new IndexKeeper(file, soon::add);
    }

    @Test
    void everythingOfAnEntryIsReadBack() throws IOException {
        List<IndexEntry> entries = List.of(
                Entries.atGate("shop/deploy", 12, "bob, ops", "carol"), Entries.held("a", 1), Entries.finished("b", 2));

        file.save(entries, true);

        assertThat(file.load()).contains(entries);
    }

    /** So that the next start looks at every build once more. */
    @Test
    void anIndexThatWasNeverCompleteIsNoIndex() throws IOException {
        file.save(List.of(Entries.open("a", 1)), false);

        assertThat(file.load()).isEmpty();
        assertThat(path).exists();
    }

    @Test
    void withoutAFileTheBuildsHaveToBeAsked() {
        assertThat(file.load()).isEmpty();
        assertThat(keeper().index().isComplete()).isFalse();
    }

    @Test
    void aFileThatCannotBeReadIsKeptAside() throws IOException {
        file.save(List.of(Entries.open("a", 1)), true);
        String good = Files.readString(path);
        for (String broken : List.of(
                good.substring(0, good.length() / 2),
                "",
                "<string>no index</string>",
                good.replace("<format>1</format>", "<format>99</format>"),
                good.replace("<namespace>shop</namespace>", ""),
                good.replace("<phase>UPDATING</phase>", "<phase>DREAMING</phase>"))) {
            Files.writeString(path, broken);

            assertThat(file.load()).as(broken).isEmpty();

            assertThat(path).doesNotExist();
            assertThat(path.resolveSibling("releases.xml.broken")).hasContent(broken);
        }
    }

    @Test
    void manyChangesAreWrittenOnce() {
        IndexKeeper keeper = keeper();
        keeper.index().complete(List.of());
        for (int number = 1; number <= 50; number++) {
            keeper.index().put(new BuildPlace("a", number), List.of(Entries.open("a", number)));
        }
        assertThat(soon).hasSize(1);
        assertThat(path).doesNotExist();

        soon.remove(0).run();
        assertThat(keeper().index().all()).hasSize(50);
        assertThat(keeper().index().isComplete()).isTrue();

        keeper.index().remove(new BuildPlace("a", 7));
        assertThat(soon).hasSize(1);
        soon.remove(0).run();
        assertThat(keeper().index().all()).hasSize(49);
    }

    @Test
    void aFullDiskIsNoReasonToStop() throws IOException {
        IndexKeeper keeper = keeper();
        Files.createFile(home.resolve("batch-release"));
        keeper.index().complete(List.of());
        soon.remove(0).run();

        Files.delete(home.resolve("batch-release"));
        keeper.index().put(new BuildPlace("a", 1), List.of(Entries.open("a", 1)));
        soon.remove(0).run();

        assertThat(keeper().index().all()).hasSize(1);
    }

    private static final class PlainXml implements IndexFile.Xml {
        private final KeptXml xml = new KeptXml();

        @Override
        public Object read(Path from) throws IOException {
            return xml.read(Files.readString(from));
        }

        @Override
        public void write(Path to, Object content) throws IOException {
            Files.writeString(to, xml.write(content));
        }
    }
}
