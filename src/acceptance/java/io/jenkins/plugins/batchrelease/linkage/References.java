package io.jenkins.plugins.batchrelease.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** What one class refers to, and what of it would fail when it is linked. */
final class References {
    private final Types types;
    private final ClassNode user;
    private final List<String> problems = new ArrayList<>();
    private String place;
    private int count;

    References(Types types, ClassNode user) {
        this.types = types;
        this.user = user;
        this.place = user.name;
    }

    /** @return one line for each reference that does not link: where it is, what it names, what is there instead */
    List<String> problems() {
        checkSuperTypes();
        user.fields.forEach(field -> checkType(Type.getType(field.desc)));
        for (MethodNode method : user.methods) {
            place = user.name + "." + method.name + method.desc;
            checkDescriptor(method.desc);
            checkOverriding(method);
            method.exceptions.forEach(this::checkType);
            for (TryCatchBlockNode block : method.tryCatchBlocks) {
                if (block.type != null) {
                    checkType(block.type);
                }
            }
            method.instructions.forEach(this::check);
        }
        return problems;
    }

    /** How many references were looked at: a check that looks at nothing finds nothing. */
    int count() {
        return count;
    }

    private void checkSuperTypes() {
        types.missingSuperTypes(user.name).forEach(name -> report("super type " + name + " is nowhere"));
        types.find(user.superName).ifPresent(parent -> {
            if (is(parent.access, Opcodes.ACC_INTERFACE)) {
                report("extends " + parent.name + ", which is an interface");
            }
            if (is(parent.access, Opcodes.ACC_FINAL)) {
                report("extends " + parent.name + ", which is final");
            }
        });
        for (String name : user.interfaces) {
            types.find(name)
                    .filter(type -> !is(type.access, Opcodes.ACC_INTERFACE))
                    .ifPresent(type -> report("implements " + name + ", which is a class"));
        }
        if (!is(user.access, Opcodes.ACC_ABSTRACT)) {
            types.unimplemented(user).forEach(method -> report("leaves " + method + " without a body"));
        }
    }

    private void checkOverriding(MethodNode method) {
        if (method.name.startsWith("<") || is(method.access, Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) {
            return;
        }
        types.method(user.superName, method.name, method.desc)
                .filter(found -> !found.is(Opcodes.ACC_PRIVATE))
                .ifPresent(found -> {
                    if (found.is(Opcodes.ACC_FINAL | Opcodes.ACC_STATIC)) {
                        report("overrides " + found.owner().name + "." + method.name + ", which is final or static");
                    }
                    if (found.is(Opcodes.ACC_PUBLIC) && !is(method.access, Opcodes.ACC_PUBLIC)) {
                        report("hides " + found.owner().name + "." + method.name + ", which is public");
                    }
                });
    }

    private void check(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            checkDescriptor(call.desc);
            checkCall(call.owner, call.name, call.desc, call.getOpcode() == Opcodes.INVOKESTATIC, call.itf);
        } else if (instruction instanceof FieldInsnNode access) {
            boolean isStatic = access.getOpcode() == Opcodes.GETSTATIC || access.getOpcode() == Opcodes.PUTSTATIC;
            boolean writes = access.getOpcode() == Opcodes.PUTSTATIC || access.getOpcode() == Opcodes.PUTFIELD;
            checkField(access.owner, access.name, access.desc, isStatic, writes);
        } else if (instruction instanceof TypeInsnNode type) {
            checkType(type.desc);
            if (type.getOpcode() == Opcodes.NEW) {
                checkMade(type.desc);
            }
        } else if (instruction instanceof MultiANewArrayInsnNode array) {
            checkType(Type.getType(array.desc));
        } else if (instruction instanceof LdcInsnNode constant) {
            checkConstant(constant.cst);
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            checkDescriptor(dynamic.desc);
            checkConstant(dynamic.bsm);
            for (Object argument : dynamic.bsmArgs) {
                checkConstant(argument);
            }
        }
    }

    private void checkConstant(Object constant) {
        if (constant instanceof Type type && type.getSort() == Type.METHOD) {
            checkDescriptor(type.getDescriptor());
        } else if (constant instanceof Type type) {
            checkType(type);
        } else if (constant instanceof Handle handle && handle.getTag() <= Opcodes.H_PUTSTATIC) {
            boolean isStatic = handle.getTag() == Opcodes.H_GETSTATIC || handle.getTag() == Opcodes.H_PUTSTATIC;
            checkField(handle.getOwner(), handle.getName(), handle.getDesc(), isStatic, false);
        } else if (constant instanceof Handle handle) {
            boolean isStatic = handle.getTag() == Opcodes.H_INVOKESTATIC;
            checkCall(handle.getOwner(), handle.getName(), handle.getDesc(), isStatic, handle.isInterface());
        }
    }

