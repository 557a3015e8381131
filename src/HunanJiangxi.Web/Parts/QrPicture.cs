using System.Globalization;
using System.Text;
using QRCoder;

namespace HunanJiangxi.Web.Parts;

/// <summary>A QR code as one path of strokes, one for each run of dark modules, on a square of so many modules.</summary>
public sealed record QrPicture(int Size, string Path)
{
    public static QrPicture Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                var begin = x;
                while (x < rows.Count && rows[y][x])
                {
                    x++;
                }

                if (x > begin)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{begin} {y}.5h{x - begin}");
                }
            }
        }

        return new QrPicture(rows.Count, path.ToString());
    }
}
