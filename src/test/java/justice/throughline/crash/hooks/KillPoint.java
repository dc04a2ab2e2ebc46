package justice.throughline.crash.hooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import justice.throughline.engine.Answered;
import justice.throughline.engine.Command;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Ends this JVM by SIGKILL when so many different commands have come to a step, all of which wait there. Nothing happens
 * until a file orders it; the file names the step and how many.
 */
public final class KillPoint implements BeanPostProcessor {

    public static final String ORDER = "kill-point.order";

    /** Between the steps of keeping a command, telling the engine and writing what follows. */
    public enum Step {
        BEFORE_KEEPING,
        BEFORE_TELLING,
        BEFORE_SETTLING,
        WHILE_SETTLING,
        AFTER_SETTLING
    }

    /** On whose answer somebody waits: each is settled by itself. */
    private static final Set<String> AWAITED = Set.of("COMPLETE", "CLAIM", "investigation.support-withdrawn");

    private static final Set<String> OTHERS =
            Set.of("detention.person-detained", "hearing.moved", "clock-alert.raised");

    private final Path order;
    private final Set<String> arrived = ConcurrentHashMap.newKeySet();
    private final CountDownLatch never = new CountDownLatch(1);

    public KillPoint(Environment environment) {
        order = Path.of(environment.getRequiredProperty(ORDER));
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (name) {
            case "outboxRows" -> watched(bean, "add", Step.BEFORE_KEEPING, null);
            case "commands" -> watched(bean, "tell", Step.BEFORE_TELLING, Step.BEFORE_SETTLING);
            default -> bean;
        };
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    public void answered(Answered answered) {
        if (!AWAITED.contains(name(answered.command()))) return;
        reach(Step.WHILE_SETTLING, answered.command());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                reach(Step.AFTER_SETTLING, answered.command());
            }
        });
    }

    private Object watched(Object bean, String method, Step before, @Nullable Step after) {
        var proxy = new ProxyFactory(bean);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice((MethodInterceptor)
                call -> call.getMethod().getName().equals(method) ? through(call, before, after) : call.proceed());
        return proxy.getProxy();
    }

    private @Nullable Object through(MethodInvocation call, Step before, @Nullable Step after) throws Throwable {
        var command = (Command) call.getArguments()[0];
        reach(before, command);
        var answer = call.proceed();
        if (after != null) reach(after, command);
        return answer;
    }

    private void reach(Step step, Command command) {
        var name = name(command);
        if (!AWAITED.contains(name) && !OTHERS.contains(name) || !Files.exists(order)) return;
        try {
            var ordered = Files.readString(order).split(" ");
            if (Step.valueOf(ordered[0]) != step) return;
            arrived.add(name);
            System.out.println("KILL POINT " + step + ": " + arrived);
            if (arrived.size() == Integer.parseInt(ordered[1])) kill();
            never.await();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String name(Command command) {
        return command.name() == null ? command.kind().name() : command.name();
    }

    private void kill() throws IOException {
        Files.delete(order);
        new ProcessBuilder("kill", "-9", String.valueOf(ProcessHandle.current().pid())).start();
    }
}
