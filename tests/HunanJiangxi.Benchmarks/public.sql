-- What visitors see of a large register, out of thin air: as many events as agreements, ten times as many readings.
BEGIN;
SET LOCAL synchronous_commit = off;

INSERT INTO agreement_fields (agreement_id, field_id)
SELECT a.id, f.ids[1 + a.id % array_length(f.ids, 1)]
FROM agreements a, (SELECT array_agg(id ORDER BY id) AS ids FROM cooperation_fields) f WHERE a.slug LIKE 'synthetic-%';

INSERT INTO timeline_events (slug, kind, status, programme_id, date_start, date_precision, date_by, date_about, source_id, title)
SELECT 'synthetic-' || n, (ARRAY['Meeting', 'Signing', 'Project'])[1 + n % 3], 'Done', (SELECT min(id) FROM programmes),
    DATE '2014-01-01' + n % 4300, 'Day', false, false, (SELECT id FROM named_sources WHERE slug = 'synthetic'),
    jsonb_build_object('Zh', '合成第' || n || '号' || (ARRAY['教育', '医疗', '交通', '水利', '旅游'])[1 + n % 5] || '合作活动',
        'En', 'Synthetic event ' || n || ' about ' || (ARRAY['schools', 'hospitals', 'roads', 'rivers', 'tourism'])[1 + n % 5])
FROM generate_series(1, :count) n;

INSERT INTO timeline_event_participants (event_id, organisation_id)
SELECT e.id, o.ids[1 + (e.id * k) % array_length(o.ids, 1)]
FROM timeline_events e, (SELECT array_agg(organisation_id ORDER BY id) AS ids FROM memberships) o, generate_series(1, 2) k
WHERE e.slug LIKE 'synthetic-%'
ON CONFLICT DO NOTHING;

INSERT INTO timeline_event_fields (event_id, field_id)
SELECT e.id, f.ids[1 + e.id % array_length(f.ids, 1)]
FROM timeline_events e, (SELECT array_agg(id ORDER BY id) AS ids FROM cooperation_fields) f WHERE e.slug LIKE 'synthetic-%';

INSERT INTO indicators (slug, ordinal, version, unit, kind, field_id, source_id, name, definition, scope, unit_name)
SELECT 'synthetic-' || n, 1000 + n, 1, 'count', 'Stock', (SELECT min(id) FROM cooperation_fields),
    (SELECT id FROM named_sources WHERE slug = 'synthetic'),
    jsonb_build_object('Zh', '合成指标第' || n || '号', 'En', 'Synthetic indicator ' || n),
    jsonb_build_object('Zh', '仅供测量', 'En', 'For measuring alone'), jsonb_build_object('Zh', '合成', 'En', 'Synthetic'),
    jsonb_build_object('Zh', '个', 'En', 'pieces')
FROM generate_series(1, :count / 100) n;

INSERT INTO readings (indicator_id, basis, is_chosen, as_of_start, as_of_precision, as_of_by, as_of_about,
    quantity_value, quantity_unit, quantity_qualifier, source_id)
SELECT i.id, 'Stated', false, DATE '1990-01-01' + n * 7, 'Day', false, false, n, 'count', 'Exact',
    (SELECT id FROM named_sources WHERE slug = 'synthetic')
FROM indicators i, generate_series(1, 1000) n WHERE i.slug LIKE 'synthetic-%';

COMMIT;
