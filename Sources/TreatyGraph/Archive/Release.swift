/// Which TreatyGraph this is.
public enum Release {
  /// What the store notes beside each article that it reads.
  public static let version = "0.1.0"
}
