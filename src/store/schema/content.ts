import type { Generated } from 'kysely';

/** See migration 500-content-tables. `document` columns are JSON of the types in content/model. */
export interface ContentTables {
  content_fact: {
    id: Generated<number>;
    code: string;
    subject: string;
    aliases: string;
    topic: string;
    attribute: string;
    statement: string;
    value: string;
    unit: string;
    region: string;
    period: string;
    scope_other: string;
    source: string;
    source_url: string;
    source_date: string;
    valid_from: string;
    valid_until: string;
    evidence_file: string;
    evidence_sha256: string;
    status: 'verified' | 'owner-stated' | 'expired' | 'retired';
    lang: 'zh' | 'en';
    wording: string;
    created_at: number;
    updated_at: number;
    import_id: number | null;
  };
  content_brief: {
    id: Generated<number>;
    keyword: string;
    style: string;
    channel: string;
    lang: 'zh' | 'en';
    document: string;
    created_at: number;
  };
  content_draft: {
    id: Generated<number>;
    brief_id: number | null;
    style: string;
    lang: 'zh' | 'en';
    title: string;
    mode: 'offline' | 'model' | 'human';
    document: string;
    input_hash: string;
    created_at: number;
  };
  content_placement: {
    id: Generated<number>;
    draft_id: number;
    medium_id: number;
    channel: string;
    position: string;
    status: 'planned' | 'submitted' | 'accepted' | 'live' | 'rejected' | 'removed';
    planned_on: string | null;
    accepted_on: string | null;
    live_on: string | null;
    url: string;
    cost_minor: number | null;
    currency: string | null;
    indexed: string;
    import_id: number | null;
    updated_at: number;
  };
}
