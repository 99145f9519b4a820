// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.Computer;
import hudson.model.TaskListener;
import hudson.remoting.VirtualChannel;
import hudson.util.FormValidation;
import java.io.File;
import java.io.FileFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.net.URI;
import java.net.URL;
import java.nio.file.OpenOption;
import java.util.List;
import jenkins.util.VirtualFile;
import org.jenkinsci.remoting.RoleSensitive;
import org.jenkinsci.remoting.SerializableOnlyOverRemoting;

public final class FilePath implements SerializableOnlyOverRemoting {
    public FilePath(@CheckForNull VirtualChannel channel, @NonNull String remote) {
        throw new UnsupportedOperationException("signatures only");
    }

    public FilePath(@NonNull File localPath) {
        throw new UnsupportedOperationException("signatures only");
    }

    public FilePath(@NonNull FilePath base, @NonNull String rel) {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getRemote() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void zip(OutputStream os) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void zip(FilePath dst) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void unzip(FilePath target) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void unzipFrom(InputStream _in) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public FilePath absolutize() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public String readLink() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void copyFrom(URL url) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void copyFrom(InputStream in) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void copyFrom(FilePath src) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public <T> T act(FileCallable<T> callable) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public <V, E extends Throwable> V act(hudson.remoting.Callable<V, E> callable)
            throws IOException, InterruptedException, E {
        throw new UnsupportedOperationException("signatures only");
    }

    public <T> hudson.remoting.Future<T> actAsync(FileCallable<T> callable) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public URI toURI() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public VirtualFile toVirtualFile() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public Computer toComputer() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void mkdirs() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void deleteSuffixesRecursive() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void deleteRecursive() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void deleteContents() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getBaseName() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getName() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public FilePath sibling(String rel) {
        throw new UnsupportedOperationException("signatures only");
    }

    public FilePath withSuffix(String suffix) {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public FilePath child(String relOrAbsolute) {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public FilePath getParent() {
        throw new UnsupportedOperationException("signatures only");
    }

    public FilePath createTempFile(String prefix, String suffix) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public FilePath createTextTempFile(String prefix, String suffix, String contents)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public FilePath createTextTempFile(String prefix, String suffix, String contents, boolean inThisDirectory)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public FilePath createTempDir(String prefix, String suffix) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean delete() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean exists() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public long lastModified() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void touch(long timestamp) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isDirectory() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public long length() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void chmod(int mask) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public int mode() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<FilePath> list() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<FilePath> list(FilePath verificationRoot, OpenOption... openOptions)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<FilePath> list(FileFilter filter) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public FilePath[] list(String includes) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public FilePath[] list(String includes, String excludes) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public FilePath[] list(String includes, String excludes, boolean defaultExcludes)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<FilePath> listDirectories() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public InputStream read() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public InputStream read(FilePath rootPath, OpenOption... openOptions) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public InputStream readFromOffset(long offset) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public String readToString() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public OutputStream write() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void write(String content, String encoding) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public String digest() throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void renameTo(FilePath target) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void moveAllChildrenTo(FilePath target) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void copyTo(FilePath target) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void copyTo(OutputStream os) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void copyToWithPermission(FilePath target) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public int copyRecursiveTo(FilePath target) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public int copyRecursiveTo(String fileMask, FilePath target) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public int copyRecursiveTo(String fileMask, String excludes, FilePath target)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public Launcher createLauncher(TaskListener listener) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public String validateAntFileMask(String fileMasks, int bound) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public String validateAntFileMask(String fileMasks, boolean caseSensitive)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    public String validateAntFileMask(String fileMasks, int bound, boolean caseSensitive)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public static FormValidation validateFileMask(@CheckForNull FilePath path, String value) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public static FormValidation validateFileMask(@CheckForNull FilePath path, String value, boolean caseSensitive)
            throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public FormValidation validateFileMask(String value) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public FormValidation validateFileMask(String value, boolean errorIfNotExist) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public FormValidation validateRelativePath(String value, boolean errorIfNotExist, boolean expectingFile)
            throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public FormValidation validateRelativeDirectory(String value, boolean errorIfNotExist) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public FormValidation validateRelativeDirectory(String value) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    @Deprecated
    public String toString() {
        throw new UnsupportedOperationException("signatures only");
    }

    public VirtualChannel getChannel() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isRemote() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isDescendant(@NonNull String potentialChildRelativePath) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("signatures only");
    }

    public interface FileCallable<T> extends Serializable, RoleSensitive {
        T invoke(File f, VirtualChannel channel) throws IOException, InterruptedException;
    }
}
