using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using HunanJiangxi.Domain.Values;

namespace HunanJiangxi.Web.Parts.Listings;

/// <summary>
/// How the API writes the values of the domain: texts as <c>{"zh","en"}</c>, dates at their precision, words in kebab
/// case, qualifiers as the import report writes them, Chinese unescaped.
/// </summary>
public static class PortalJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    public static void Apply(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.Converters.Add(new BilingualTextConverter());
        options.Converters.Add(new PartialDateConverter());
        options.Converters.Add(new DecimalConverter());
        options.Converters.Add(new QualifierConverter());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Apply(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class BilingualTextConverter : JsonConverter<BilingualText>
    {
        public override BilingualText Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => throw new NotSupportedException("The API writes texts, it does not read them.");

        public override void Write(Utf8JsonWriter writer, BilingualText value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("zh", value.Zh);
            writer.WriteString("en", value.En);
            writer.WriteEndObject();
        }
    }

    private sealed class PartialDateConverter : JsonConverter<PartialDate>
    {
        public override PartialDate Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => throw new NotSupportedException("The API writes dates, it does not read them.");

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("date", value.ToString());
            writer.WriteString("precision", QueryWords.Of(value.Precision));
            writer.WriteBoolean("by", value.By);
            writer.WriteBoolean("about", value.About);
            writer.WriteEndObject();
        }
    }

    private sealed class QualifierConverter : JsonConverter<Qualifier>
    {
        public override Qualifier Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("The API writes qualifiers, it does not read them.");

        public override void Write(Utf8JsonWriter writer, Qualifier value, JsonSerializerOptions options) =>
            writer.WriteStringValue(QualifierWord.Of(value));
    }

    // numeric(24,6) comes back with six decimals; 50500.000000 is written 50500.
    private sealed class DecimalConverter : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value / 1.0000000000000000000000000000m);
    }
}
