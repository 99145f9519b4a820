package io.jenkins.plugins.batchrelease.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** The world that a class is linked in: what types there are, and what they inherit. */
final class Types {
    private final Function<String, Optional<byte[]>> source;
    private final Map<String, Optional<ClassNode>> known = new HashMap<>();

    /** @param source class files by internal name; the JDK's own need not be in it */
    Types(Function<String, Optional<byte[]>> source) {
        this.source = source;
    }

    /** A source with the classes that a loader sees. */
    static Function<String, Optional<byte[]>> of(ClassLoader loader) {
        return name -> {
            try (InputStream file = loader.getResourceAsStream(name + ".class")) {
                return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(name, unreadable);
            }
        };
    }

    Optional<ClassNode> find(String name) {
        return known.computeIfAbsent(name, unknown -> of(ClassLoader.getPlatformClassLoader())
                .apply(unknown)
                .or(() -> source.apply(unknown))
                .map(Types::read));
    }

    private static ClassNode read(byte[] file) {
        ClassNode node = new ClassNode();
        new ClassReader(file).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return node;
    }

    /** The type itself, its super classes from near to far, then all interfaces; what is missing is left out. */
    List<ClassNode> lineage(String name) {
        List<ClassNode> classes = new ArrayList<>();
        for (Optional<ClassNode> at = find(name);
                at.isPresent();
                at = at.get().superName == null ? Optional.empty() : find(at.get().superName)) {
            classes.add(at.get());
        }
        Set<ClassNode> interfaces = new LinkedHashSet<>();
        classes.forEach(node -> collectInterfaces(node, interfaces));
        List<ClassNode> all = new ArrayList<>(classes);
        interfaces.stream().filter(node -> !classes.contains(node)).forEach(all::add);
        return all;
    }

    private void collectInterfaces(ClassNode node, Set<ClassNode> into) {
        for (String name : node.interfaces) {
            find(name).filter(into::add).ifPresent(found -> collectInterfaces(found, into));
        }
    }

    boolean isA(String type, String wanted) {
        return lineage(type).stream().anyMatch(node -> node.name.equals(wanted));
    }

    /** Super types that are nowhere, of the type or of what it inherits. */
    List<String> missingSuperTypes(String name) {
        List<String> missing = new ArrayList<>();
        for (ClassNode node : lineage(name)) {
            if (node.superName != null && find(node.superName).isEmpty()) {
                missing.add(node.superName);
            }
            node.interfaces.stream().filter(type -> find(type).isEmpty()).forEach(missing::add);
        }
        return missing;
    }

    /** A member and the type that declares it. */
    record Found<T>(ClassNode owner, T member, int access) {
        boolean is(int flag) {
            return (access & flag) != 0;
        }
    }

    /** As the machine looks it up: the type itself, its super classes, then interfaces, a body before none. */
    Optional<Found<MethodNode>> method(String owner, String name, String descriptor) {
        List<Found<MethodNode>> found = new ArrayList<>();
        for (ClassNode node : name.equals("<init>") ? find(owner).stream().toList() : lineage(owner)) {
            node.methods.stream()
                    .filter(method -> method.name.equals(name))
                    .filter(method -> method.desc.equals(descriptor) || isPolymorphic(node, method))
                    .forEach(method -> found.add(new Found<>(node, method, method.access)));
        }
        return found.stream()
                .filter(one -> one.owner().name.equals(owner))
                .findFirst()
                .or(() -> found.stream()
                        .filter(one -> (one.owner().access & Opcodes.ACC_INTERFACE) == 0)
                        .findFirst())
                .or(() -> found.stream()
                        .filter(one -> !one.is(Opcodes.ACC_ABSTRACT))
                        .findFirst())
                .or(() -> found.stream().findFirst());
    }

    /** Method handles take whatever they are given. */
    private static boolean isPolymorphic(ClassNode owner, MethodNode method) {
        return owner.name.equals("java/lang/invoke/MethodHandle")
                && method.desc.equals("([Ljava/lang/Object;)Ljava/lang/Object;")
                && (method.access & Opcodes.ACC_VARARGS) != 0;
    }

    Optional<Found<FieldNode>> field(String owner, String name, String descriptor) {
        return lineage(owner).stream()
                .flatMap(node -> node.fields.stream()
                        .filter(field -> field.name.equals(name) && field.desc.equals(descriptor))
                        .map(field -> new Found<>(node, field, field.access)))
                .findFirst();
    }

    /** The methods that a class leaves without a body. */
    List<String> unimplemented(ClassNode type) {
        List<String> open = new ArrayList<>();
        for (ClassNode node : lineage(type.name)) {
            for (MethodNode method : node.methods) {
                boolean isOpen = (method.access & Opcodes.ACC_ABSTRACT) != 0
                        && method(type.name, method.name, method.desc)
                                .filter(found -> !found.is(Opcodes.ACC_ABSTRACT))
                                .isEmpty();
                if (isOpen) {
                    open.add(node.name + "." + method.name + method.desc);
                }
            }
        }
        return open;
    }
}
