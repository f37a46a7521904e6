// Who imports the journeys can use the values that they take and give.
@_exported import Actors
@_exported import Extraction
@_exported import Graphing
@_exported import Language
@_exported import Positions
@_exported import Reading
@_exported import Statements
@_exported import Storage
@_exported import TreatyData
