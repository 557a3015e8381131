-- A large register out of thin air, for measuring alone: every name says that it is synthetic. Never in a portal of use.
BEGIN;
SET LOCAL synchronous_commit = off;

INSERT INTO named_sources (slug, title) VALUES
    ('synthetic', '{"Zh": "合成数据（仅供测量）", "En": "Synthetic data, for measuring alone"}');

INSERT INTO agreements (slug, kind, status, programme_id, signed_start, signed_precision, signed_by, signed_about, source_id, name)
SELECT 'synthetic-' || n, (ARRAY['Agreement', 'Framework', 'Memorandum'])[1 + n % 3],
    (ARRAY['Signed', 'InForce', 'Expired'])[1 + n % 3], (SELECT min(id) FROM programmes),
    DATE '2014-01-01' + n % 4300, 'Day', false, false, (SELECT id FROM named_sources WHERE slug = 'synthetic'),
    jsonb_build_object('Zh', '合成第' || n || '号' || (ARRAY['教育', '医疗', '交通', '水利', '旅游'])[1 + n % 5] || '合作协议',
        'En', 'Synthetic agreement ' || n || ' on ' || (ARRAY['schools', 'hospitals', 'roads', 'rivers', 'tourism'])[1 + n % 5])
FROM generate_series(1, :count) n;

INSERT INTO agreement_parties (agreement_id, organisation_id)
SELECT a.id, o.ids[1 + (a.id * k) % array_length(o.ids, 1)]
FROM agreements a, (SELECT array_agg(organisation_id ORDER BY id) AS ids FROM memberships) o, generate_series(1, 2) k
WHERE a.slug LIKE 'synthetic-%'
ON CONFLICT DO NOTHING;

INSERT INTO agreement_drafts (state, office, office_unit, working, saved_by, saved_at, writers)
SELECT (ARRAY['Draft', 'Submitted', 'Returned'])[1 + n % 3], 'liuyang', '430181',
    jsonb_build_object('NameZh', '合成第' || n || '号草稿'), 'synthetic', now() - n * INTERVAL '1 minute', ARRAY['synthetic']
FROM generate_series(1, :count) n;

INSERT INTO source_documents (slug, sha256, text, language, title, file_name, is_retold, body_start, body_end, imported_at)
SELECT 'synthetic-' || n, encode(sha256(n::text::bytea), 'hex'), string_agg('合成第' || n || '篇第' || k || '句。', '' ORDER BY k),
    'Zh', '合成报道' || n, n || '.txt', false, 0, 1, now()
FROM generate_series(1, (:count / 20)) n, generate_series(1, 20) k GROUP BY n;

INSERT INTO evidence (document_id, start, length, quote)
SELECT d.id, strpos(d.text, q.quote) - 1, length(q.quote), q.quote
FROM source_documents d, LATERAL unnest(string_to_array(rtrim(d.text, '。'), '。')) AS q(quote) WHERE d.slug LIKE 'synthetic-%';

INSERT INTO proposals (document_id, evidence_id, kind, key, content, confidence, status, relation)
SELECT e.document_id, e.id, p.kind, 'synthetic-' || e.id, p.content, 0.8, 'Waiting', 'New'
FROM evidence e, (SELECT kind, content, row_number() OVER (ORDER BY id) - 1 AS number, count(*) OVER () AS all FROM proposals) p
WHERE e.document_id IN (SELECT id FROM source_documents WHERE slug LIKE 'synthetic-%') AND p.number = e.id % p.all;

COMMIT;
