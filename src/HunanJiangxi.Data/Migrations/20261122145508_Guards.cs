using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HunanJiangxi.Data.Migrations
{
    /// <summary>
    /// What columns alone cannot say: no fact without proof, no quote that its document does not hold, nothing deleted,
    /// and an audit trail that is only ever added to, each entry chained to the one before.
    /// </summary>
    public partial class Guards : Migration
    {
        private static readonly string[] s_facts =
        [
            "timeline_events:timeline_event_evidence",
            "agreements:agreement_evidence",
            "readings:reading_evidence",
            "milestones:milestone_evidence",
            "memberships:membership_evidence",
        ];

        private static readonly string[] s_kept =
        [
            "timeline_events",
            "agreements",
            "readings",
            "milestones",
            "memberships",
            "evidence",
            "source_documents",
            "proposals",
            "counties",
            "organisations",
            "programmes",
            "meetings",
            "indicators",
            "named_sources",
            "administrative_units",
            "cooperation_fields",
            "targets",
            "audit_entries",
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                CREATE FUNCTION assert_proven() RETURNS trigger LANGUAGE plpgsql AS $$
                DECLARE proven boolean;
                BEGIN
                    EXECUTE format(
                        'SELECT f.source_id IS NOT NULL OR EXISTS (SELECT 1 FROM %I l WHERE l.fact_id = f.id) FROM %I f WHERE f.id = $1',
                        TG_ARGV[1], TG_ARGV[0]) INTO proven USING NEW.id;
                    IF proven IS FALSE THEN
                        RAISE EXCEPTION '% % has neither evidence nor a named source', TG_ARGV[0], NEW.id
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'fact_is_proven';
                    END IF;
                    RETURN NULL;
                END $$;

                CREATE FUNCTION refuse_unlinking() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION 'Evidence stays with its fact: % is only added to', TG_TABLE_NAME
                        USING ERRCODE = 'restrict_violation';
                END $$;

                CREATE FUNCTION refuse_deleting() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION 'Nothing is deleted from %: records are superseded', TG_TABLE_NAME
                        USING ERRCODE = 'restrict_violation';
                END $$;

                CREATE FUNCTION refuse_changing() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION '% is only added to', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
                END $$;

                -- Offsets count UTF-16 units and PostgreSQL counts characters, so the exact place is proved by the
                -- portal's check; here a quote that the document does not hold at all is refused.
                CREATE FUNCTION assert_quoted() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF NOT EXISTS (SELECT 1 FROM source_documents d WHERE d.id = NEW.document_id AND strpos(d.text, NEW.quote) > 0) THEN
                        RAISE EXCEPTION 'Document % does not hold the quote', NEW.document_id
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'quote_is_in_document';
                    END IF;
                    RETURN NEW;
                END $$;
                CREATE TRIGGER quote_is_in_document BEFORE INSERT ON evidence
                    FOR EACH ROW EXECUTE FUNCTION assert_quoted();

                CREATE FUNCTION audit_hash(previous text, e audit_entries) RETURNS text LANGUAGE sql IMMUTABLE AS $$
                    SELECT encode(sha256(convert_to(concat_ws(E'\x1f', previous, e.id::text,
                        (extract(epoch FROM e.at) * 1000000)::bigint::text, e.actor, e.office, e.record, e.key, e.action,
                        coalesce(e.before::text, ''), coalesce(e.after::text, '')), 'UTF8')), 'hex')
                $$;
                CREATE FUNCTION chain_audit() RETURNS trigger LANGUAGE plpgsql AS $$
                DECLARE previous text;
                BEGIN
                    PERFORM pg_advisory_xact_lock(hashtext('audit_entries'));
                    NEW.id := nextval(pg_get_serial_sequence('audit_entries', 'id'));
                    SELECT hash INTO previous FROM audit_entries ORDER BY id DESC LIMIT 1;
                    NEW.hash := audit_hash(coalesce(previous, ''), NEW);
                    RETURN NEW;
                END $$;
                CREATE TRIGGER chain_audit BEFORE INSERT ON audit_entries FOR EACH ROW EXECUTE FUNCTION chain_audit();
                CREATE TRIGGER audit_is_kept BEFORE UPDATE ON audit_entries FOR EACH ROW EXECUTE FUNCTION refuse_changing();
                CREATE TRIGGER audit_is_whole BEFORE TRUNCATE ON audit_entries EXECUTE FUNCTION refuse_changing();

                CREATE INDEX ix_timeline_events_date ON timeline_events (date_start, id);
                CREATE INDEX ix_agreements_signed ON agreements (signed_start, id);
                CREATE INDEX ix_readings_as_of ON readings (indicator_id, as_of_start, id);
                CREATE INDEX ix_milestones_due ON milestones (due_start, id);
                CREATE INDEX ix_source_documents_published ON source_documents (published_start, id);
                """
            );

            foreach (var pair in s_facts)
            {
                var (fact, link) = (pair.Split(':')[0], pair.Split(':')[1]);
                migrationBuilder.Sql(
                    $"""
                    CREATE CONSTRAINT TRIGGER fact_is_proven AFTER INSERT OR UPDATE ON {fact} DEFERRABLE INITIALLY DEFERRED
                        FOR EACH ROW EXECUTE FUNCTION assert_proven('{fact}', '{link}');
                    CREATE TRIGGER evidence_stays BEFORE UPDATE OR DELETE ON {link}
                        FOR EACH ROW EXECUTE FUNCTION refuse_unlinking();
                    """
                );
            }

            foreach (var table in s_kept)
            {
                migrationBuilder.Sql(
                    $"CREATE TRIGGER nothing_is_deleted BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_deleting();"
                );
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP FUNCTION assert_proven, refuse_unlinking, refuse_deleting, refuse_changing, assert_quoted, chain_audit CASCADE;
                DROP FUNCTION audit_hash;
                DROP INDEX ix_timeline_events_date, ix_agreements_signed, ix_readings_as_of, ix_milestones_due, ix_source_documents_published;
                """
            );
        }
    }
}
