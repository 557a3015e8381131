namespace HunanJiangxi.Web.Hosting;

/// <summary>The portal cannot start; the message is the one line that the operator reads.</summary>
public sealed class PortalStartException(string message, Exception? inner = null) : Exception(message, inner);
