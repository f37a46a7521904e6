/// What the page on one treaty can be.
public enum BriefingFormat: String, CaseIterable, Sendable {
  /// By the ending of its file.
  case html, markdown = "md", docx, pdf

  /// By the ending of a file's name; nil for another one.
  public init?(fileName: String) {
    let ending = fileName.split(separator: ".").last?.lowercased() ?? ""
    self.init(rawValue: ending == "htm" ? "html" : ending)
  }
}
