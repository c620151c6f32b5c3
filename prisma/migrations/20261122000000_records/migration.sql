-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "clinic" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "emergency_phone" TEXT NOT NULL,
    "street" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "postal_code" TEXT NOT NULL,
    "licensed_states" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "reply_promise_hours" INTEGER NOT NULL DEFAULT 48,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "started_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clinic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "protocol_version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "parameters" JSONB NOT NULL,
    "adopted_at" TIMESTAMPTZ(3) NOT NULL,
    "signers" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "protocol_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "room" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "room_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "password_hash" TEXT,
    "totp_secret" BYTEA,
    "totp_confirmed_at" TIMESTAMPTZ(3),
    "totp_last_step" INTEGER,
    "started_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "display_name" TEXT NOT NULL,
    "roles" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "credentials" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "professional_title" TEXT,
    "status" TEXT NOT NULL DEFAULT 'active',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "working_hours" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "opens" TEXT NOT NULL,
    "closes" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "working_hours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duty_shift" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "duty" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "duty_shift_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "clinic_id" UUID,
    "membership_id" UUID,
    "token_hash" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "second_factor_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "device" TEXT NOT NULL,

    CONSTRAINT "sign_in_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_code" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "sign_in_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "throttle" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "window_started_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "credentials" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "client_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "person_id" UUID,
    "legal_name" TEXT NOT NULL,
    "preferred_name" TEXT NOT NULL,
    "sort_name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT,
    "pronouns" TEXT,
    "date_of_birth" DATE,
    "time_zone" TEXT NOT NULL,
    "street" TEXT,
    "city" TEXT,
    "state" TEXT,
    "postal_code" TEXT,
    "emergency_contact_name" TEXT,
    "emergency_contact_phone" TEXT,
    "preferred_language" TEXT,
    "accessibility_needs" TEXT,
    "status" TEXT NOT NULL DEFAULT 'invited',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "client_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client_key" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "wrapped_key" BYTEA NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "client_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care_team_member" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "care_team_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "support_person" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "phone" TEXT,
    "what_for" TEXT,
    "may_contact" BOOLEAN NOT NULL DEFAULT false,
    "until" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "support_person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure_response" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "instrument" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "total" INTEGER,
    "band" TEXT,
    "status" TEXT NOT NULL,
    "authored_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "measure_response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "owner_id" UUID,
    "facts" JSONB NOT NULL,
    "source_kind" TEXT NOT NULL,
    "source_id" UUID,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_by_name" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_name" TEXT,
    "outcome" BYTEA,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alert_step" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "alert_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "alert_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client_medication" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "typed_name" TEXT NOT NULL,
    "generics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "medicine_class" TEXT,
    "rule" TEXT,
    "match_status" TEXT NOT NULL,
    "confirmed" BOOLEAN NOT NULL DEFAULT false,
    "frequency" TEXT NOT NULL,
    "dose" TEXT,
    "reason" TEXT,
    "status" TEXT NOT NULL DEFAULT 'active',
    "source" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_reason" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "client_medication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "medication_plan" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "medication_id" UUID NOT NULL,
    "instruction" TEXT NOT NULL,
    "hold_hours" INTEGER,
    "wording" TEXT NOT NULL,
    "valid_until" TIMESTAMPTZ(3) NOT NULL,
    "signer_name" TEXT NOT NULL,
    "signer_credential" TEXT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "medication_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_set" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "first_used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rule_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "screening" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "rule_set_hash" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "screening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "screening_answer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "screening_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "value" JSONB,
    "words" BYTEA,
    "revision" INTEGER NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "screening_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "blood_pressure_reading" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "systolic" INTEGER NOT NULL,
    "diastolic" INTEGER NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "device" TEXT,
    "source" TEXT NOT NULL,
    "invalidated_at" TIMESTAMPTZ(3),
    "invalidated_reason" TEXT,
    "invalidated_by_name" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "blood_pressure_reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_request" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "screening_id" UUID NOT NULL,
    "rule_id" TEXT NOT NULL,
    "ask_of" TEXT NOT NULL,
    "wanted" TEXT NOT NULL,
    "due_on" DATE,
    "status" TEXT NOT NULL DEFAULT 'requested',
    "received_at" TIMESTAMPTZ(3),
    "received_note" BYTEA,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "evidence_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding_lift" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "screening_id" UUID NOT NULL,
    "rule_id" TEXT NOT NULL,
    "reason" BYTEA NOT NULL,
    "evidence" TEXT NOT NULL,
    "valid_until" TIMESTAMPTZ(3) NOT NULL,
    "signer_name" TEXT NOT NULL,
    "signer_credential" TEXT NOT NULL,
    "second_signer_name" TEXT,
    "second_signer_credential" TEXT,
    "second_signed_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "finding_lift_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "screening_determination" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "screening_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "cleared_from" TIMESTAMPTZ(3),
    "cleared_until" TIMESTAMPTZ(3),
    "settings" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "routes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "snapshot" JSONB NOT NULL,
    "snapshot_words" BYTEA,
    "findings" JSONB NOT NULL,
    "rule_set_hash" TEXT NOT NULL,
    "evaluator_version" INTEGER NOT NULL,
    "reason" BYTEA,
    "letter" BYTEA,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "signer_name" TEXT NOT NULL,
    "signer_credential" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    "signed_hash" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "screening_determination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clearance_withdrawal" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "determination_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "reason" BYTEA,
    "withdrawn_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "clearance_withdrawal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent_text" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "consent_text_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent_signature" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "text_id" UUID NOT NULL,
    "text_hash" TEXT NOT NULL,
    "signed_name" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    "understanding" JSONB NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "consent_signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dose_order" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "medication" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "dose_mg" DOUBLE PRECISION NOT NULL,
    "interval_days" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'active',
    "valid_until" TIMESTAMPTZ(3) NOT NULL,
    "signer_name" TEXT NOT NULL,
    "signer_credential" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "dose_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "setting" TEXT NOT NULL,
    "route" TEXT,
    "room_id" UUID,
    "clinician_id" UUID,
    "guide_id" UUID,
    "determination_id" UUID,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "medicine_at" TIMESTAMPTZ(3),
    "client_zone" TEXT NOT NULL,
    "video_url" TEXT,
    "status" TEXT NOT NULL DEFAULT 'booked',
    "cancelled_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointment_change" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "change" TEXT NOT NULL,
    "from_starts_at" TIMESTAMPTZ(3),
    "to_starts_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "appointment_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_monitor" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT,
    "relation" TEXT NOT NULL,
    "adult" BOOLEAN NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "session_monitor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "monitor_link" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "monitor_id" UUID NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "code_tries" INTEGER NOT NULL DEFAULT 0,
    "cookie_hash" TEXT,
    "opened_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "monitor_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "monitor_attestation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "monitor_id" UUID NOT NULL,
    "statements" JSONB NOT NULL,
    "attested_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "monitor_attestation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pre_session_checklist" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "answers" JSONB NOT NULL,
    "words" BYTEA,
    "revision" INTEGER NOT NULL,
    "complete" BOOLEAN NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "pre_session_checklist_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gate_evaluation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "findings" JSONB NOT NULL,
    "facts" JSONB NOT NULL,
    "earliest_start_at" TIMESTAMPTZ(3),
    "evaluated_at" TIMESTAMPTZ(3) NOT NULL,
    "evaluator_version" INTEGER NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "gate_evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gate_lift" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "rule_id" TEXT NOT NULL,
    "facts_hash" TEXT NOT NULL,
    "reason" BYTEA NOT NULL,
    "signer_name" TEXT NOT NULL,
    "signer_credential" TEXT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "gate_lift_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "treatment_session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "order_id" UUID,
    "setting" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "treatment_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_transition" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "from_state" TEXT,
    "to_state" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_role" TEXT NOT NULL,
    "reason" TEXT,
    "rule_versions" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "session_transition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_check_in" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "identifiers" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "location_confirmed" BOOLEAN NOT NULL,
    "monitor_present" BOOLEAN NOT NULL,
    "clothed" BOOLEAN,
    "consent_signature_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "session_check_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vital_signs" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "phase" TEXT NOT NULL,
    "systolic" INTEGER,
    "diastolic" INTEGER,
    "heart_rate" INTEGER,
    "spo2" INTEGER,
    "respiratory_rate" INTEGER,
    "minutes_rest" INTEGER,
    "symptoms" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "note" TEXT,
    "entry_id" UUID NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "device_taken_at" TIMESTAMPTZ(3),
    "invalidates" UUID,
    "invalidated_reason" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "vital_signs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dose_administration" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "gate_id" UUID NOT NULL,
    "medication" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "dose_mg" DOUBLE PRECISION NOT NULL,
    "lot" TEXT NOT NULL,
    "units_used" TEXT,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "second_check_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "dose_administration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "monitor_look" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "monitor_id" UUID,
    "state" TEXT NOT NULL,
    "entry_id" UUID NOT NULL,
    "looked_at" TIMESTAMPTZ(3) NOT NULL,
    "device_looked_at" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "monitor_look_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_event" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "detail" BYTEA,
    "entry_id" UUID NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "session_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "adverse_event" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "session_id" UUID,
    "client_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "onset_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "grade" INTEGER NOT NULL,
    "serious" BOOLEAN NOT NULL,
    "relation" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "detail" BYTEA,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "adverse_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "discharge_check" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "criteria" JSONB NOT NULL,
    "all_met" BOOLEAN NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "discharge_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "discharge_signature" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "check_id" UUID NOT NULL,
    "instructions_repeated_back" BOOLEAN NOT NULL,
    "companion_name" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "signer_name" TEXT NOT NULL,
    "signer_credential" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    "signed_hash" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "discharge_signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_note" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "body" BYTEA NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "session_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "note_signature" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "note_id" UUID NOT NULL,
    "signed_hash" TEXT NOT NULL,
    "signer_name" TEXT NOT NULL,
    "signer_credential" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "note_signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "note_addendum" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "body" BYTEA NOT NULL,
    "signer_name" TEXT NOT NULL,
    "signer_credential" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "note_addendum_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sleep_confirmation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "hours" DOUBLE PRECISION NOT NULL,
    "alert" BOOLEAN NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted" BOOLEAN NOT NULL,
    "refusal_reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "sleep_confirmation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journal_entry" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "session_id" UUID,
    "prompt_id" INTEGER,
    "title" BYTEA,
    "body" BYTEA NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "put_away_at" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "journal_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journal_revision" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "base_revision" INTEGER NOT NULL,
    "body" BYTEA NOT NULL,
    "device" TEXT,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "journal_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entry_share" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "audience" TEXT NOT NULL,
    "shared_at" TIMESTAMPTZ(3) NOT NULL,
    "reply_due_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "entry_share_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entry_reading" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "reader_person_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "entry_reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guide_reply" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "body" BYTEA NOT NULL,
    "replied_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "guide_reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entry_review" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "share_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "entry_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "integration_plan" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "session_id" UUID,
    "intention" BYTEA,
    "status" TEXT NOT NULL DEFAULT 'active',
    "review_on" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "integration_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "insight" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "words" BYTEA NOT NULL,
    "choice" TEXT NOT NULL DEFAULT 'keep',
    "noted_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "insight_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_step" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "parent_id" UUID,
    "title" BYTEA NOT NULL,
    "first_action" BYTEA,
    "size" TEXT NOT NULL,
    "energy" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'idea',
    "planned_for" DATE,
    "done_at" TIMESTAMPTZ(3),
    "position" INTEGER NOT NULL DEFAULT 0,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "plan_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "due_work" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "subject_version" INTEGER NOT NULL DEFAULT 1,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'due',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "payload" JSONB NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "note" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "due_work_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outgoing_mail" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "to_address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "due_work_id" UUID,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "outgoing_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action_key" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "outcome" JSONB,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "action_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT,
    "request_id" TEXT,
    "kind" TEXT NOT NULL,
    "table_name" TEXT,
    "row_id" UUID,
    "client_id" UUID,
    "changed" JSONB,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_link" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "event_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "demonstration_clock" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "single" BOOLEAN NOT NULL DEFAULT true,
    "offset_ms" BIGINT NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "demonstration_clock_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "clinic_slug_key" ON "clinic"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "protocol_version_clinic_id_version_key" ON "protocol_version"("clinic_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "room_clinic_id_id_key" ON "room"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "room_clinic_id_name_key" ON "room"("clinic_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "membership_clinic_id_id_key" ON "membership"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_clinic_id_person_id_key" ON "membership"("clinic_id", "person_id");

-- CreateIndex
CREATE INDEX "working_hours_clinic_id_member_id_weekday_idx" ON "working_hours"("clinic_id", "member_id", "weekday");

-- CreateIndex
CREATE INDEX "duty_shift_clinic_id_duty_starts_at_idx" ON "duty_shift"("clinic_id", "duty", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "sign_in_session_token_hash_key" ON "sign_in_session"("token_hash");

-- CreateIndex
CREATE INDEX "sign_in_session_person_id_idx" ON "sign_in_session"("person_id");

-- CreateIndex
CREATE INDEX "sign_in_code_email_idx" ON "sign_in_code"("email");

-- CreateIndex
CREATE UNIQUE INDEX "throttle_key_key" ON "throttle"("key");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_clinic_id_recorded_at_idx" ON "invitation"("clinic_id", "recorded_at");

-- CreateIndex
CREATE INDEX "client_clinic_id_sort_name_id_idx" ON "client"("clinic_id", "sort_name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "client_clinic_id_id_key" ON "client"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "client_clinic_id_person_id_key" ON "client"("clinic_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "client_key_clinic_id_client_id_key" ON "client_key"("clinic_id", "client_id");

-- CreateIndex
CREATE INDEX "care_team_member_clinic_id_member_id_idx" ON "care_team_member"("clinic_id", "member_id");

-- CreateIndex
CREATE INDEX "care_team_member_clinic_id_client_id_idx" ON "care_team_member"("clinic_id", "client_id");

-- CreateIndex
CREATE INDEX "support_person_clinic_id_client_id_idx" ON "support_person"("clinic_id", "client_id");

-- CreateIndex
CREATE INDEX "measure_response_clinic_id_client_id_instrument_authored_at_idx" ON "measure_response"("clinic_id", "client_id", "instrument", "authored_at");

-- CreateIndex
CREATE INDEX "alert_clinic_id_closed_at_due_at_idx" ON "alert"("clinic_id", "closed_at", "due_at");

-- CreateIndex
CREATE INDEX "alert_clinic_id_client_id_idx" ON "alert"("clinic_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "alert_clinic_id_id_key" ON "alert"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "alert_step_clinic_id_alert_id_recorded_at_idx" ON "alert_step"("clinic_id", "alert_id", "recorded_at");

-- CreateIndex
CREATE INDEX "client_medication_clinic_id_client_id_idx" ON "client_medication"("clinic_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "client_medication_clinic_id_id_key" ON "client_medication"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "medication_plan_clinic_id_client_id_idx" ON "medication_plan"("clinic_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "rule_set_hash_key" ON "rule_set"("hash");

-- CreateIndex
CREATE INDEX "screening_clinic_id_client_id_started_at_idx" ON "screening"("clinic_id", "client_id", "started_at");

-- CreateIndex
CREATE INDEX "screening_clinic_id_status_submitted_at_idx" ON "screening"("clinic_id", "status", "submitted_at");

-- CreateIndex
CREATE UNIQUE INDEX "screening_clinic_id_id_key" ON "screening"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "screening_answer_clinic_id_screening_id_field_revision_key" ON "screening_answer"("clinic_id", "screening_id", "field", "revision");

-- CreateIndex
CREATE INDEX "blood_pressure_reading_clinic_id_client_id_taken_at_idx" ON "blood_pressure_reading"("clinic_id", "client_id", "taken_at");

-- CreateIndex
CREATE INDEX "evidence_request_clinic_id_client_id_idx" ON "evidence_request"("clinic_id", "client_id");

-- CreateIndex
CREATE INDEX "finding_lift_clinic_id_screening_id_idx" ON "finding_lift"("clinic_id", "screening_id");

-- CreateIndex
CREATE INDEX "screening_determination_clinic_id_client_id_signed_at_idx" ON "screening_determination"("clinic_id", "client_id", "signed_at");

-- CreateIndex
CREATE UNIQUE INDEX "screening_determination_clinic_id_id_key" ON "screening_determination"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "clearance_withdrawal_clinic_id_determination_id_key" ON "clearance_withdrawal"("clinic_id", "determination_id");

-- CreateIndex
CREATE UNIQUE INDEX "consent_text_clinic_id_id_key" ON "consent_text"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "consent_text_clinic_id_kind_version_key" ON "consent_text"("clinic_id", "kind", "version");

-- CreateIndex
CREATE INDEX "consent_signature_clinic_id_client_id_idx" ON "consent_signature"("clinic_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "consent_signature_clinic_id_id_key" ON "consent_signature"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "dose_order_clinic_id_client_id_idx" ON "dose_order"("clinic_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "dose_order_clinic_id_id_key" ON "dose_order"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "appointment_clinic_id_starts_at_idx" ON "appointment"("clinic_id", "starts_at");

-- CreateIndex
CREATE INDEX "appointment_clinic_id_client_id_starts_at_idx" ON "appointment"("clinic_id", "client_id", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "appointment_clinic_id_id_key" ON "appointment"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "appointment_change_clinic_id_appointment_id_idx" ON "appointment_change"("clinic_id", "appointment_id");

-- CreateIndex
CREATE INDEX "session_monitor_clinic_id_appointment_id_idx" ON "session_monitor"("clinic_id", "appointment_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_monitor_clinic_id_id_key" ON "session_monitor"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "monitor_link_secret_hash_key" ON "monitor_link"("secret_hash");

-- CreateIndex
CREATE INDEX "monitor_link_clinic_id_appointment_id_idx" ON "monitor_link"("clinic_id", "appointment_id");

-- CreateIndex
CREATE INDEX "monitor_attestation_clinic_id_appointment_id_idx" ON "monitor_attestation"("clinic_id", "appointment_id");

-- CreateIndex
CREATE UNIQUE INDEX "pre_session_checklist_clinic_id_appointment_id_revision_key" ON "pre_session_checklist"("clinic_id", "appointment_id", "revision");

-- CreateIndex
CREATE INDEX "gate_evaluation_clinic_id_appointment_id_evaluated_at_idx" ON "gate_evaluation"("clinic_id", "appointment_id", "evaluated_at");

-- CreateIndex
CREATE UNIQUE INDEX "gate_evaluation_clinic_id_id_key" ON "gate_evaluation"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "gate_lift_clinic_id_appointment_id_idx" ON "gate_lift"("clinic_id", "appointment_id");

-- CreateIndex
CREATE UNIQUE INDEX "treatment_session_clinic_id_id_key" ON "treatment_session"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "treatment_session_clinic_id_appointment_id_key" ON "treatment_session"("clinic_id", "appointment_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_transition_clinic_id_session_id_seq_key" ON "session_transition"("clinic_id", "session_id", "seq");

-- CreateIndex
CREATE INDEX "session_check_in_clinic_id_session_id_idx" ON "session_check_in"("clinic_id", "session_id");

-- CreateIndex
CREATE INDEX "vital_signs_clinic_id_session_id_taken_at_idx" ON "vital_signs"("clinic_id", "session_id", "taken_at");

-- CreateIndex
CREATE UNIQUE INDEX "vital_signs_clinic_id_entry_id_key" ON "vital_signs"("clinic_id", "entry_id");

-- CreateIndex
CREATE INDEX "dose_administration_clinic_id_session_id_idx" ON "dose_administration"("clinic_id", "session_id");

-- CreateIndex
CREATE INDEX "monitor_look_clinic_id_session_id_looked_at_idx" ON "monitor_look"("clinic_id", "session_id", "looked_at");

-- CreateIndex
CREATE UNIQUE INDEX "monitor_look_clinic_id_entry_id_key" ON "monitor_look"("clinic_id", "entry_id");

-- CreateIndex
CREATE INDEX "session_event_clinic_id_session_id_occurred_at_idx" ON "session_event"("clinic_id", "session_id", "occurred_at");

-- CreateIndex
CREATE UNIQUE INDEX "session_event_clinic_id_entry_id_key" ON "session_event"("clinic_id", "entry_id");

-- CreateIndex
CREATE INDEX "adverse_event_clinic_id_client_id_idx" ON "adverse_event"("clinic_id", "client_id");

-- CreateIndex
CREATE INDEX "discharge_check_clinic_id_session_id_idx" ON "discharge_check"("clinic_id", "session_id");

-- CreateIndex
CREATE UNIQUE INDEX "discharge_check_clinic_id_id_key" ON "discharge_check"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "discharge_signature_clinic_id_session_id_key" ON "discharge_signature"("clinic_id", "session_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_note_clinic_id_id_key" ON "session_note"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "session_note_clinic_id_session_id_version_key" ON "session_note"("clinic_id", "session_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "note_signature_clinic_id_session_id_key" ON "note_signature"("clinic_id", "session_id");

-- CreateIndex
CREATE INDEX "note_addendum_clinic_id_session_id_idx" ON "note_addendum"("clinic_id", "session_id");

-- CreateIndex
CREATE INDEX "sleep_confirmation_clinic_id_session_id_idx" ON "sleep_confirmation"("clinic_id", "session_id");

-- CreateIndex
CREATE INDEX "journal_entry_clinic_id_client_id_written_at_idx" ON "journal_entry"("clinic_id", "client_id", "written_at");

-- CreateIndex
CREATE UNIQUE INDEX "journal_entry_clinic_id_id_key" ON "journal_entry"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "journal_revision_clinic_id_entry_id_revision_key" ON "journal_revision"("clinic_id", "entry_id", "revision");

-- CreateIndex
CREATE INDEX "entry_share_clinic_id_client_id_idx" ON "entry_share"("clinic_id", "client_id");

-- CreateIndex
CREATE INDEX "entry_share_clinic_id_entry_id_idx" ON "entry_share"("clinic_id", "entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "entry_share_clinic_id_id_key" ON "entry_share"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "entry_reading_clinic_id_entry_id_idx" ON "entry_reading"("clinic_id", "entry_id");

-- CreateIndex
CREATE INDEX "guide_reply_clinic_id_entry_id_idx" ON "guide_reply"("clinic_id", "entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "entry_review_clinic_id_share_id_key" ON "entry_review"("clinic_id", "share_id");

-- CreateIndex
CREATE INDEX "integration_plan_clinic_id_client_id_idx" ON "integration_plan"("clinic_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "integration_plan_clinic_id_id_key" ON "integration_plan"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "insight_clinic_id_plan_id_idx" ON "insight"("clinic_id", "plan_id");

-- CreateIndex
CREATE INDEX "plan_step_clinic_id_plan_id_idx" ON "plan_step"("clinic_id", "plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_step_clinic_id_id_key" ON "plan_step"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "due_work_status_due_at_idx" ON "due_work"("status", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "due_work_clinic_id_kind_subject_id_subject_version_key" ON "due_work"("clinic_id", "kind", "subject_id", "subject_version");

-- CreateIndex
CREATE UNIQUE INDEX "outgoing_mail_message_id_key" ON "outgoing_mail"("message_id");

-- CreateIndex
CREATE INDEX "outgoing_mail_clinic_id_recorded_at_idx" ON "outgoing_mail"("clinic_id", "recorded_at");

-- CreateIndex
CREATE INDEX "outgoing_mail_status_idx" ON "outgoing_mail"("status");

-- CreateIndex
CREATE UNIQUE INDEX "action_key_clinic_id_person_id_key_key" ON "action_key"("clinic_id", "person_id", "key");

-- CreateIndex
CREATE INDEX "audit_event_clinic_id_at_idx" ON "audit_event"("clinic_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_clinic_id_client_id_at_idx" ON "audit_event"("clinic_id", "client_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_link_clinic_id_seq_key" ON "audit_link"("clinic_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "audit_link_event_id_key" ON "audit_link"("event_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_head_clinic_id_key" ON "audit_head"("clinic_id");

-- CreateIndex
CREATE UNIQUE INDEX "demonstration_clock_single_key" ON "demonstration_clock"("single");

-- AddForeignKey
ALTER TABLE "working_hours" ADD CONSTRAINT "working_hours_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "membership"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "duty_shift" ADD CONSTRAINT "duty_shift_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "membership"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "client_key" ADD CONSTRAINT "client_key_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "care_team_member" ADD CONSTRAINT "care_team_member_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "care_team_member" ADD CONSTRAINT "care_team_member_clinic_id_member_id_fkey" FOREIGN KEY ("clinic_id", "member_id") REFERENCES "membership"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "support_person" ADD CONSTRAINT "support_person_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "measure_response" ADD CONSTRAINT "measure_response_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_clinic_id_owner_id_fkey" FOREIGN KEY ("clinic_id", "owner_id") REFERENCES "membership"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "alert_step" ADD CONSTRAINT "alert_step_clinic_id_alert_id_fkey" FOREIGN KEY ("clinic_id", "alert_id") REFERENCES "alert"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "alert_step" ADD CONSTRAINT "alert_step_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "client_medication" ADD CONSTRAINT "client_medication_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "medication_plan" ADD CONSTRAINT "medication_plan_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "medication_plan" ADD CONSTRAINT "medication_plan_clinic_id_medication_id_fkey" FOREIGN KEY ("clinic_id", "medication_id") REFERENCES "client_medication"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "screening" ADD CONSTRAINT "screening_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "screening_answer" ADD CONSTRAINT "screening_answer_clinic_id_screening_id_fkey" FOREIGN KEY ("clinic_id", "screening_id") REFERENCES "screening"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "screening_answer" ADD CONSTRAINT "screening_answer_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "blood_pressure_reading" ADD CONSTRAINT "blood_pressure_reading_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_request" ADD CONSTRAINT "evidence_request_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_request" ADD CONSTRAINT "evidence_request_clinic_id_screening_id_fkey" FOREIGN KEY ("clinic_id", "screening_id") REFERENCES "screening"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "finding_lift" ADD CONSTRAINT "finding_lift_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "finding_lift" ADD CONSTRAINT "finding_lift_clinic_id_screening_id_fkey" FOREIGN KEY ("clinic_id", "screening_id") REFERENCES "screening"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "screening_determination" ADD CONSTRAINT "screening_determination_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "screening_determination" ADD CONSTRAINT "screening_determination_clinic_id_screening_id_fkey" FOREIGN KEY ("clinic_id", "screening_id") REFERENCES "screening"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "clearance_withdrawal" ADD CONSTRAINT "clearance_withdrawal_clinic_id_determination_id_fkey" FOREIGN KEY ("clinic_id", "determination_id") REFERENCES "screening_determination"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "clearance_withdrawal" ADD CONSTRAINT "clearance_withdrawal_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "consent_signature" ADD CONSTRAINT "consent_signature_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "consent_signature" ADD CONSTRAINT "consent_signature_clinic_id_text_id_fkey" FOREIGN KEY ("clinic_id", "text_id") REFERENCES "consent_text"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dose_order" ADD CONSTRAINT "dose_order_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_clinic_id_room_id_fkey" FOREIGN KEY ("clinic_id", "room_id") REFERENCES "room"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_clinic_id_clinician_id_fkey" FOREIGN KEY ("clinic_id", "clinician_id") REFERENCES "membership"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_clinic_id_guide_id_fkey" FOREIGN KEY ("clinic_id", "guide_id") REFERENCES "membership"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_clinic_id_determination_id_fkey" FOREIGN KEY ("clinic_id", "determination_id") REFERENCES "screening_determination"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appointment_change" ADD CONSTRAINT "appointment_change_clinic_id_appointment_id_fkey" FOREIGN KEY ("clinic_id", "appointment_id") REFERENCES "appointment"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appointment_change" ADD CONSTRAINT "appointment_change_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session_monitor" ADD CONSTRAINT "session_monitor_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session_monitor" ADD CONSTRAINT "session_monitor_clinic_id_appointment_id_fkey" FOREIGN KEY ("clinic_id", "appointment_id") REFERENCES "appointment"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "monitor_link" ADD CONSTRAINT "monitor_link_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "monitor_link" ADD CONSTRAINT "monitor_link_clinic_id_appointment_id_fkey" FOREIGN KEY ("clinic_id", "appointment_id") REFERENCES "appointment"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "monitor_link" ADD CONSTRAINT "monitor_link_clinic_id_monitor_id_fkey" FOREIGN KEY ("clinic_id", "monitor_id") REFERENCES "session_monitor"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "monitor_attestation" ADD CONSTRAINT "monitor_attestation_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "monitor_attestation" ADD CONSTRAINT "monitor_attestation_clinic_id_appointment_id_fkey" FOREIGN KEY ("clinic_id", "appointment_id") REFERENCES "appointment"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "monitor_attestation" ADD CONSTRAINT "monitor_attestation_clinic_id_monitor_id_fkey" FOREIGN KEY ("clinic_id", "monitor_id") REFERENCES "session_monitor"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pre_session_checklist" ADD CONSTRAINT "pre_session_checklist_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "pre_session_checklist" ADD CONSTRAINT "pre_session_checklist_clinic_id_appointment_id_fkey" FOREIGN KEY ("clinic_id", "appointment_id") REFERENCES "appointment"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "gate_evaluation" ADD CONSTRAINT "gate_evaluation_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "gate_evaluation" ADD CONSTRAINT "gate_evaluation_clinic_id_appointment_id_fkey" FOREIGN KEY ("clinic_id", "appointment_id") REFERENCES "appointment"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "gate_lift" ADD CONSTRAINT "gate_lift_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "gate_lift" ADD CONSTRAINT "gate_lift_clinic_id_appointment_id_fkey" FOREIGN KEY ("clinic_id", "appointment_id") REFERENCES "appointment"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "treatment_session" ADD CONSTRAINT "treatment_session_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "treatment_session" ADD CONSTRAINT "treatment_session_clinic_id_appointment_id_fkey" FOREIGN KEY ("clinic_id", "appointment_id") REFERENCES "appointment"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "treatment_session" ADD CONSTRAINT "treatment_session_clinic_id_order_id_fkey" FOREIGN KEY ("clinic_id", "order_id") REFERENCES "dose_order"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session_transition" ADD CONSTRAINT "session_transition_clinic_id_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "treatment_session"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session_transition" ADD CONSTRAINT "session_transition_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session_check_in" ADD CONSTRAINT "session_check_in_clinic_id_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "treatment_session"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session_check_in" ADD CONSTRAINT "session_check_in_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session_check_in" ADD CONSTRAINT "session_check_in_clinic_id_consent_signature_id_fkey" FOREIGN KEY ("clinic_id", "consent_signature_id") REFERENCES "consent_signature"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vital_signs" ADD CONSTRAINT "vital_signs_clinic_id_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "treatment_session"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vital_signs" ADD CONSTRAINT "vital_signs_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dose_administration" ADD CONSTRAINT "dose_administration_clinic_id_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "treatment_session"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dose_administration" ADD CONSTRAINT "dose_administration_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dose_administration" ADD CONSTRAINT "dose_administration_clinic_id_order_id_fkey" FOREIGN KEY ("clinic_id", "order_id") REFERENCES "dose_order"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dose_administration" ADD CONSTRAINT "dose_administration_clinic_id_gate_id_fkey" FOREIGN KEY ("clinic_id", "gate_id") REFERENCES "gate_evaluation"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "monitor_look" ADD CONSTRAINT "monitor_look_clinic_id_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "treatment_session"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "monitor_look" ADD CONSTRAINT "monitor_look_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "monitor_look" ADD CONSTRAINT "monitor_look_clinic_id_monitor_id_fkey" FOREIGN KEY ("clinic_id", "monitor_id") REFERENCES "session_monitor"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session_event" ADD CONSTRAINT "session_event_clinic_id_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "treatment_session"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session_event" ADD CONSTRAINT "session_event_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "adverse_event" ADD CONSTRAINT "adverse_event_clinic_id_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "treatment_session"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "adverse_event" ADD CONSTRAINT "adverse_event_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "discharge_check" ADD CONSTRAINT "discharge_check_clinic_id_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "treatment_session"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "discharge_check" ADD CONSTRAINT "discharge_check_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "discharge_signature" ADD CONSTRAINT "discharge_signature_clinic_id_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "treatment_session"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "discharge_signature" ADD CONSTRAINT "discharge_signature_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "discharge_signature" ADD CONSTRAINT "discharge_signature_clinic_id_check_id_fkey" FOREIGN KEY ("clinic_id", "check_id") REFERENCES "discharge_check"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session_note" ADD CONSTRAINT "session_note_clinic_id_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "treatment_session"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session_note" ADD CONSTRAINT "session_note_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "note_signature" ADD CONSTRAINT "note_signature_clinic_id_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "treatment_session"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "note_signature" ADD CONSTRAINT "note_signature_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "note_signature" ADD CONSTRAINT "note_signature_clinic_id_note_id_fkey" FOREIGN KEY ("clinic_id", "note_id") REFERENCES "session_note"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "note_addendum" ADD CONSTRAINT "note_addendum_clinic_id_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "treatment_session"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "note_addendum" ADD CONSTRAINT "note_addendum_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sleep_confirmation" ADD CONSTRAINT "sleep_confirmation_clinic_id_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "treatment_session"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "sleep_confirmation" ADD CONSTRAINT "sleep_confirmation_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "journal_entry" ADD CONSTRAINT "journal_entry_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "journal_entry" ADD CONSTRAINT "journal_entry_clinic_id_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "treatment_session"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "journal_revision" ADD CONSTRAINT "journal_revision_clinic_id_entry_id_fkey" FOREIGN KEY ("clinic_id", "entry_id") REFERENCES "journal_entry"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "journal_revision" ADD CONSTRAINT "journal_revision_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entry_share" ADD CONSTRAINT "entry_share_clinic_id_entry_id_fkey" FOREIGN KEY ("clinic_id", "entry_id") REFERENCES "journal_entry"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entry_share" ADD CONSTRAINT "entry_share_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entry_reading" ADD CONSTRAINT "entry_reading_clinic_id_entry_id_fkey" FOREIGN KEY ("clinic_id", "entry_id") REFERENCES "journal_entry"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entry_reading" ADD CONSTRAINT "entry_reading_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "guide_reply" ADD CONSTRAINT "guide_reply_clinic_id_entry_id_fkey" FOREIGN KEY ("clinic_id", "entry_id") REFERENCES "journal_entry"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "guide_reply" ADD CONSTRAINT "guide_reply_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entry_review" ADD CONSTRAINT "entry_review_clinic_id_entry_id_fkey" FOREIGN KEY ("clinic_id", "entry_id") REFERENCES "journal_entry"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entry_review" ADD CONSTRAINT "entry_review_clinic_id_share_id_fkey" FOREIGN KEY ("clinic_id", "share_id") REFERENCES "entry_share"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "entry_review" ADD CONSTRAINT "entry_review_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "integration_plan" ADD CONSTRAINT "integration_plan_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "integration_plan" ADD CONSTRAINT "integration_plan_clinic_id_session_id_fkey" FOREIGN KEY ("clinic_id", "session_id") REFERENCES "treatment_session"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "insight" ADD CONSTRAINT "insight_clinic_id_plan_id_fkey" FOREIGN KEY ("clinic_id", "plan_id") REFERENCES "integration_plan"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "insight" ADD CONSTRAINT "insight_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_clinic_id_plan_id_fkey" FOREIGN KEY ("clinic_id", "plan_id") REFERENCES "integration_plan"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_clinic_id_client_id_fkey" FOREIGN KEY ("clinic_id", "client_id") REFERENCES "client"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_clinic_id_parent_id_fkey" FOREIGN KEY ("clinic_id", "parent_id") REFERENCES "plan_step"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;


