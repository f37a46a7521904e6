import Foundation
import TreatyData
import TreatyGraph

/// What counts for the sides that are read in labelled news: what the judge's weights are fitted on.
enum SideDump {
  static func write(news folder: String) throws {
    let data = try TreatyData.find()
    let pipeline = try Pipeline(data: data, program: "Benchmarks", judges: true)
    let evaluator = try Evaluator(pipeline, data: data)
    let encoder = JSONEncoder()
    for side in try evaluator.labelledSides(NewsStandard(folder: folder)) {
      print(String(decoding: try encoder.encode(side), as: UTF8.self))
    }
  }
}
