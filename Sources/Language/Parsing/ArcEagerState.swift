/// A partial parse of one document: a stack, a buffer and the arcs so far.
struct ArcEagerState {
  private let count: Int
  private var stack: [Int32] = []
  /// Words that went back to the buffer; the last one is at its front.
  private var returned: [Int32] = []
  private var next: Int32 = 0
  private(set) var heads: [Int32]
  /// Indices into the labels of the transition system.
  private(set) var labels: [Int32]
  private var lastLeft: [Int32]
  private var lastRight: [Int32]
  // The right child that the head had before, to take back an arc.
  private var previousRight: [Int32]
  private var cannotShift: [Bool]
  private var startsSentence: [Bool]

  private static let none: Int32 = -1

  init(count: Int) {
    self.count = count
    heads = Array(repeating: Self.none, count: count)
    labels = heads
    lastLeft = heads
    lastRight = heads
    previousRight = heads
    cannotShift = Array(repeating: false, count: count)
    startsSentence = cannotShift
    if count > 0 { startsSentence[0] = true }
  }

  var isFinished: Bool { stack.isEmpty && bufferCount == 0 }

  private var bufferCount: Int { returned.count + count - Int(next) }

  private func buffered(_ index: Int) -> Int32 {
    if index < returned.count { return returned[returned.count - 1 - index] }
    let position = Int(next) + index - returned.count
    return position < count ? Int32(position) : Self.none
  }

  private func stacked(_ index: Int) -> Int32 {
    index < stack.count ? stack[stack.count - 1 - index] : Self.none
  }

  /// The tokens that the network looks at, counted from a base; -1 where there is none.
  func readFeatures(base: Int, into features: inout [Int]) {
    let first = buffered(0)
    let top = stacked(0)
    func place(_ feature: Int, _ token: Int32) {
      features[feature] = token < 0 ? -1 : base + Int(token)
    }
    place(0, first)
    place(1, buffered(1))
    place(2, top)
    place(3, stacked(1))
    place(4, stacked(2))
    place(5, first < 0 ? first : lastLeft[Int(first)])
    place(6, top < 0 ? top : lastLeft[Int(top)])
    place(7, top < 0 ? top : lastRight[Int(top)])
  }

  /// The action with the first of the highest scores among those that may be taken.
  func bestAction(of system: ArcEager, scores: UnsafePointer<Float>) -> Int {
    let first = buffered(0)
    let second = buffered(1)
    let mayCross = first >= 0 && !startsSentence[Int(first)]
    var best = -1
    func consider(_ action: Int) {
      if best < 0 || scores[action] > scores[best] { best = action }
    }
    if stack.isEmpty || (second >= 0 && mayCross && !cannotShift[Int(first)]) {
      consider(system.shift)
    }
    if !stack.isEmpty {
      consider(system.reduce)
      if mayCross {
        for action in system.left { consider(action) }
        for action in system.right { consider(action) }
      }
    }
    if second >= 0, second == first + 1, !startsSentence[Int(second)] {
      consider(system.endSentence)
    }
    return best
  }

  mutating func apply(_ action: Int, of system: ArcEager) {
    if action == system.shift {
      stack.append(popBuffer())
    } else if action == system.reduce {
      reduce()
    } else if action == system.endSentence {
      let second = buffered(1)
      if second >= 0 { startsSentence[Int(second)] = true }
    } else if system.left.contains(action) {
      attachLeft(system.labelOfAction[action])
    } else {
      attachRight(system.labelOfAction[action])
    }
  }

  private mutating func popBuffer() -> Int32 {
    if let word = returned.popLast() { return word }
    next += 1
    return next - 1
  }

  private mutating func reduce() {
    guard let top = stack.popLast() else { return }
    // A word without head may still find one, unless it is all there is.
    if heads[Int(top)] < 0 && !stack.isEmpty {
      cannotShift[Int(top)] = true
      returned.append(top)
    }
  }

  private mutating func attachLeft(_ label: Int32) {
    guard let child = stack.popLast() else { return }
    let head = buffered(0)
    let formerHead = heads[Int(child)]
    // Only a right arc can have been made before, and it is the last of its head.
    if formerHead >= 0 { lastRight[Int(formerHead)] = previousRight[Int(child)] }
    heads[Int(child)] = head
    labels[Int(child)] = label
    lastLeft[Int(head)] = child
    cannotShift[Int(head)] = false
  }

  private mutating func attachRight(_ label: Int32) {
    let child = popBuffer()
    let head = stacked(0)
    heads[Int(child)] = head
    labels[Int(child)] = label
    previousRight[Int(child)] = lastRight[Int(head)]
    lastRight[Int(head)] = child
    stack.append(child)
  }
}
