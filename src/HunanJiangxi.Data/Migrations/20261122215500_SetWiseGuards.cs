using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HunanJiangxi.Data.Migrations
{
    /// <summary>
    /// The same guards for less: quotes are held against their documents once a statement instead of once a row, and an
    /// audit entry is chained without looking up its sequence or calling into SQL. The chain and its hashes stay as they are.
    /// </summary>
    public partial class SetWiseGuards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP TRIGGER quote_is_in_document ON evidence;
                CREATE OR REPLACE FUNCTION assert_quoted() RETURNS trigger LANGUAGE plpgsql AS $$
                DECLARE missing integer;
                BEGIN
                    -- a text is unpacked once, however many quotes are taken from it
                    WITH texts AS MATERIALIZED (
                        SELECT d.id, d.text || '' AS text FROM source_documents d
                        WHERE d.id IN (SELECT a.document_id FROM added a))
                    SELECT a.document_id INTO missing FROM added a LEFT JOIN texts t ON t.id = a.document_id
                    WHERE t.id IS NULL OR strpos(t.text, a.quote) = 0 LIMIT 1;
                    IF FOUND THEN
                        RAISE EXCEPTION 'Document % does not hold the quote', missing
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'quote_is_in_document';
                    END IF;
                    RETURN NULL;
                END $$;
                CREATE TRIGGER quote_is_in_document AFTER INSERT ON evidence REFERENCING NEW TABLE AS added
                    FOR EACH STATEMENT EXECUTE FUNCTION assert_quoted();

                CREATE FUNCTION lock_audit() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM pg_advisory_xact_lock(hashtext('audit_entries'));
                    RETURN NULL;
                END $$;
                CREATE TRIGGER audit_is_locked BEFORE INSERT ON audit_entries
                    FOR EACH STATEMENT EXECUTE FUNCTION lock_audit();

                DO $do$
                BEGIN
                    -- the expression is audit_hash's own, written out, and the sequence's name is known beforehand:
                    -- a call and a search an entry cost more than the hash
                    EXECUTE format($function$
                        CREATE OR REPLACE FUNCTION chain_audit() RETURNS trigger LANGUAGE plpgsql AS $$
                        DECLARE previous text;
                        BEGIN
                            NEW.id := nextval(%L::regclass);
                            SELECT hash INTO previous FROM audit_entries ORDER BY id DESC LIMIT 1;
                            NEW.hash := encode(sha256(convert_to(concat_ws(E'\x1f', coalesce(previous, ''), NEW.id::text,
                                (extract(epoch FROM NEW.at) * 1000000)::bigint::text, NEW.actor, NEW.office, NEW.record,
                                NEW.key, NEW.action, coalesce(NEW.before::text, ''), coalesce(NEW.after::text, '')),
                                'UTF8')), 'hex');
                            RETURN NEW;
                        END $$
                        $function$, pg_get_serial_sequence('audit_entries', 'id'));
                END $do$;
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP TRIGGER audit_is_locked ON audit_entries;
                DROP FUNCTION lock_audit;
                CREATE OR REPLACE FUNCTION chain_audit() RETURNS trigger LANGUAGE plpgsql AS $$
                DECLARE previous text;
                BEGIN
                    PERFORM pg_advisory_xact_lock(hashtext('audit_entries'));
                    NEW.id := nextval(pg_get_serial_sequence('audit_entries', 'id'));
                    SELECT hash INTO previous FROM audit_entries ORDER BY id DESC LIMIT 1;
                    NEW.hash := audit_hash(coalesce(previous, ''), NEW);
                    RETURN NEW;
                END $$;

                DROP TRIGGER quote_is_in_document ON evidence;
                CREATE OR REPLACE FUNCTION assert_quoted() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF NOT EXISTS (SELECT 1 FROM source_documents d WHERE d.id = NEW.document_id AND strpos(d.text, NEW.quote) > 0) THEN
                        RAISE EXCEPTION 'Document % does not hold the quote', NEW.document_id
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'quote_is_in_document';
                    END IF;
                    RETURN NEW;
                END $$;
                CREATE TRIGGER quote_is_in_document BEFORE INSERT ON evidence
                    FOR EACH ROW EXECUTE FUNCTION assert_quoted();
                """
            );
        }
    }
}
