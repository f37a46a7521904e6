import Language
import Testing

@Suite("Languages of texts")
struct LanguageRecognizerTests {
  @Test(
    "A text in another language is recognised",
    arguments: [
      "fr":
        "Le Pérou soutient le traité sur la pêche, a déclaré son ministre, et le Chili rejette le "
        + "quota que les autres États avaient proposé pendant la nuit.",
      "es":
        "El Perú apoya el tratado sobre la pesca, dijo su ministro, y Chile rechaza la cuota que los "
        + "demás Estados habían propuesto durante la noche.",
      "de":
        "Peru unterstützt den Vertrag über die Fischerei, sagte der Minister, und Chile lehnt die "
        + "Quote ab, die andere Staaten in der Nacht vorgeschlagen hatten.",
      "ru":
        "Перу поддерживает договор о рыболовстве, заявил министр, а Чили отвергает квоту, которую "
        + "предложили ночью другие государства.",
    ])
  func foreign(code: String, text: String) throws {
    let recognizer = try #require(LanguageRecognizer())
    #expect(recognizer.foreignLanguage(of: text) == code)
  }

  @Test("English is not foreign, and of a short text nothing is said")
  func english() throws {
    let recognizer = try #require(LanguageRecognizer())
    let text =
      "Peru backs the fisheries treaty, its minister said, and Chile rejects the quota that the "
      + "other states had proposed during the night."
    #expect(recognizer.foreignLanguage(of: text) == nil)
    #expect(recognizer.foreignLanguage(of: "Le Pérou soutient le traité.") == nil)
    #expect(recognizer.foreignLanguage(of: "") == nil)
  }

  @Test("A language has a name")
  func names() {
    #expect(LanguageRecognizer.name(of: "fr") == "French")
  }
}
