package justice.throughline.devruntime;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Main class of a child: runs another main class and ends the process when standard input closes, as it does when the
 * parent dies of whatever cause. Ctrl-C is left to the parent, which stops its children in order.
 *
 * <p>Needs nothing else on the class path, so that it can be copied beside any program.
 */
public final class ParentWatch {

    private ParentWatch() {}

    public static void main(String[] args) throws Exception {
        Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
        var watch = new Thread(ParentWatch::endWithParent, "parent-watch");
        watch.setDaemon(true);
        watch.start();
        var rest = new String[args.length - 1];
        System.arraycopy(args, 1, rest, 0, rest.length);
        Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // the parent never writes
            }
        } catch (java.io.IOException e) {
            // a broken pipe is an end too
        }
        Runtime.getRuntime().halt(1);
    }
}
