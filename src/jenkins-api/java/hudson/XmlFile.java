// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.function.Supplier;

public final class XmlFile {
    public XmlFile(File file) {
        throw new UnsupportedOperationException("signatures only");
    }

    public File getFile() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Object read() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public Object unmarshal(Object o) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public Object unmarshalNullingOut(Object o) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void write(Object o) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public static Object replaceIfNotAtTopLevel(Object o, Supplier<Object> replacement) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean exists() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void delete() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void mkdirs() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public Reader readRaw() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public String asString() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void writeRawTo(Writer w) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public String sniffEncoding() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }
}
