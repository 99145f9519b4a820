package io.jenkins.plugins.batchrelease.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line of Batch Release. */
@Command(
        name = Program.NAME,
        description = "Brings a new version into Kubernetes in batches, with people deciding between them.",
        mixinStandardHelpOptions = true,
        versionProvider = Program.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:refused or failed (a release that is held, too)",
            "2:wrong usage",
            "3:waiting for a decision"
        })
public final class Main implements Callable<Integer> {
    private static final Map<String, Supplier<Callable<Integer>>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("plan", PlanCommand::new);
        COMMANDS.put("run", RunCommand::new);
        COMMANDS.put("next", NextCommand::new);
        COMMANDS.put("approve", ApproveCommand::new);
        COMMANDS.put("confirm", ConfirmCommand::new);
        COMMANDS.put("rollback", RollbackCommand::new);
        COMMANDS.put("hold", HoldCommand::new);
        COMMANDS.put("forget", ForgetCommand::new);
        COMMANDS.put("status", StatusCommand::new);
        COMMANDS.put("history", HistoryCommand::new);
        COMMANDS.put("releases", ReleasesCommand::new);
        COMMANDS.put("demo", DemoCommand::new);
    }

    @Spec
    private CommandSpec command;

    private Main() {}

    public static void main(String[] args) {
        int code = commandLine(args).execute(args);
        System.out.flush();
        // The client and the embedded cluster keep threads of their own, which must not keep the process.
        System.exit(code);
    }

    /** Called without a command. */
    @Override
    public Integer call() {
        CommandLine line = command.commandLine();
        line.usage(line.getErr());
        return ExitCode.WRONG_USAGE;
    }

    /** The command line that can understand these arguments: looking at all commands takes longer than most of them. */
    static CommandLine commandLine(String... args) {
        CommandLine commandLine = new CommandLine(new Main());
        Supplier<Callable<Integer>> wanted = args.length == 0 ? null : COMMANDS.get(args[0]);
        if (wanted != null) {
            commandLine.addSubcommand(wanted.get());
        } else {
            COMMANDS.values().forEach(any -> commandLine.addSubcommand(any.get()));
        }
        // Kept by each command at the time of the call: so after all of them are added.
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        // A misspelled option after -f FILE is no further file.
        commandLine.setUnmatchedOptionsAllowedAsOptionParameters(false);
        commandLine.setParameterExceptionHandler(Complaints::wrongUsage);
        commandLine.setExecutionExceptionHandler(Complaints::failed);
        commandLine.setUsageHelpAutoWidth(true);
        return commandLine;
    }
}
