namespace PortfolioWorkspace.TestKit.Databases;

/// <summary>The two databases that every storage test has to hold on.</summary>
public enum DatabaseKind { Sqlite, Postgres }
