namespace HunanJiangxi.Web.Texts;

/// <summary>Words of the matrix of counties and of the pages of pairs.</summary>
public sealed class MatrixTexts;
