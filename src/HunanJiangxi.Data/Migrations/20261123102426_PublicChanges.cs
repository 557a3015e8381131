using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HunanJiangxi.Data.Migrations
{
    /// <summary>
    /// What the public pages show calls out when it changes, so that no node keeps a page that has become untrue.
    /// </summary>
    public partial class PublicChanges : Migration
    {
        // of these no public page tells anything
        private static readonly string[] s_private =
        [
            "account_tickets",
            "agreement_drafts",
            "asp_net_role_claims",
            "asp_net_roles",
            "asp_net_user_claims",
            "asp_net_user_logins",
            "asp_net_user_passkeys",
            "asp_net_user_roles",
            "asp_net_user_tokens",
            "asp_net_users",
            "attached_files",
            "attachment_chunks",
            "audit_entries",
            "calendar_feeds",
            "draft_copies",
            "draft_steps",
            "proposals",
            "protection_keys",
            "reading_sheet_steps",
            "reading_sheets",
            "reminders",
            "saved_searches",
            "seed_stamps",
            "setup_tickets",
            "sign_in_attempts",
            "sign_in_sessions",
            "watches",
            "workspace_visits",
        ];

        private static readonly string s_names = string.Join(
            ", ",
            System.Array.ConvertAll(s_private, name => $"'{name}'")
        );

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                $"""
                CREATE FUNCTION call_out() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM pg_notify('public_change', '');
                    RETURN NULL;
                END $$;

                DO $$
                DECLARE name text;
                BEGIN
                    FOR name IN
                        SELECT tablename FROM pg_tables
                        WHERE schemaname = current_schema() AND tablename NOT ILIKE '%migrations%'
                            AND tablename NOT IN ({s_names})
                    LOOP
                        EXECUTE format(
                            'CREATE TRIGGER calls_out AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I '
                            'FOR EACH STATEMENT EXECUTE FUNCTION call_out()', name);
                    END LOOP;
                END $$;
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP FUNCTION call_out() CASCADE;");
        }
    }
}
