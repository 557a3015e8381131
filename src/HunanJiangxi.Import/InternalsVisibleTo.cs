using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("HunanJiangxi.Import.Tests")]