    private void checkCall(String owner, String name, String descriptor, boolean isStatic, boolean onInterface) {
        count++;
        if (owner.startsWith("[")) {
            return;
        }
        String called = owner + "." + name + descriptor;
        Optional<ClassNode> type = types.find(owner);
        if (type.isEmpty()) {
            report("calls " + called + ": there is no such type");
            return;
        }
        if (is(type.get().access, Opcodes.ACC_INTERFACE) != onInterface) {
            report("calls " + called + " as on " + (onInterface ? "an interface" : "a class") + ", which it is not");
        }
        Optional<Types.Found<MethodNode>> found = types.method(owner, name, descriptor);
        if (found.isEmpty()) {
            report("calls " + called + ": there is no such method");
            return;
        }
        if (found.get().is(Opcodes.ACC_STATIC) != isStatic) {
            report("calls " + called + " as " + (isStatic ? "static" : "not static") + ", which it is not");
        }
        checkAccess("calls " + called, found.get());
    }

    private void checkField(String owner, String name, String descriptor, boolean isStatic, boolean writes) {
        count++;
        String used = owner + "." + name + " of type " + descriptor;
        Optional<Types.Found<FieldNode>> found = types.field(owner, name, descriptor);
        if (found.isEmpty()) {
            report("uses " + used + ": there is no such field");
            return;
        }
        if (found.get().is(Opcodes.ACC_STATIC) != isStatic) {
            report("uses " + used + " as " + (isStatic ? "static" : "not static") + ", which it is not");
        }
        if (writes
                && found.get().is(Opcodes.ACC_FINAL)
                && !found.get().owner().name.equals(user.name)) {
            report("writes " + used + ", which is final");
        }
        checkAccess("uses " + used, found.get());
    }

    private void checkAccess(String use, Types.Found<?> found) {
        String owner = found.owner().name;
        boolean same =
                owner.equals(user.name) || isNestmate(owner) || samePackage(owner) && !found.is(Opcodes.ACC_PRIVATE);
        boolean inherited = found.is(Opcodes.ACC_PROTECTED) && types.isA(user.name, owner);
        // Arrays and lambdas reach clone() and the like through Object; inner classes reach what their outer inherits
        // through a bridge that the compiler makes.
        if (!same && !inherited && !found.is(Opcodes.ACC_PUBLIC)) {
            report(use + ", which it may not: it is neither public nor inherited");
        }
    }

    private boolean isNestmate(String owner) {
        return outermost(owner).equals(outermost(user.name));
    }

    private static String outermost(String name) {
        return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    }

    private boolean samePackage(String other) {
        return other.substring(0, other.lastIndexOf('/') + 1)
                .equals(user.name.substring(0, user.name.lastIndexOf('/') + 1));
    }

    private void checkMade(String name) {
        types.find(name)
                .filter(type -> is(type.access, Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE))
                .ifPresent(type -> report("makes a new " + name + ", which is abstract"));
    }

    private void checkDescriptor(String descriptor) {
        checkType(Type.getReturnType(descriptor));
        for (Type argument : Type.getArgumentTypes(descriptor)) {
            checkType(argument);
        }
    }

    private void checkType(Type type) {
        if (type.getSort() == Type.ARRAY) {
            checkType(type.getElementType());
        } else if (type.getSort() == Type.OBJECT) {
            checkType(type.getInternalName());
        }
    }

    private void checkType(String name) {
        if (name.startsWith("[")) {
            checkType(Type.getObjectType(name));
            return;
        }
        count++;
        Optional<ClassNode> type = types.find(name);
        if (type.isEmpty()) {
            report("names " + name + ": there is no such type");
        } else if (!is(type.get().access, Opcodes.ACC_PUBLIC) && !samePackage(name)) {
            report("names " + name + ", which is not public");
        }
    }

    private static boolean is(int access, int flag) {
        return (access & flag) != 0;
    }

    private void report(String problem) {
        String line = place + " " + problem;
        if (!problems.contains(line)) {
            problems.add(line);
        }
    }
}
