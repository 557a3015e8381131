-- One entry for each record that has a public page, with the words by which it is found: pairs of neighbouring Chinese
-- characters, English stems, and of the title the pinyin of its characters, the initials and the name as a whole.
-- Kept by triggers, in the transaction that changes the record.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE search_syllables (
    character text COLLATE "C" PRIMARY KEY,
    syllable text COLLATE "C" NOT NULL
);

-- English words of titles, to find the one that was meant
CREATE TABLE search_terms (word text COLLATE "C" PRIMARY KEY);
CREATE INDEX ix_search_terms_word ON search_terms USING gin (word gin_trgm_ops);

-- a county or a field is one bit of a mask, so that an entry tells all of its own in eight bytes
CREATE TABLE search_bits (
    facet text NOT NULL,
    record_id integer NOT NULL,
    bit smallint NOT NULL CHECK (bit BETWEEN 0 AND 62),
    PRIMARY KEY (facet, record_id),
    UNIQUE (facet, bit)
);

CREATE TABLE search_entries (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text COLLATE "C" NOT NULL,
    record_id integer NOT NULL,
    slug text COLLATE "C" NOT NULL,
    standing integer NOT NULL,
    year smallint,
    counties bigint NOT NULL,
    fields bigint NOT NULL,
    title jsonb NOT NULL,
    detail jsonb NOT NULL,
    title_words tsvector NOT NULL,
    words tsvector NOT NULL,
    written xid8 NOT NULL DEFAULT pg_current_xact_id(),
    UNIQUE (kind, record_id)
);

-- nodes remember the entries, and ask for what was written since
CREATE INDEX ix_search_entries_written ON search_entries (written);

