import Foundation
import Testing

@testable import Language

@Suite("Matrix products")
struct MatrixProductsTests {
  private let kernel = MatrixProducts()

  private static func numbers(_ count: Int, seed: Int) -> [Float] {
    (0..<count).map { Float(($0 * 7919 + seed * 104_729) % 2003) / 1001 - 1 }
  }

  @Test("An affine layer is weights times row plus bias, for any number of rows", arguments: 1...19)
  func affine(rows: Int) {
    let (depth, columns) = (13, 31)
    let weights = Self.numbers(columns * depth, seed: 1)
    let bias = Self.numbers(columns, seed: 2)
    let matrix = PackedMatrix(
      weights: weights, bias: bias, depth: depth, columns: columns, row: { $0 })
    let input = FloatStorage(Self.numbers(rows * depth, seed: 3))
    let output = FloatStorage(count: rows * matrix.outputStride)
    kernel.affine(
      matrix, input: input.pointer, inputStride: depth, rows: rows, output: output.pointer)
    for row in 0..<rows {
      for column in 0..<columns {
        let expected = (0..<depth).reduce(bias[column]) {
          $0 + weights[column * depth + $1] * input[row * depth + $1]
        }
        #expect(abs(output[row * matrix.outputStride + column] - expected) < 1e-4)
      }
    }
  }

  @Test(
    "A maxout layer gives the largest of three pieces, for any number of rows", arguments: 1...19)
  func maxout(rows: Int) {
    let (depth, outputs) = (20, 16)
    let weights = Self.numbers(outputs * 3 * depth, seed: 4)
    let bias = Self.numbers(outputs * 3, seed: 5)
    let matrix = PackedMatrix(
      weights: weights, bias: bias, depth: depth, columns: outputs * 3, row: Maxout.weightRow)
    let input = FloatStorage(Self.numbers(rows * depth, seed: 6))
    let output = FloatStorage(count: rows * outputs)
    kernel.maxout(
      matrix, input: input.pointer, inputStride: depth, rows: rows, output: output.pointer)
    for row in 0..<rows {
      for unit in 0..<outputs {
        let pieces = (0..<3).map { piece in
          (0..<depth).reduce(bias[unit * 3 + piece]) {
            $0 + weights[(unit * 3 + piece) * depth + $1] * input[row * depth + $1]
          }
        }
        #expect(abs(output[row * outputs + unit] - (pieces.max() ?? 0)) < 1e-4)
      }
    }
  }

  @Test("A row comes out the same, bit for bit, whatever rows are computed with it")
  func independentRows() {
    let (depth, columns, rows) = (96, 48, 70)
    let matrix = PackedMatrix(
      weights: Self.numbers(columns * depth, seed: 7), bias: Self.numbers(columns, seed: 8),
      depth: depth, columns: columns, row: { $0 })
    let input = FloatStorage(Self.numbers(rows * depth, seed: 9))
    let together = FloatStorage(count: rows * columns)
    let alone = FloatStorage(count: columns)
    kernel.affine(
      matrix, input: input.pointer, inputStride: depth, rows: rows, output: together.pointer)
    for row in 0..<rows {
      kernel.affine(
        matrix, input: input.pointer + row * depth, inputStride: depth, rows: 1,
        output: alone.pointer)
      #expect((0..<columns).allSatisfy { alone[$0] == together[row * columns + $0] }, "\(row)")
    }
  }
}
