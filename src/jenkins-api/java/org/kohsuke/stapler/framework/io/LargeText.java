// Signatures of stapler 1994.vd86361073b_15; compile-only, never packed.
package org.kohsuke.stapler.framework.io;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

public class LargeText {
    protected final Charset charset;

    public LargeText(File file, boolean completed) {
        throw new UnsupportedOperationException("signatures only");
    }

    public LargeText(File file, boolean completed, boolean transparentGunzip) {
        throw new UnsupportedOperationException("signatures only");
    }

    public LargeText(File file, Charset charset, boolean completed) {
        throw new UnsupportedOperationException("signatures only");
    }

    public LargeText(File file, Charset charset, boolean completed, boolean transparentGunzip) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void markAsComplete() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isComplete() {
        throw new UnsupportedOperationException("signatures only");
    }

    public long length() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Reader readAll() throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public long writeLogTo(long start, Writer w) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public long writeLogTo(long start, OutputStream out) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void doProgressText(StaplerRequest2 req, StaplerResponse2 rsp) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    protected boolean delegateToWriteLogTo(StaplerRequest2 req, StaplerResponse2 rsp) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected void setContentType(StaplerResponse2 rsp) {
        throw new UnsupportedOperationException("signatures only");
    }
}