CREATE FUNCTION search_is_han(letter text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ascii(letter) BETWEEN 19968 AND 40959 OR ascii(letter) = 12295;

CREATE FUNCTION search_pairs(phrase text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    RETURN (
        SELECT coalesce(string_agg('''' || one || CASE WHEN search_is_han(next) THEN next ELSE '' END || '''' || ':' || least(place, 16383), ' '), '')::tsvector
        FROM (
            SELECT letter AS one, place, lead(letter) OVER (ORDER BY place) AS next
            FROM string_to_table(left(coalesce(phrase, ''), 4000), NULL) WITH ORDINALITY AS letters(letter, place)
        ) AS neighbours
        WHERE search_is_han(one)
    );
END $$;

CREATE FUNCTION search_latin(phrase text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN to_tsvector('pg_catalog.english', regexp_replace(coalesce(phrase, ''), '[^\x20-\x7e]+', ' ', 'g'));

CREATE FUNCTION search_words(texts jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN search_pairs(texts ->> 'Zh') || search_latin(texts ->> 'Zh') || search_latin(texts ->> 'En');

-- one look for each letter: a join would read the whole table for a name of five. In plpgsql, as its neighbours are, because
-- a session plans it once; what is written in SQL is planned with every statement.
CREATE FUNCTION search_sounds(phrase text) RETURNS tsvector LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
    RETURN (
        SELECT coalesce(string_agg('''p:' || syllable || ''':' || least(place, 16383), ' '), '')::tsvector
        FROM string_to_table(left(coalesce(phrase, ''), 400), NULL) WITH ORDINALITY AS letters(letter, place),
            LATERAL (SELECT (SELECT known.syllable FROM search_syllables AS known
                WHERE known.character = letter COLLATE "C") AS syllable) AS sound
        WHERE syllable IS NOT NULL
    );
END $$;

-- the names as wholes, and the initials of the Chinese ones: 浏阳 is n:浏阳 and i:ly
CREATE FUNCTION search_names(names text[]) RETURNS tsvector LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
    RETURN (
        SELECT coalesce(string_agg(quote_literal(lexeme), ' '), '')::tsvector
        FROM (
            SELECT 'n:' || lower(left(name, 100)) FROM unnest(names) AS name WHERE name <> ''
            UNION
            SELECT 'i:' || (
                SELECT string_agg(left((SELECT known.syllable FROM search_syllables AS known
                    WHERE known.character = letter COLLATE "C"), 1), '' ORDER BY place)
                FROM string_to_table(left(name, 40), NULL) WITH ORDINALITY AS letters(letter, place))
            FROM unnest(names) AS name
        ) AS lexemes(lexeme)
        WHERE lexeme IS NOT NULL
    );
END $$;

CREATE FUNCTION search_mask(wanted text, ids integer[]) RETURNS bigint LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
    RETURN (
        SELECT coalesce(bit_or(1::bigint << bit), 0) FROM search_bits WHERE facet = wanted AND record_id = ANY (ids)
    );
END $$;

CREATE FUNCTION search_texts(texts jsonb[]) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    RETURN (
        SELECT jsonb_build_object(
            'Zh', coalesce(string_agg(part ->> 'Zh', '；' ORDER BY place) FILTER (WHERE part ->> 'Zh' <> ''), ''),
            'En', coalesce(string_agg(part ->> 'En', '; ' ORDER BY place) FILTER (WHERE part ->> 'En' <> ''), ''))
        FROM unnest(texts) WITH ORDINALITY AS parts(part, place)
    );
END $$;

-- What was asked as a question of the index. English words also find those that they begin; each has a question of its
-- own beside it, empty or what else it may mean: pinyin, initials.
CREATE FUNCTION search_query(lexemes text, words text[], meanings text[]) RETURNS tsquery
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
    asked tsquery := lexemes::tsquery;
    word text;
    stem tsquery;
BEGIN
    FOR place IN 1 .. cardinality(words) LOOP
        word := words[place];
        stem := plainto_tsquery('pg_catalog.english', word) || meanings[place]::tsquery;
        IF numnode(stem) > 0 THEN
            asked := asked && CASE
                WHEN length(word) < 3 OR word ~ '[0-9]' THEN stem
                ELSE stem || (quote_literal(word) || ':*')::tsquery END;
        END IF;
    END LOOP;
    RETURN asked;
END $$;

CREATE VIEW search_records AS
    SELECT 'County' AS kind, county.id AS record_id, county.slug, 900000 AS standing, NULL::date AS day,
        ARRAY[county.id] AS counties, ARRAY[]::integer[] AS fields, unit.name AS title,
        ARRAY[unit.name ->> 'Zh', unit.short_name ->> 'Zh', unit.name ->> 'En', unit.short_name ->> 'En'] AS names,
        NULL::jsonb AS bodies, search_texts(ARRAY[above.name, province.name, county.seat_note]) AS detail
    FROM counties AS county
    JOIN administrative_units AS unit ON unit.code = county.unit_code
    LEFT JOIN administrative_units AS above ON above.code = unit.parent_code
    LEFT JOIN administrative_units AS province ON province.code = above.parent_code
UNION ALL
    SELECT 'Field', field.id, field.slug, 800000, NULL, ARRAY[]::integer[],
        array_remove(ARRAY[field.id, field.parent_id], NULL), field.name,
        ARRAY[field.name ->> 'Zh', field.name ->> 'En'], NULL, search_texts(ARRAY[field.note])
    FROM cooperation_fields AS field
UNION ALL
    SELECT 'Programme', programme.id, programme.slug, 700000, programme.starts_start, ARRAY[]::integer[],
        ARRAY[]::integer[], programme.name, ARRAY[programme.name ->> 'Zh', programme.name ->> 'En'],
        NULL, search_texts(ARRAY[programme.summary, programme.basis] || (
            SELECT array_agg(task.name ORDER BY task.ordinal) FROM programme_tasks AS task
            WHERE task.programme_id = programme.id))
    FROM programmes AS programme
UNION ALL
    SELECT 'Indicator', indicator.id, indicator.slug, 600000, NULL, ARRAY[]::integer[],
        (SELECT array_remove(ARRAY[field.id, field.parent_id], NULL) FROM cooperation_fields AS field
            WHERE field.id = indicator.field_id), indicator.name,
        ARRAY[indicator.name ->> 'Zh', indicator.name ->> 'En'],
        NULL, search_texts(ARRAY[indicator.definition, indicator.scope, indicator.unit_name])
    FROM indicators AS indicator
UNION ALL
    SELECT 'Meeting', meeting.id, meeting.slug, 500000, meeting.date_start, ARRAY[]::integer[], ARRAY[]::integer[],
        meeting.name, ARRAY[meeting.name ->> 'Zh', meeting.name ->> 'En'],
        NULL, search_texts(ARRAY[meeting.series, meeting.note])
    FROM meetings AS meeting
UNION ALL
    SELECT 'Agreement', agreement.id, agreement.slug, 400000, agreement.signed_start,
        (SELECT array_agg(county.id) FROM agreement_parties AS party
            JOIN counties AS county ON county.organisation_id = party.organisation_id
            WHERE party.agreement_id = agreement.id),
        (SELECT array_agg(field.id) || array_agg(field.parent_id) FROM agreement_fields AS link
            JOIN cooperation_fields AS field ON field.id = link.field_id WHERE link.agreement_id = agreement.id),
        agreement.name, ARRAY[agreement.name ->> 'Zh', agreement.name ->> 'En'],
        search_texts((SELECT array_agg(body.name ORDER BY party.id) FROM agreement_parties AS party
                JOIN organisations AS body ON body.id = party.organisation_id
                WHERE party.agreement_id = agreement.id)),
        search_texts(ARRAY[agreement.summary, agreement.place]
            || (SELECT array_agg(field.name ORDER BY field.ordinal) FROM agreement_fields AS link
                JOIN cooperation_fields AS field ON field.id = link.field_id
                WHERE link.agreement_id = agreement.id)
            || ARRAY[jsonb_build_object('Zh', agreement.header ->> 'DocumentNumber')])
    FROM agreements AS agreement
UNION ALL
    SELECT 'Event', happening.id, happening.slug, 300000, happening.date_start,
        (SELECT array_agg(county.id) FROM timeline_event_participants AS link
            JOIN counties AS county ON county.organisation_id = link.organisation_id
            WHERE link.event_id = happening.id),
        (SELECT array_agg(field.id) || array_agg(field.parent_id) FROM timeline_event_fields AS link
            JOIN cooperation_fields AS field ON field.id = link.field_id WHERE link.event_id = happening.id),
        happening.title, ARRAY[]::text[],
        search_texts((SELECT array_agg(body.name ORDER BY body.id) FROM timeline_event_participants AS link
                JOIN organisations AS body ON body.id = link.organisation_id
                WHERE link.event_id = happening.id)),
        search_texts((SELECT array_agg(field.name ORDER BY field.ordinal) FROM timeline_event_fields AS link
                JOIN cooperation_fields AS field ON field.id = link.field_id
                WHERE link.event_id = happening.id))
    FROM timeline_events AS happening
UNION ALL
    SELECT 'Source', document.id, document.slug, 200000, document.published_start, ARRAY[]::integer[],
        ARRAY[]::integer[], jsonb_build_object(document.language, document.title), ARRAY[]::text[],
        NULL, search_texts(ARRAY[
            jsonb_build_object('Zh', document.publisher, 'En', document.publisher),
            jsonb_build_object('Zh', document.original_title, 'En', document.original_title)])
    FROM source_documents AS document
    WHERE document.title IS NOT NULL AND EXISTS (
        SELECT FROM evidence AS part WHERE part.document_id = document.id AND (
            EXISTS (SELECT FROM agreement_evidence WHERE evidence_id = part.id)
            OR EXISTS (SELECT FROM timeline_event_evidence WHERE evidence_id = part.id)
            OR EXISTS (SELECT FROM reading_evidence WHERE evidence_id = part.id)
            OR EXISTS (SELECT FROM milestone_evidence WHERE evidence_id = part.id)
            OR EXISTS (SELECT FROM membership_evidence WHERE evidence_id = part.id)));

-- A function for each kind, so that a session plans once for it and the other kinds fall away; without its offset each word
-- list would be made as often as it is named.
DO $make$
DECLARE wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['County', 'Field', 'Programme', 'Indicator', 'Meeting', 'Agreement', 'Event', 'Source'] LOOP
        EXECUTE format($function$
            CREATE FUNCTION %I(ids integer[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
            BEGIN
                INSERT INTO search_entries AS entry (
                    kind, record_id, slug, standing, year, counties, fields, title, detail, title_words, words)
                SELECT kind, record_id, slug, standing + coalesce(day - date '1949-10-01', 0), extract(year FROM day),
                    search_mask('county', counties), search_mask('field', fields), title,
                    search_texts(ARRAY[bodies, detail]), written || sounds,
                    setweight(written, 'A') || setweight(search_words(bodies), 'B')
                        || setweight(search_words(detail), 'C') || setweight(sounds, 'D')
                FROM search_records
                CROSS JOIN LATERAL (SELECT search_words(title) || search_names(names) AS written,
                    search_sounds(title ->> 'Zh') AS sounds OFFSET 0) AS made
                WHERE kind = %L AND record_id = ANY (ids)
                ON CONFLICT (kind, record_id) DO UPDATE SET slug = excluded.slug, standing = excluded.standing,
                    year = excluded.year, counties = excluded.counties, fields = excluded.fields,
                    title = excluded.title, detail = excluded.detail, title_words = excluded.title_words,
                    words = excluded.words, written = pg_current_xact_id()
                WHERE (entry.standing, entry.counties, entry.fields, entry.title, entry.detail, entry.words)
                    IS DISTINCT FROM (excluded.standing, excluded.counties, excluded.fields, excluded.title,
                        excluded.detail, excluded.words);
            END $$
            $function$, 'search_write_' || lower(wanted), wanted);
    END LOOP;
END $make$;

CREATE FUNCTION search_write(wanted text, ids integer[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('SELECT %I($1)', 'search_write_' || lower(wanted)) USING ids;
    INSERT INTO search_terms (word)
    SELECT DISTINCT lower(word) FROM search_entries,
        regexp_split_to_table(title ->> 'En', '[^A-Za-z]+') AS word
    WHERE kind = wanted AND record_id = ANY (ids) AND length(word) >= 4
    ON CONFLICT DO NOTHING;
END $$;

CREATE FUNCTION search_refresh(wanted text, ids integer[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE facet_name text := CASE wanted WHEN 'County' THEN 'county' WHEN 'Field' THEN 'field' END;
BEGIN
    IF ids IS NULL THEN
        RETURN;
    END IF;
    IF facet_name IS NOT NULL THEN
        INSERT INTO search_bits (facet, record_id, bit)
        SELECT facet_name, id,
            (SELECT coalesce(max(bit), -1) FROM search_bits WHERE facet = facet_name) + row_number() OVER (ORDER BY id)
        FROM unnest(ids) AS id
        WHERE NOT EXISTS (SELECT FROM search_bits WHERE facet = facet_name AND record_id = id);
    END IF;
    FOR place IN 1 .. cardinality(ids) BY 1000 LOOP
        PERFORM search_write(wanted, ids[place : place + 999]);
    END LOOP;
END $$;

-- arguments: the kind of record, and the column of the changed rows that names it
CREATE FUNCTION search_follow() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids integer[];
BEGIN
    EXECUTE format('SELECT array_agg(DISTINCT %I) FROM changed WHERE %1$I IS NOT NULL', TG_ARGV[1]) INTO ids;
    PERFORM search_refresh(TG_ARGV[0], ids);
    RETURN NULL;
END $$;

-- argument: the kind of record of which all are written anew, since a name inside of them has changed
CREATE FUNCTION search_follow_all() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM search_refresh(TG_ARGV[0], array_agg(record_id)) FROM search_records WHERE kind = TG_ARGV[0];
    RETURN NULL;
END $$;

CREATE FUNCTION search_follow_body() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM search_refresh('Agreement', array_agg(DISTINCT party.agreement_id))
    FROM changed JOIN agreement_parties AS party ON party.organisation_id = changed.id;
    PERFORM search_refresh('Event', array_agg(DISTINCT link.event_id))
    FROM changed JOIN timeline_event_participants AS link ON link.organisation_id = changed.id;
    RETURN NULL;
END $$;

-- a document is found when it proves something: what was only read is nobody's source yet
CREATE FUNCTION search_follow_proof() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM search_refresh('Source', array_agg(DISTINCT part.document_id))
    FROM changed JOIN evidence AS part ON part.id = changed.evidence_id;
    RETURN NULL;
END $$;

CREATE FUNCTION search_follow_field() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM search_refresh('Agreement', array_agg(DISTINCT link.agreement_id))
    FROM changed JOIN agreement_fields AS link ON link.field_id = changed.id;
    PERFORM search_refresh('Event', array_agg(DISTINCT link.event_id))
    FROM changed JOIN timeline_event_fields AS link ON link.field_id = changed.id;
    RETURN NULL;
END $$;

DO $$
DECLARE
    follow record;
    happening text;
    proof text;
BEGIN
    FOREACH proof IN ARRAY ARRAY['agreement_evidence', 'timeline_event_evidence', 'reading_evidence', 'milestone_evidence',
        'membership_evidence'] LOOP
        EXECUTE format('CREATE TRIGGER search_follows_proof AFTER INSERT ON %I REFERENCING NEW TABLE AS changed '
            'FOR EACH STATEMENT EXECUTE FUNCTION search_follow_proof()', proof);
    END LOOP;
    FOR follow IN
        SELECT * FROM (VALUES
            ('counties', 'County', 'id'),
            ('cooperation_fields', 'Field', 'id'),
            ('programmes', 'Programme', 'id'), ('programme_tasks', 'Programme', 'programme_id'),
            ('indicators', 'Indicator', 'id'), ('meetings', 'Meeting', 'id'),
            ('agreements', 'Agreement', 'id'), ('agreement_parties', 'Agreement', 'agreement_id'),
            ('agreement_fields', 'Agreement', 'agreement_id'),
            ('timeline_events', 'Event', 'id'), ('timeline_event_participants', 'Event', 'event_id'),
            ('timeline_event_fields', 'Event', 'event_id')
        ) AS listed(place, kind, name)
    LOOP
        FOREACH happening IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
            EXECUTE format(
                'CREATE TRIGGER search_follows_%s AFTER %s ON %I REFERENCING %s TABLE AS changed '
                'FOR EACH STATEMENT EXECUTE FUNCTION search_follow(%L, %L)',
                lower(happening), happening, follow.place, CASE happening WHEN 'DELETE' THEN 'OLD' ELSE 'NEW' END,
                follow.kind, follow.name);
        END LOOP;
    END LOOP;
END $$;

CREATE TRIGGER search_follows_name AFTER UPDATE ON administrative_units
    FOR EACH STATEMENT EXECUTE FUNCTION search_follow_all('County');
CREATE TRIGGER search_follows_name AFTER UPDATE ON organisations REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION search_follow_body();
CREATE TRIGGER search_follows_name AFTER UPDATE ON cooperation_fields REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION search_follow_field();
CREATE TRIGGER search_follows_title AFTER UPDATE ON source_documents REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION search_follow('Source', 'id');
