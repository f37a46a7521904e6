import FoundationEssentials

/// The `cfg` file of one component: JSON with settings, of which few matter when it runs.
struct PipeConfiguration {
  private struct Settings: Decodable {
    var labels: [String]?
    var beamWidth: Int?
    var learnTokens: Bool?

    private enum CodingKeys: String, CodingKey {
      case labels
      case beamWidth = "beam_width"
      case learnTokens = "learn_tokens"
    }
  }

  private let settings: Settings
  private let file: String

  init(_ file: ModelFile) throws(LanguageModelError) {
    self.file = file.name
    do {
      settings = try JSONDecoder().decode(Settings.self, from: Data(file.bytes))
    } catch {
      throw .malformed(file: file.name, field: "JSON", reason: "expected an object of settings")
    }
  }

  func labels() throws(LanguageModelError) -> [String] {
    guard let labels = settings.labels, (1...255).contains(labels.count) else {
      throw .malformed(file: file, field: "labels", reason: "expected 1 to 255 labels")
    }
    return labels
  }

  func requireGreedy() throws(LanguageModelError) {
    guard (settings.beamWidth ?? 1) == 1, settings.learnTokens != true else {
      throw .unsupported(file: file, field: "beam_width", reason: "only greedy parsing is built in")
    }
  }
}
