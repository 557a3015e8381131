using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace HunanJiangxi.Data.Migrations
{
    /// <inheritdoc />
    public partial class Register : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "asp_net_roles",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_name = table.Column<string>(
                        type: "character varying(256)",
                        maxLength: 256,
                        nullable: true
                    ),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_roles", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    office = table.Column<string>(type: "text", nullable: false),
                    record = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    action = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    before = table.Column<string>(type: "jsonb", nullable: true),
                    after = table.Column<string>(type: "jsonb", nullable: true),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "named_sources",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    address = table.Column<string>(type: "text", nullable: true),
                    licence = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "jsonb", nullable: true),
                    office = table.Column<string>(type: "jsonb", nullable: true),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_named_sources", x => x.id);
                    table.CheckConstraint("ck_namedsource_slug_form", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'");
                }
            );

            migrationBuilder.CreateTable(
                name: "protection_keys",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    friendly_name = table.Column<string>(type: "text", nullable: true),
                    xml = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_protection_keys", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "seed_stamps",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    fingerprint = table.Column<string>(type: "text", nullable: false),
                    loaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seed_stamps", x => x.name);
                }
            );

            migrationBuilder.CreateTable(
                name: "setup_tickets",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_setup_tickets", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "source_documents",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    sha256 = table.Column<string>(
                        type: "character(64)",
                        fixedLength: true,
                        maxLength: 64,
                        nullable: false
                    ),
                    text = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    original_title = table.Column<string>(type: "text", nullable: true),
                    original_language = table.Column<string>(
                        type: "character varying(32)",
                        maxLength: 32,
                        nullable: true
                    ),
                    publisher = table.Column<string>(type: "text", nullable: true),
                    republisher = table.Column<string>(type: "text", nullable: true),
                    author = table.Column<string>(type: "text", nullable: true),
                    address = table.Column<string>(type: "text", nullable: true),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    is_retold = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    document_key = table.Column<string>(type: "text", nullable: true),
                    body_start = table.Column<int>(type: "integer", nullable: false),
                    body_end = table.Column<int>(type: "integer", nullable: false),
                    imported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_about = table.Column<bool>(type: "boolean", nullable: true),
                    published_by = table.Column<bool>(type: "boolean", nullable: true),
                    published_precision = table.Column<string>(
                        type: "character varying(32)",
                        maxLength: 32,
                        nullable: true
                    ),
                    published_start = table.Column<DateOnly>(type: "date", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source_documents", x => x.id);
                    table.CheckConstraint("ck_document_body", "body_start >= 0 AND body_end >= body_start");
                    table.CheckConstraint("ck_document_hash", "sha256 ~ '^[0-9a-f]{64}$'");
                    table.CheckConstraint("ck_sourcedocument_slug_form", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'");
                }
            );

            migrationBuilder.CreateTable(
                name: "asp_net_role_claims",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    role_id = table.Column<string>(type: "text", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_role_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_asp_net_role_claims_asp_net_roles_role_id",
                        column: x => x.role_id,
                        principalTable: "asp_net_roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "administrative_units",
                columns: table => new
                {
                    code = table.Column<string>(type: "character(6)", fixedLength: true, maxLength: 6, nullable: false),
                    slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    level = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    parent_code = table.Column<string>(type: "character(6)", nullable: true),
                    source_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    short_name = table.Column<string>(type: "jsonb", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_administrative_units", x => x.code);
                    table.CheckConstraint("ck_administrativeunit_slug_form", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'");
                    table.CheckConstraint("ck_unit_code", "code ~ '^[1-9][0-9]{5}$'");
                    table.CheckConstraint("ck_unit_parent", "(parent_code IS NULL) = (level = 'Province')");
                    table.CheckConstraint(
                        "ck_unit_province",
                        "parent_code IS NULL OR left(parent_code, 2) = left(code, 2)"
                    );
                    table.ForeignKey(
                        name: "fk_administrative_units_administrative_units_parent_code",
                        column: x => x.parent_code,
                        principalTable: "administrative_units",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_administrative_units_named_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "named_sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "clusters",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    source_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clusters", x => x.id);
                    table.CheckConstraint("ck_cluster_slug_form", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'");
                    table.ForeignKey(
                        name: "fk_clusters_named_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "named_sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "cooperation_fields",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    parent_id = table.Column<int>(type: "integer", nullable: true),
                    source_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    note = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cooperation_fields", x => x.id);
                    table.CheckConstraint("ck_cooperationfield_slug_form", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'");
                    table.CheckConstraint("ck_field_parent", "parent_id <> id");
                    table.ForeignKey(
                        name: "fk_cooperation_fields_cooperation_fields_parent_id",
                        column: x => x.parent_id,
                        principalTable: "cooperation_fields",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_cooperation_fields_named_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "named_sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "programmes",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    is_own = table.Column<bool>(type: "boolean", nullable: false),
                    source_id = table.Column<int>(type: "integer", nullable: false),
                    ends_about = table.Column<bool>(type: "boolean", nullable: true),
                    ends_by = table.Column<bool>(type: "boolean", nullable: true),
                    ends_precision = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    ends_start = table.Column<DateOnly>(type: "date", nullable: true),
                    starts_about = table.Column<bool>(type: "boolean", nullable: true),
                    starts_by = table.Column<bool>(type: "boolean", nullable: true),
                    starts_precision = table.Column<string>(
                        type: "character varying(32)",
                        maxLength: 32,
                        nullable: true
                    ),
                    starts_start = table.Column<DateOnly>(type: "date", nullable: true),
                    basis = table.Column<string>(type: "jsonb", nullable: true),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    summary = table.Column<string>(type: "jsonb", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes", x => x.id);
                    table.CheckConstraint("ck_programme_period", "ends_start >= starts_start");
                    table.CheckConstraint("ck_programme_slug_form", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'");
                    table.ForeignKey(
                        name: "fk_programmes_named_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "named_sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "evidence",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    document_id = table.Column<int>(type: "integer", nullable: false),
                    start = table.Column<int>(type: "integer", nullable: false),
                    length = table.Column<int>(type: "integer", nullable: false),
                    quote = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence", x => x.id);
                    table.CheckConstraint("ck_evidence_length", "length > 0");
                    table.CheckConstraint("ck_evidence_start", "start >= 0");
                    table.ForeignKey(
                        name: "fk_evidence_source_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "source_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "organisations",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    unit_code = table.Column<string>(type: "character(6)", nullable: true),
                    source_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    short_name = table.Column<string>(type: "jsonb", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisations", x => x.id);
                    table.CheckConstraint("ck_organisation_slug_form", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'");
                    table.ForeignKey(
                        name: "fk_organisations_administrative_units_unit_code",
                        column: x => x.unit_code,
                        principalTable: "administrative_units",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_organisations_named_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "named_sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "indicators",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    unit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    field_id = table.Column<int>(type: "integer", nullable: false),
                    planned_counterpart_id = table.Column<int>(type: "integer", nullable: true),
                    unlike_id = table.Column<int>(type: "integer", nullable: true),
                    source_id = table.Column<int>(type: "integer", nullable: false),
                    definition = table.Column<string>(type: "jsonb", nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    scope = table.Column<string>(type: "jsonb", nullable: false),
                    unit_name = table.Column<string>(type: "jsonb", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicators", x => x.id);
                    table.CheckConstraint("ck_indicator_share", "(kind = 'Share') = (unit = 'percent')");
                    table.CheckConstraint("ck_indicatordefinition_slug_form", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'");
                    table.ForeignKey(
                        name: "fk_indicators_cooperation_fields_field_id",
                        column: x => x.field_id,
                        principalTable: "cooperation_fields",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_indicators_indicators_planned_counterpart_id",
                        column: x => x.planned_counterpart_id,
                        principalTable: "indicators",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_indicators_indicators_unlike_id",
                        column: x => x.unlike_id,
                        principalTable: "indicators",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_indicators_named_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "named_sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "programme_tasks",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    programme_id = table.Column<int>(type: "integer", nullable: false),
                    slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programme_tasks", x => x.id);
                    table.ForeignKey(
                        name: "fk_programme_tasks_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "proposals",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    document_id = table.Column<int>(type: "integer", nullable: false),
                    evidence_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    amended = table.Column<string>(type: "jsonb", nullable: true),
                    confidence = table.Column<decimal>(type: "numeric(4,3)", precision: 4, scale: 3, nullable: false),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    fact_id = table.Column<int>(type: "integer", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals", x => x.id);
                    table.CheckConstraint("ck_proposal_confidence", "confidence BETWEEN 0 AND 1");
                    table.CheckConstraint("ck_proposal_decided", "(status = 'Waiting') = (decided_by IS NULL)");
                    table.CheckConstraint("ck_proposal_reason", "status <> 'Rejected' OR reason IS NOT NULL");
                    table.ForeignKey(
                        name: "fk_proposals_evidence_evidence_id",
                        column: x => x.evidence_id,
                        principalTable: "evidence",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_proposals_source_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "source_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "asp_net_users",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    display_name = table.Column<string>(
                        type: "character varying(120)",
                        maxLength: 120,
                        nullable: false
                    ),
                    office_id = table.Column<int>(type: "integer", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(
                        type: "character varying(256)",
                        maxLength: 256,
                        nullable: true
                    ),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(
                        type: "character varying(256)",
                        maxLength: 256,
                        nullable: true
                    ),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_users", x => x.id);
                    table.ForeignKey(
                        name: "fk_asp_net_users_organisations_office_id",
                        column: x => x.office_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "counties",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    unit_code = table.Column<string>(type: "character(6)", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    pinyin = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    seat_source_id = table.Column<int>(type: "integer", nullable: false),
                    source_id = table.Column<int>(type: "integer", nullable: false),
                    seat_latitude = table.Column<decimal>(
                        type: "numeric(6,3)",
                        precision: 6,
                        scale: 3,
                        nullable: false
                    ),
                    seat_longitude = table.Column<decimal>(
                        type: "numeric(6,3)",
                        precision: 6,
                        scale: 3,
                        nullable: false
                    ),
                    seat_note = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_counties", x => x.id);
                    table.CheckConstraint("ck_county_slug_form", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'");
                    table.ForeignKey(
                        name: "fk_counties_administrative_units_unit_code",
                        column: x => x.unit_code,
                        principalTable: "administrative_units",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_counties_named_sources_seat_source_id",
                        column: x => x.seat_source_id,
                        principalTable: "named_sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_counties_named_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "named_sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_counties_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "meetings",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    programme_id = table.Column<int>(type: "integer", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: true),
                    is_planned = table.Column<bool>(type: "boolean", nullable: false),
                    host_id = table.Column<int>(type: "integer", nullable: true),
                    agreements_claimed = table.Column<int>(type: "integer", nullable: true),
                    source_id = table.Column<int>(type: "integer", nullable: false),
                    date_about = table.Column<bool>(type: "boolean", nullable: true),
                    date_by = table.Column<bool>(type: "boolean", nullable: true),
                    date_precision = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    date_start = table.Column<DateOnly>(type: "date", nullable: true),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    note = table.Column<string>(type: "jsonb", nullable: true),
                    series = table.Column<string>(type: "jsonb", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meetings", x => x.id);
                    table.CheckConstraint("ck_meeting_claimed", "agreements_claimed >= 0");
                    table.CheckConstraint("ck_meeting_ordinal", "ordinal > 0");
                    table.CheckConstraint("ck_meeting_slug_form", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'");
                    table.ForeignKey(
                        name: "fk_meetings_named_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "named_sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_meetings_organisations_host_id",
                        column: x => x.host_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_meetings_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "memberships",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    programme_id = table.Column<int>(type: "integer", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    joined_about = table.Column<bool>(type: "boolean", nullable: true),
                    joined_by = table.Column<bool>(type: "boolean", nullable: true),
                    joined_precision = table.Column<string>(
                        type: "character varying(32)",
                        maxLength: 32,
                        nullable: true
                    ),
                    joined_start = table.Column<DateOnly>(type: "date", nullable: true),
                    source_id = table.Column<int>(type: "integer", nullable: true),
                    note = table.Column<string>(type: "jsonb", nullable: true),
                    role = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_memberships", x => x.id);
                    table.ForeignKey(
                        name: "fk_memberships_named_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "named_sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_memberships_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_memberships_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "readings",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    indicator_id = table.Column<int>(type: "integer", nullable: false),
                    basis = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    is_chosen = table.Column<bool>(type: "boolean", nullable: false),
                    as_of_about = table.Column<bool>(type: "boolean", nullable: true),
                    as_of_by = table.Column<bool>(type: "boolean", nullable: true),
                    as_of_precision = table.Column<string>(
                        type: "character varying(32)",
                        maxLength: 32,
                        nullable: true
                    ),
                    as_of_start = table.Column<DateOnly>(type: "date", nullable: true),
                    quantity_qualifier = table.Column<string>(
                        type: "character varying(32)",
                        maxLength: 32,
                        nullable: false
                    ),
                    quantity_unit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    quantity_value = table.Column<decimal>(
                        type: "numeric(24,6)",
                        precision: 24,
                        scale: 6,
                        nullable: false
                    ),
                    source_id = table.Column<int>(type: "integer", nullable: true),
                    chosen_because = table.Column<string>(type: "jsonb", nullable: true),
                    note = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_readings", x => x.id);
                    table.CheckConstraint("ck_reading_chosen", "is_chosen = (chosen_because IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_readings_indicators_indicator_id",
                        column: x => x.indicator_id,
                        principalTable: "indicators",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_readings_named_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "named_sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "field_tasks",
                columns: table => new
                {
                    field_id = table.Column<int>(type: "integer", nullable: false),
                    task_id = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_field_tasks", x => new { x.field_id, x.task_id });
                    table.ForeignKey(
                        name: "fk_field_tasks_cooperation_fields_field_id",
                        column: x => x.field_id,
                        principalTable: "cooperation_fields",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_field_tasks_programme_tasks_task_id",
                        column: x => x.task_id,
                        principalTable: "programme_tasks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "targets",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    programme_id = table.Column<int>(type: "integer", nullable: false),
                    task_id = table.Column<int>(type: "integer", nullable: true),
                    indicator_id = table.Column<int>(type: "integer", nullable: true),
                    value = table.Column<decimal>(type: "numeric(24,6)", precision: 24, scale: 6, nullable: true),
                    source_id = table.Column<int>(type: "integer", nullable: false),
                    due_by_about = table.Column<bool>(type: "boolean", nullable: true),
                    due_by_by = table.Column<bool>(type: "boolean", nullable: true),
                    due_by_precision = table.Column<string>(
                        type: "character varying(32)",
                        maxLength: 32,
                        nullable: true
                    ),
                    due_by_start = table.Column<DateOnly>(type: "date", nullable: true),
                    text = table.Column<string>(type: "jsonb", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_targets", x => x.id);
                    table.CheckConstraint("ck_target_slug_form", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'");
                    table.CheckConstraint("ck_target_value", "value IS NULL OR indicator_id IS NOT NULL");
                    table.ForeignKey(
                        name: "fk_targets_indicators_indicator_id",
                        column: x => x.indicator_id,
                        principalTable: "indicators",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_targets_named_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "named_sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_targets_programme_tasks_task_id",
                        column: x => x.task_id,
                        principalTable: "programme_tasks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_targets_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "asp_net_user_claims",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    user_id = table.Column<string>(type: "text", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_asp_net_user_claims_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "asp_net_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "asp_net_user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_asp_net_user_logins_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "asp_net_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "asp_net_user_roles",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "text", nullable: false),
                    role_id = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_roles", x => new { x.user_id, x.role_id });
                    table.ForeignKey(
                        name: "fk_asp_net_user_roles_asp_net_roles_role_id",
                        column: x => x.role_id,
                        principalTable: "asp_net_roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_asp_net_user_roles_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "asp_net_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "asp_net_user_tokens",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "text", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_asp_net_user_tokens",
                        x => new
                        {
                            x.user_id,
                            x.login_provider,
                            x.name,
                        }
                    );
                    table.ForeignKey(
                        name: "fk_asp_net_user_tokens_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "asp_net_users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "county_clusters",
                columns: table => new
                {
                    clusters_id = table.Column<int>(type: "integer", nullable: false),
                    counties_id = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_county_clusters", x => new { x.clusters_id, x.counties_id });
                    table.ForeignKey(
                        name: "fk_county_clusters_clusters_clusters_id",
                        column: x => x.clusters_id,
                        principalTable: "clusters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "fk_county_clusters_counties_counties_id",
                        column: x => x.counties_id,
                        principalTable: "counties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "agreements",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    programme_id = table.Column<int>(type: "integer", nullable: false),
                    meeting_id = table.Column<int>(type: "integer", nullable: true),
                    parties_stated = table.Column<int>(type: "integer", nullable: true),
                    instruments_stated = table.Column<int>(type: "integer", nullable: true),
                    period_end_about = table.Column<bool>(type: "boolean", nullable: true),
                    period_end_by = table.Column<bool>(type: "boolean", nullable: true),
                    period_end_precision = table.Column<string>(
                        type: "character varying(32)",
                        maxLength: 32,
                        nullable: true
                    ),
                    period_end_start = table.Column<DateOnly>(type: "date", nullable: true),
                    period_start_about = table.Column<bool>(type: "boolean", nullable: true),
                    period_start_by = table.Column<bool>(type: "boolean", nullable: true),
                    period_start_precision = table.Column<string>(
                        type: "character varying(32)",
                        maxLength: 32,
                        nullable: true
                    ),
                    period_start_start = table.Column<DateOnly>(type: "date", nullable: true),
                    signed_about = table.Column<bool>(type: "boolean", nullable: true),
                    signed_by = table.Column<bool>(type: "boolean", nullable: true),
                    signed_precision = table.Column<string>(
                        type: "character varying(32)",
                        maxLength: 32,
                        nullable: true
                    ),
                    signed_start = table.Column<DateOnly>(type: "date", nullable: true),
                    source_id = table.Column<int>(type: "integer", nullable: true),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    summary = table.Column<string>(type: "jsonb", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreements", x => x.id);
                    table.CheckConstraint("ck_agreement_instruments", "instruments_stated >= 1");
                    table.CheckConstraint("ck_agreement_parties", "parties_stated >= 2");
                    table.CheckConstraint("ck_agreement_period", "period_end_start >= period_start_start");
                    table.CheckConstraint("ck_agreement_slug_form", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'");
                    table.ForeignKey(
                        name: "fk_agreements_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_agreements_named_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "named_sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_agreements_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "membership_evidence",
                columns: table => new
                {
                    evidence_id = table.Column<int>(type: "integer", nullable: false),
                    fact_id = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_membership_evidence", x => new { x.evidence_id, x.fact_id });
                    table.ForeignKey(
                        name: "fk_membership_evidence_evidence_evidence_id",
                        column: x => x.evidence_id,
                        principalTable: "evidence",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_membership_evidence_memberships_fact_id",
                        column: x => x.fact_id,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "reading_evidence",
                columns: table => new
                {
                    evidence_id = table.Column<int>(type: "integer", nullable: false),
                    fact_id = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reading_evidence", x => new { x.evidence_id, x.fact_id });
                    table.ForeignKey(
                        name: "fk_reading_evidence_evidence_evidence_id",
                        column: x => x.evidence_id,
                        principalTable: "evidence",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_reading_evidence_readings_fact_id",
                        column: x => x.fact_id,
                        principalTable: "readings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "reading_scope",
                columns: table => new
                {
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    reading_id = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reading_scope", x => new { x.organisation_id, x.reading_id });
                    table.ForeignKey(
                        name: "fk_reading_scope_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_reading_scope_readings_reading_id",
                        column: x => x.reading_id,
                        principalTable: "readings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "agreement_evidence",
                columns: table => new
                {
                    evidence_id = table.Column<int>(type: "integer", nullable: false),
                    fact_id = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_evidence", x => new { x.evidence_id, x.fact_id });
                    table.ForeignKey(
                        name: "fk_agreement_evidence_agreements_fact_id",
                        column: x => x.fact_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_agreement_evidence_evidence_evidence_id",
                        column: x => x.evidence_id,
                        principalTable: "evidence",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "agreement_fields",
                columns: table => new
                {
                    agreement_id = table.Column<int>(type: "integer", nullable: false),
                    field_id = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_fields", x => new { x.agreement_id, x.field_id });
                    table.ForeignKey(
                        name: "fk_agreement_fields_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_agreement_fields_cooperation_fields_field_id",
                        column: x => x.field_id,
                        principalTable: "cooperation_fields",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "agreement_parties",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    agreement_id = table.Column<int>(type: "integer", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_parties", x => x.id);
                    table.ForeignKey(
                        name: "fk_agreement_parties_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_agreement_parties_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "agreement_relations",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    from_id = table.Column<int>(type: "integer", nullable: false),
                    to_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_relations", x => x.id);
                    table.CheckConstraint("ck_relation_other", "from_id <> to_id");
                    table.ForeignKey(
                        name: "fk_agreement_relations_agreements_from_id",
                        column: x => x.from_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_agreement_relations_agreements_to_id",
                        column: x => x.to_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "milestones",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    programme_id = table.Column<int>(type: "integer", nullable: false),
                    agreement_id = table.Column<int>(type: "integer", nullable: true),
                    as_of_about = table.Column<bool>(type: "boolean", nullable: true),
                    as_of_by = table.Column<bool>(type: "boolean", nullable: true),
                    as_of_precision = table.Column<string>(
                        type: "character varying(32)",
                        maxLength: 32,
                        nullable: true
                    ),
                    as_of_start = table.Column<DateOnly>(type: "date", nullable: true),
                    due_about = table.Column<bool>(type: "boolean", nullable: true),
                    due_by = table.Column<bool>(type: "boolean", nullable: true),
                    due_precision = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    due_start = table.Column<DateOnly>(type: "date", nullable: true),
                    source_id = table.Column<int>(type: "integer", nullable: true),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_milestones", x => x.id);
                    table.CheckConstraint("ck_milestone_slug_form", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'");
                    table.ForeignKey(
                        name: "fk_milestones_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_milestones_named_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "named_sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_milestones_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "timeline_events",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    programme_id = table.Column<int>(type: "integer", nullable: false),
                    meeting_id = table.Column<int>(type: "integer", nullable: true),
                    agreement_id = table.Column<int>(type: "integer", nullable: true),
                    date_about = table.Column<bool>(type: "boolean", nullable: true),
                    date_by = table.Column<bool>(type: "boolean", nullable: true),
                    date_precision = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    date_start = table.Column<DateOnly>(type: "date", nullable: true),
                    source_id = table.Column<int>(type: "integer", nullable: true),
                    date_note = table.Column<string>(type: "jsonb", nullable: true),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_timeline_events", x => x.id);
                    table.CheckConstraint("ck_timelineevent_slug_form", "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'");
                    table.ForeignKey(
                        name: "fk_timeline_events_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_timeline_events_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_timeline_events_named_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "named_sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_timeline_events_programmes_programme_id",
                        column: x => x.programme_id,
                        principalTable: "programmes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "milestone_evidence",
                columns: table => new
                {
                    evidence_id = table.Column<int>(type: "integer", nullable: false),
                    fact_id = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_milestone_evidence", x => new { x.evidence_id, x.fact_id });
                    table.ForeignKey(
                        name: "fk_milestone_evidence_evidence_evidence_id",
                        column: x => x.evidence_id,
                        principalTable: "evidence",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_milestone_evidence_milestones_fact_id",
                        column: x => x.fact_id,
                        principalTable: "milestones",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "milestone_fields",
                columns: table => new
                {
                    field_id = table.Column<int>(type: "integer", nullable: false),
                    milestone_id = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_milestone_fields", x => new { x.field_id, x.milestone_id });
                    table.ForeignKey(
                        name: "fk_milestone_fields_cooperation_fields_field_id",
                        column: x => x.field_id,
                        principalTable: "cooperation_fields",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_milestone_fields_milestones_milestone_id",
                        column: x => x.milestone_id,
                        principalTable: "milestones",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "milestone_parties",
                columns: table => new
                {
                    milestone_id = table.Column<int>(type: "integer", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_milestone_parties", x => new { x.milestone_id, x.organisation_id });
                    table.ForeignKey(
                        name: "fk_milestone_parties_milestones_milestone_id",
                        column: x => x.milestone_id,
                        principalTable: "milestones",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_milestone_parties_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "milestone_report",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    milestone_id = table.Column<int>(type: "integer", nullable: false),
                    party_id = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    word = table.Column<string>(type: "text", nullable: true),
                    reported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_milestone_report", x => x.id);
                    table.ForeignKey(
                        name: "fk_milestone_report_milestones_milestone_id",
                        column: x => x.milestone_id,
                        principalTable: "milestones",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_milestone_report_organisations_party_id",
                        column: x => x.party_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "timeline_event_evidence",
                columns: table => new
                {
                    evidence_id = table.Column<int>(type: "integer", nullable: false),
                    fact_id = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_timeline_event_evidence", x => new { x.evidence_id, x.fact_id });
                    table.ForeignKey(
                        name: "fk_timeline_event_evidence_evidence_evidence_id",
                        column: x => x.evidence_id,
                        principalTable: "evidence",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_timeline_event_evidence_timeline_events_fact_id",
                        column: x => x.fact_id,
                        principalTable: "timeline_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "timeline_event_fields",
                columns: table => new
                {
                    event_id = table.Column<int>(type: "integer", nullable: false),
                    field_id = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_timeline_event_fields", x => new { x.event_id, x.field_id });
                    table.ForeignKey(
                        name: "fk_timeline_event_fields_cooperation_fields_field_id",
                        column: x => x.field_id,
                        principalTable: "cooperation_fields",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_timeline_event_fields_timeline_events_event_id",
                        column: x => x.event_id,
                        principalTable: "timeline_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "timeline_event_participants",
                columns: table => new
                {
                    event_id = table.Column<int>(type: "integer", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_timeline_event_participants", x => new { x.event_id, x.organisation_id });
                    table.ForeignKey(
                        name: "fk_timeline_event_participants_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_timeline_event_participants_timeline_events_event_id",
                        column: x => x.event_id,
                        principalTable: "timeline_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_administrative_units_parent_code",
                table: "administrative_units",
                column: "parent_code"
            );

            migrationBuilder.CreateIndex(
                name: "ix_administrative_units_slug",
                table: "administrative_units",
                column: "slug",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_administrative_units_source_id",
                table: "administrative_units",
                column: "source_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_agreement_evidence_fact_id",
                table: "agreement_evidence",
                column: "fact_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_agreement_fields_field_id",
                table: "agreement_fields",
                column: "field_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_agreement_parties_agreement_id_organisation_id",
                table: "agreement_parties",
                columns: new[] { "agreement_id", "organisation_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_agreement_parties_organisation_id",
                table: "agreement_parties",
                column: "organisation_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_agreement_relations_from_id_to_id_kind",
                table: "agreement_relations",
                columns: new[] { "from_id", "to_id", "kind" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_agreement_relations_to_id",
                table: "agreement_relations",
                column: "to_id"
            );

            migrationBuilder.CreateIndex(name: "ix_agreements_kind", table: "agreements", column: "kind");

            migrationBuilder.CreateIndex(name: "ix_agreements_meeting_id", table: "agreements", column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreements_programme_id",
                table: "agreements",
                column: "programme_id"
            );

            migrationBuilder.CreateIndex(name: "ix_agreements_slug", table: "agreements", column: "slug", unique: true);

            migrationBuilder.CreateIndex(name: "ix_agreements_source_id", table: "agreements", column: "source_id");

            migrationBuilder.CreateIndex(name: "ix_agreements_status", table: "agreements", column: "status");

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_role_claims_role_id",
                table: "asp_net_role_claims",
                column: "role_id"
            );

            migrationBuilder.CreateIndex(
                name: "role_name_index",
                table: "asp_net_roles",
                column: "normalized_name",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_claims_user_id",
                table: "asp_net_user_claims",
                column: "user_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_logins_user_id",
                table: "asp_net_user_logins",
                column: "user_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_roles_role_id",
                table: "asp_net_user_roles",
                column: "role_id"
            );

            migrationBuilder.CreateIndex(name: "email_index", table: "asp_net_users", column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_users_office_id",
                table: "asp_net_users",
                column: "office_id"
            );

            migrationBuilder.CreateIndex(
                name: "user_name_index",
                table: "asp_net_users",
                column: "normalized_user_name",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_record_key",
                table: "audit_entries",
                columns: new[] { "record", "key" }
            );

            migrationBuilder.CreateIndex(name: "ix_clusters_slug", table: "clusters", column: "slug", unique: true);

            migrationBuilder.CreateIndex(name: "ix_clusters_source_id", table: "clusters", column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_fields_parent_id",
                table: "cooperation_fields",
                column: "parent_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_fields_slug",
                table: "cooperation_fields",
                column: "slug",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_cooperation_fields_source_id",
                table: "cooperation_fields",
                column: "source_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_counties_organisation_id",
                table: "counties",
                column: "organisation_id",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_counties_seat_source_id",
                table: "counties",
                column: "seat_source_id"
            );

            migrationBuilder.CreateIndex(name: "ix_counties_slug", table: "counties", column: "slug", unique: true);

            migrationBuilder.CreateIndex(name: "ix_counties_source_id", table: "counties", column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_counties_unit_code",
                table: "counties",
                column: "unit_code",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_county_clusters_counties_id",
                table: "county_clusters",
                column: "counties_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_evidence_document_id_start_length",
                table: "evidence",
                columns: new[] { "document_id", "start", "length" }
            );

            migrationBuilder.CreateIndex(name: "ix_field_tasks_task_id", table: "field_tasks", column: "task_id");

            migrationBuilder.CreateIndex(name: "ix_indicators_field_id", table: "indicators", column: "field_id");

            migrationBuilder.CreateIndex(
                name: "ix_indicators_planned_counterpart_id",
                table: "indicators",
                column: "planned_counterpart_id"
            );

            migrationBuilder.CreateIndex(name: "ix_indicators_slug", table: "indicators", column: "slug", unique: true);

            migrationBuilder.CreateIndex(name: "ix_indicators_source_id", table: "indicators", column: "source_id");

            migrationBuilder.CreateIndex(name: "ix_indicators_unlike_id", table: "indicators", column: "unlike_id");

            migrationBuilder.CreateIndex(name: "ix_meetings_host_id", table: "meetings", column: "host_id");

            migrationBuilder.CreateIndex(name: "ix_meetings_programme_id", table: "meetings", column: "programme_id");

            migrationBuilder.CreateIndex(name: "ix_meetings_slug", table: "meetings", column: "slug", unique: true);

            migrationBuilder.CreateIndex(name: "ix_meetings_source_id", table: "meetings", column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_membership_evidence_fact_id",
                table: "membership_evidence",
                column: "fact_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_memberships_organisation_id",
                table: "memberships",
                column: "organisation_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_memberships_programme_id_organisation_id",
                table: "memberships",
                columns: new[] { "programme_id", "organisation_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_memberships_source_id", table: "memberships", column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_milestone_evidence_fact_id",
                table: "milestone_evidence",
                column: "fact_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_milestone_fields_milestone_id",
                table: "milestone_fields",
                column: "milestone_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_milestone_parties_organisation_id",
                table: "milestone_parties",
                column: "organisation_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_milestone_report_milestone_id",
                table: "milestone_report",
                column: "milestone_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_milestone_report_party_id",
                table: "milestone_report",
                column: "party_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_milestones_agreement_id",
                table: "milestones",
                column: "agreement_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_milestones_programme_id",
                table: "milestones",
                column: "programme_id"
            );

            migrationBuilder.CreateIndex(name: "ix_milestones_slug", table: "milestones", column: "slug", unique: true);

            migrationBuilder.CreateIndex(name: "ix_milestones_source_id", table: "milestones", column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_named_sources_slug",
                table: "named_sources",
                column: "slug",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_organisations_slug",
                table: "organisations",
                column: "slug",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_organisations_source_id",
                table: "organisations",
                column: "source_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_organisations_unit_code",
                table: "organisations",
                column: "unit_code"
            );

            migrationBuilder.CreateIndex(
                name: "ix_programme_tasks_programme_id_slug",
                table: "programme_tasks",
                columns: new[] { "programme_id", "slug" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_programmes_slug", table: "programmes", column: "slug", unique: true);

            migrationBuilder.CreateIndex(name: "ix_programmes_source_id", table: "programmes", column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_document_id_key",
                table: "proposals",
                columns: new[] { "document_id", "key" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_proposals_evidence_id", table: "proposals", column: "evidence_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_status_id",
                table: "proposals",
                columns: new[] { "status", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_reading_evidence_fact_id",
                table: "reading_evidence",
                column: "fact_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_reading_scope_reading_id",
                table: "reading_scope",
                column: "reading_id"
            );

            migrationBuilder.CreateIndex(name: "ix_readings_indicator_id", table: "readings", column: "indicator_id");

            migrationBuilder.CreateIndex(name: "ix_readings_source_id", table: "readings", column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_setup_tickets_token_hash",
                table: "setup_tickets",
                column: "token_hash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_source_documents_document_key",
                table: "source_documents",
                column: "document_key"
            );

            migrationBuilder.CreateIndex(
                name: "ix_source_documents_sha256",
                table: "source_documents",
                column: "sha256",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_source_documents_slug",
                table: "source_documents",
                column: "slug",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_targets_indicator_id", table: "targets", column: "indicator_id");

            migrationBuilder.CreateIndex(name: "ix_targets_programme_id", table: "targets", column: "programme_id");

            migrationBuilder.CreateIndex(name: "ix_targets_slug", table: "targets", column: "slug", unique: true);

            migrationBuilder.CreateIndex(name: "ix_targets_source_id", table: "targets", column: "source_id");

            migrationBuilder.CreateIndex(name: "ix_targets_task_id", table: "targets", column: "task_id");

            migrationBuilder.CreateIndex(
                name: "ix_timeline_event_evidence_fact_id",
                table: "timeline_event_evidence",
                column: "fact_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_timeline_event_fields_field_id",
                table: "timeline_event_fields",
                column: "field_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_timeline_event_participants_organisation_id",
                table: "timeline_event_participants",
                column: "organisation_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_timeline_events_agreement_id",
                table: "timeline_events",
                column: "agreement_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_timeline_events_meeting_id",
                table: "timeline_events",
                column: "meeting_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_timeline_events_programme_id",
                table: "timeline_events",
                column: "programme_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_timeline_events_slug",
                table: "timeline_events",
                column: "slug",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_timeline_events_source_id",
                table: "timeline_events",
                column: "source_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_timeline_events_status_kind",
                table: "timeline_events",
                columns: new[] { "status", "kind" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "agreement_evidence");

            migrationBuilder.DropTable(name: "agreement_fields");

            migrationBuilder.DropTable(name: "agreement_parties");

            migrationBuilder.DropTable(name: "agreement_relations");

            migrationBuilder.DropTable(name: "asp_net_role_claims");

            migrationBuilder.DropTable(name: "asp_net_user_claims");

            migrationBuilder.DropTable(name: "asp_net_user_logins");

            migrationBuilder.DropTable(name: "asp_net_user_roles");

            migrationBuilder.DropTable(name: "asp_net_user_tokens");

            migrationBuilder.DropTable(name: "audit_entries");

            migrationBuilder.DropTable(name: "county_clusters");

            migrationBuilder.DropTable(name: "field_tasks");

            migrationBuilder.DropTable(name: "membership_evidence");

            migrationBuilder.DropTable(name: "milestone_evidence");

            migrationBuilder.DropTable(name: "milestone_fields");

            migrationBuilder.DropTable(name: "milestone_parties");

            migrationBuilder.DropTable(name: "milestone_report");

            migrationBuilder.DropTable(name: "proposals");

            migrationBuilder.DropTable(name: "protection_keys");

            migrationBuilder.DropTable(name: "reading_evidence");

            migrationBuilder.DropTable(name: "reading_scope");

            migrationBuilder.DropTable(name: "seed_stamps");

            migrationBuilder.DropTable(name: "setup_tickets");

            migrationBuilder.DropTable(name: "targets");

            migrationBuilder.DropTable(name: "timeline_event_evidence");

            migrationBuilder.DropTable(name: "timeline_event_fields");

            migrationBuilder.DropTable(name: "timeline_event_participants");

            migrationBuilder.DropTable(name: "asp_net_roles");

            migrationBuilder.DropTable(name: "asp_net_users");

            migrationBuilder.DropTable(name: "clusters");

            migrationBuilder.DropTable(name: "counties");

            migrationBuilder.DropTable(name: "memberships");

            migrationBuilder.DropTable(name: "milestones");

            migrationBuilder.DropTable(name: "readings");

            migrationBuilder.DropTable(name: "programme_tasks");

            migrationBuilder.DropTable(name: "evidence");

            migrationBuilder.DropTable(name: "timeline_events");

            migrationBuilder.DropTable(name: "indicators");

            migrationBuilder.DropTable(name: "source_documents");

            migrationBuilder.DropTable(name: "agreements");

            migrationBuilder.DropTable(name: "cooperation_fields");

            migrationBuilder.DropTable(name: "meetings");

            migrationBuilder.DropTable(name: "organisations");

            migrationBuilder.DropTable(name: "programmes");

            migrationBuilder.DropTable(name: "administrative_units");

            migrationBuilder.DropTable(name: "named_sources");
        }
    }
}
