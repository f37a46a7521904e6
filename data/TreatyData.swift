import Foundation

/// Finds the folder of data files that came with the program.
public enum TreatyData {}
