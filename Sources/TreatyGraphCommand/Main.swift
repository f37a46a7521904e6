import Foundation

@main
struct Main {
  static func main() {
    // A reader that has seen enough (`| head`) ends the program quietly, even where a parent
    // ignored the signal.
    signal(SIGPIPE, SIG_DFL)
    let environment = ProcessInfo.processInfo.environment
    let console = Console(
      output: .standardOutput, messages: .standardError,
      terminal: .of(descriptor: STDOUT_FILENO, environment: environment),
      messageTerminal: .of(descriptor: STDERR_FILENO, environment: environment))
    let words = Array(ProcessInfo.processInfo.arguments.dropFirst())
    exit(Program.run(words, environment: environment, on: console).rawValue)
  }
}
