using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Import.Accuracy;

/// <summary>A document of the gold set: the file that is read and what a careful reader found in it.</summary>
/// <param name="Name">The file's name without its ending; unique in the set.</param>
/// <param name="Path">The document itself.</param>
/// <param name="Language">That of the folder it lies in.</param>
public sealed record GoldDocument(string Name, string Path, Language Language, AnnotatedDocument Truth);

/// <summary>A folder that is no gold set; the message names the file and what is wrong with it.</summary>
public sealed class GoldSetException(string message, Exception? inner = null) : Exception(message, inner);
