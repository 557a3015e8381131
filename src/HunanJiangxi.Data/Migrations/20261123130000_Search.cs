using HunanJiangxi.Data.Search;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HunanJiangxi.Data.Migrations
{
    /// <summary>The index that finds every public record, kept by triggers.</summary>
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(SearchFiles.Schema);
            migrationBuilder.Sql(
                $"INSERT INTO search_syllables (character, syllable) VALUES {Pinyin.AsRows()} ON CONFLICT DO NOTHING;"
            );
            // counties and fields first: they are what the others are counted by
            foreach (
                var kind in new[]
                {
                    "County",
                    "Field",
                    "Programme",
                    "Indicator",
                    "Meeting",
                    "Agreement",
                    "Event",
                    "Source",
                }
            )
            {
                migrationBuilder.Sql(
                    $"SELECT search_refresh('{kind}', array_agg(record_id)) FROM search_records WHERE kind = '{kind}';"
                );
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP FUNCTION search_follow() CASCADE;
                DROP FUNCTION search_follow_all() CASCADE;
                DROP FUNCTION search_follow_body() CASCADE;
                DROP FUNCTION search_follow_proof() CASCADE;
                DROP FUNCTION search_follow_field() CASCADE;
                DROP FUNCTION search_refresh(text, integer[]);
                DROP FUNCTION search_write(text, integer[]);
                DROP FUNCTION search_write_county(integer[]), search_write_field(integer[]),
                    search_write_programme(integer[]), search_write_indicator(integer[]), search_write_meeting(integer[]),
                    search_write_agreement(integer[]), search_write_event(integer[]), search_write_source(integer[]);
                DROP VIEW search_records;
                DROP FUNCTION search_query(text, text[], text[]);
                DROP FUNCTION search_texts(jsonb[]);
                DROP FUNCTION search_mask(text, integer[]);
                DROP FUNCTION search_names(text[]);
                DROP FUNCTION search_words(jsonb);
                DROP FUNCTION search_sounds(text);
                DROP FUNCTION search_latin(text);
                DROP FUNCTION search_pairs(text);
                DROP FUNCTION search_is_han(text);
                DROP TABLE search_entries, search_bits, search_terms, search_syllables;
                """
            );
        }
    }
}
