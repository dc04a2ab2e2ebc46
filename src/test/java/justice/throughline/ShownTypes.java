package justice.throughline;

import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What each module shows, read from its classes, and what other modules use of it, read from their imports. */
final class ShownTypes {

    private static final String PROGRAM = "justice.throughline.";
    private static final Path MODULES = Path.of("../src/main/java/justice/throughline");
    private static final List<Path> USERS = List.of(Path.of("../src/main/java"), Path.of("../workers/main/java"));

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package justice\\.throughline(?:\\.(\\w+))?");
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:static )?justice\\.throughline\\.((\\w+)\\.(?:[a-z]\\w*\\.)*[A-Z]\\w*)");
    private static final Pattern ENTRY = Pattern.compile("Entry:((?:[\\s*]*\\{@link \\w+},?)+)");
    private static final Pattern LINK = Pattern.compile("\\{@link (\\w+)}");

    private static final JavaClasses TYPES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("justice.throughline");
    private static final Set<String> USED = new TreeSet<>();

    static {
        for (var folder : USERS) sources(folder).forEach(ShownTypes::addImports);
    }

    private ShownTypes() {}

    private static void addImports(String source) {
        var own = PACKAGE.matcher(source);
        var module = own.find() ? own.group(1) : null;
        IMPORT.matcher(source)
                .results()
                .filter(found -> !found.group(2).equals(module))
                .forEach(found -> USED.add(found.group(1)));
    }

    /** The public types of the module, by their names. */
    static Set<String> shown(String module) {
        return TYPES.stream()
                .filter(type -> type.getPackageName().equals(PROGRAM + module))
                .filter(type -> type.isTopLevelClass() && isPublic(type))
                .map(ShownTypes::name)
                .collect(toCollection(TreeSet::new));
    }

    /** Those that other modules import. */
    static Set<String> used(String module) {
        return USED.stream().filter(name -> name.startsWith(module + ".")).collect(toCollection(TreeSet::new));
    }

    /** Those that the module's package-info names as its entry types. */
    static Set<String> entries(String module) {
        var entry = ENTRY.matcher(read(MODULES.resolve(module).resolve("package-info.java")));
        return entry.find()
                ? LINK.matcher(entry.group(1))
                        .results()
                        .map(link -> module + "." + link.group(1))
                        .collect(toCollection(TreeSet::new))
                : new TreeSet<>();
    }

    static List<String> modules() {
        try (var folders = Files.list(MODULES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("package-info.java")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that somebody meets who holds these: what their public members take, answer and throw, and so on. */
    static Set<String> reachedFrom(Collection<String> names) {
        var reached = new TreeSet<String>();
        var ahead = new ArrayDeque<>(names);
        while (!ahead.isEmpty()) {
            var name = ahead.pop();
            if (TYPES.contain(PROGRAM + name) && isPublic(TYPES.get(PROGRAM + name)) && reached.add(name)) {
                signature(TYPES.get(PROGRAM + name)).map(ShownTypes::name).forEach(ahead::add);
            }
        }
        return reached;
    }

    private static Stream<JavaClass> signature(JavaClass type) {
        var above = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        var members = type.getMembers().stream().filter(ShownTypes::isPublic).flatMap(ShownTypes::signature);
        var within = TYPES.stream()
                .filter(inner -> inner.getEnclosingClass().filter(type::equals).isPresent() && isPublic(inner))
                .flatMap(ShownTypes::signature);
        return Stream.concat(
                Stream.concat(above, members).flatMap(part -> part.getAllInvolvedRawTypes().stream()), within);
    }

    private static Stream<JavaType> signature(JavaMember member) {
        return member instanceof JavaCodeUnit code
                ? Stream.of(code.getParameterTypes(), List.of(code.getReturnType()), code.getExceptionTypes())
                        .flatMap(List::stream)
                : Stream.of(((JavaField) member).getType());
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean isPublic(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC);
    }

    /** The module and the top-level type. */
    private static String name(JavaClass type) {
        var outer = type.getBaseComponentType().getName().replaceFirst("\\$.*$", "");
        return outer.startsWith(PROGRAM) ? outer.substring(PROGRAM.length()) : outer;
    }

    private static List<String> sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ShownTypes::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
