package io.jenkins.plugins.batchrelease.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A type of {@code src/jenkins-api} beside the real one. It may leave things out; what it has must be so in Jenkins, or
 * something would compile that does not link.
 */
final class Signature {
    private static final int VISIBLE = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;
    private static final int OF_TYPE = Opcodes.ACC_PUBLIC
            | Opcodes.ACC_ABSTRACT
            | Opcodes.ACC_FINAL
            | Opcodes.ACC_INTERFACE
            | Opcodes.ACC_ANNOTATION
            | Opcodes.ACC_ENUM;
    private static final int OF_METHOD = VISIBLE | Opcodes.ACC_STATIC | Opcodes.ACC_ABSTRACT | Opcodes.ACC_FINAL;
    private static final int OF_FIELD = VISIBLE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;

    private final ClassNode written;
    private final Types real;
    private final List<String> differences = new ArrayList<>();

    Signature(ClassNode written, Types real) {
        this.written = written;
        this.real = real;
    }

    List<String> differences() {
        Optional<ClassNode> found = real.find(written.name);
        if (found.isEmpty()) {
            report("is in none of the jars");
            return differences;
        }
        compareType(found.get());
        written.methods.forEach(this::compareMethod);
        written.fields.forEach(this::compareField);
        return differences;
    }

    private void compareType(ClassNode type) {
        compare("", access(written), access(type), OF_TYPE);
        if (!real.isA(written.name, written.superName)) {
            report("extends " + written.superName + "; in Jenkins it extends " + type.superName);
        }
        written.interfaces.stream()
                .filter(name -> !real.isA(written.name, name))
                .forEach(name -> report("implements " + name + "; in Jenkins it does not"));
        if ((written.access & Opcodes.ACC_ANNOTATION) != 0
                && !retention(written).equals(retention(type))) {
            report("is kept " + retention(written) + "; in Jenkins " + retention(type));
        }
    }

    /** What is written beside the name of a nested type is kept with its outer one. */
    private static int access(ClassNode type) {
        for (InnerClassNode inner : type.innerClasses) {
            if (inner.name.equals(type.name)) {
                return inner.access;
            }
        }
        return type.access;
    }

    private void compareMethod(MethodNode method) {
        if (method.name.equals("<clinit>")
                || (method.access & VISIBLE) == 0
                || (method.access & Opcodes.ACC_SYNTHETIC) != 0) {
            return;
        }
        String said = method.name + method.desc;
        real.method(written.name, method.name, method.desc)
                .ifPresentOrElse(
                        found -> compare("." + said, method.access, found.access(), expected(method, found.access())),
                        () -> report("has " + said + "; Jenkins has " + others(method.name)));
    }

    /** An interface may give a body to a method later; whoever calls it or has a body of their own sees no difference. */
    private int expected(MethodNode method, int real) {
        boolean gotBody = (written.access & Opcodes.ACC_INTERFACE) != 0
                && (method.access & Opcodes.ACC_ABSTRACT) != 0
                && (real & Opcodes.ACC_STATIC) == 0;
        return gotBody ? OF_METHOD & ~Opcodes.ACC_ABSTRACT : OF_METHOD;
    }

    private void compareField(FieldNode field) {
        if ((field.access & VISIBLE) == 0 || (field.access & Opcodes.ACC_SYNTHETIC) != 0) {
            return;
        }
        real.field(written.name, field.name, field.desc)
                .ifPresentOrElse(
                        found -> compare("." + field.name, field.access, found.access(), OF_FIELD),
                        () -> report("has a field " + field.name + " of type " + field.desc + "; Jenkins has none"));
    }

    private void compare(String member, int ours, int theirs, int all) {
        // Whether the constants of an enumeration have bodies of their own is nobody's business.
        boolean isEnum = (written.access & Opcodes.ACC_ENUM) != 0;
        int flags = isEnum ? all & ~(Opcodes.ACC_ABSTRACT | Opcodes.ACC_FINAL) : all;
        if ((ours & flags) != (theirs & flags)) {
            report(member, words(ours & flags), words(theirs & flags));
        }
    }

    private String others(String name) {
        TreeSet<String> same = new TreeSet<>();
        real.lineage(written.name).stream()
                .flatMap(type -> type.methods.stream())
                .filter(method -> method.name.equals(name))
                .forEach(method -> same.add(method.name + method.desc));
        return same.isEmpty() ? "none of that name" : String.join(", ", same);
    }

    private static String retention(ClassNode annotation) {
        List<AnnotationNode> all = annotation.visibleAnnotations == null ? List.of() : annotation.visibleAnnotations;
        return all.stream()
                .filter(one -> one.desc.equals("Ljava/lang/annotation/Retention;"))
                .map(one -> ((String[]) one.values.get(1))[1])
                .findFirst()
                .orElse("CLASS");
    }

    private static String words(int access) {
        List<String> words = new ArrayList<>();
        add(words, access, Opcodes.ACC_PUBLIC, "public");
        add(words, access, Opcodes.ACC_PROTECTED, "protected");
        add(words, access, Opcodes.ACC_STATIC, "static");
        add(words, access, Opcodes.ACC_ABSTRACT, "abstract");
        add(words, access, Opcodes.ACC_FINAL, "final");
        add(words, access, Opcodes.ACC_INTERFACE, "interface");
        add(words, access, Opcodes.ACC_ANNOTATION, "annotation");
        add(words, access, Opcodes.ACC_ENUM, "enum");
        return words.isEmpty() ? "nothing" : String.join(" ", words);
    }

    private static void add(List<String> words, int access, int flag, String word) {
        if ((access & flag) != 0) {
            words.add(word);
        }
    }

    private void report(String member, String ours, String theirs) {
        differences.add(written.name + member + " is " + ours + "; in Jenkins it is " + theirs);
    }

    private void report(String difference) {
        differences.add(written.name + " " + difference);
    }
}
