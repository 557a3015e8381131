namespace HunanJiangxi.Data.Embedded;

/// <summary>The private PostgreSQL server cannot run; the message says why and what helps, for an operator's eyes.</summary>
public sealed class EmbeddedPostgresException(string message) : Exception(message);
