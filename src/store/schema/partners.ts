import type { Generated, Selectable } from 'kysely';

/** See migration 400-partner-tables. Money is minor units, rates are ppm, times are UTC ms, flags are 0 or 1. */
export interface PartnerTables {
  /** A partner; `tiers`, `pauses` and `identity` are JSON lists. */
  pa_partner: {
    id: Generated<number>;
    code: string;
    name: string;
    kind: 'company' | 'site' | 'creator' | 'guide' | 'shop' | 'network';
    status: 'prospect' | 'contacted' | 'replied' | 'negotiating' | 'agreed' | 'live' | 'dormant' | 'lost' | 'blocked';
    tiers: Generated<string>;
    pauses: Generated<string>;
    site: string | null;
    currency: Generated<string>;
    tax_profile: Generated<string>;
    introducer_id: number | null;
    introduced_at: number | null;
    payout_account: string | null;
    identity: Generated<string>;
    feed_token: string | null;
    next_action: string | null;
    next_action_on: string | null;
    source: string | null;
    note: Generated<string>;
    created_at: number;
  };
  /** How a partner is reached. */
  pa_contact: {
    id: Generated<number>;
    partner_id: number;
    channel: 'email' | 'phone' | 'wechat' | 'qq' | 'form' | 'other';
    value: string;
    person: Generated<string>;
    lang: Generated<string>;
    opted_out: Generated<number>;
  };
  /** What happened with a partner, for people. */
  pa_event: {
    id: Generated<number>;
    partner_id: number;
    at: number;
    kind: string;
    detail: Generated<string>;
  };
  /** Programs that share orders and a winner rule; `channels` is a JSON list. */
  pa_group: {
    id: Generated<number>;
    code: string;
    name: string;
    direction: 'pays' | 'earns';
    channels: string;
    currency: string;
    timezone: string;
  };
  /** An own program or one of a network; `hosts` is the JSON allow-list of its links. */
  pa_program: {
    id: Generated<number>;
    group_id: number;
    code: string;
    name: string;
    network: string | null;
    hosts: Generated<string>;
    landing: string | null;
  };
  /** One immutable version of a policy: of a group (attribution) or a program (commission). `body` is JSON. */
  pa_policy: {
    id: Generated<number>;
    kind: 'attribution' | 'commission';
    owner_id: number;
    version: number;
    effective_from: number;
    body: string;
    hash: string;
    created_at: number;
  };
  /** Coupon, offline code or place id of a network, and whose it is. */
  pa_code: {
    id: Generated<number>;
    kind: 'coupon' | 'offline' | 'pid';
    network: Generated<string>;
    code: string;
    partner_id: number;
    valid_from: number | null;
    valid_to: number | null;
    note: Generated<string>;
  };
  /** A tracking link. */
  pa_link: {
    id: Generated<number>;
    code: string;
    partner_id: number;
    program_id: number;
    url: string;
    subs: Generated<string>;
    store: string | null;
    disabled_at: number | null;
    created_at: number;
  };
  /** A promotion of the partner feeds. */
  pa_promo: {
    id: Generated<number>;
    program_id: number;
    code: string;
    title: string;
    body: Generated<string>;
    url: string;
    coupon: string | null;
    price: number | null;
    currency: string;
    starts_at: number;
    ends_at: number | null;
    updated_at: number;
  };
  /** Paid placement, swap or friendly link, with what the last check found. */
  pa_agreement: {
    id: Generated<number>;
    partner_id: number;
    kind: 'placement' | 'swap' | 'friendlink';
    title: string;
    page_url: string | null;
    target_url: string | null;
    price: number | null;
    currency: Generated<string>;
    program_id: number | null;
    starts_on: string | null;
    ends_on: string | null;
    terms: Generated<string>;
    checked_at: number | null;
    check_state: string | null;
    check_facts: string | null;
    created_at: number;
  };
  /** One row of a report, immutable; see partners/model/observation.ts. */
  pa_observation: {
    id: Generated<number>;
    import_id: number | null;
    line_no: number | null;
    kind: 'order' | 'return' | 'claim' | 'refund' | 'punish' | 'postback';
    source: string;
    account: string;
    channel: string;
    order_id: string;
    line_key: string;
    event_id: string;
    source_time: number | null;
    state: string;
    state_raw: string;
    currency: string;
    qty: number | null;
    amount: number | null;
    commission: number | null;
    settled: number | null;
    refund: number | null;
    placed_at: number | null;
    paid_at: number | null;
    received_at: number | null;
    settled_at: number | null;
    click_at: number | null;
    sku: string | null;
    category: string | null;
    click_id: string | null;
    code: string | null;
    visitor: string | null;
    buyer: string | null;
    subs: string | null;
    new_customer: number | null;
    extra: string | null;
    hash: Buffer;
  };
  /** Imports that said an observation once more. */
  pa_repeat: {
    observation_id: number;
    import_id: number;
  };
  /** A click; `flags` are bits of partners/tracking/click-flags.ts. */
  pa_click: {
    id: Generated<number>;
    click_id: string;
    ts: number;
    partner_id: number;
    link_id: number | null;
    visitor: string | null;
    flags: Generated<number>;
    ref_host: string | null;
    prefix: string | null;
    agent: string | null;
    subs: string | null;
    landing: string | null;
    import_id: number | null;
  };
  /** Nonces of signed requests that must not come twice. */
  pa_nonce: {
    nonce: string;
    expires_at: number;
  };
  /** Answers already given to idempotent requests. */
  pa_idempotency: {
    key: string;
    body_hash: string;
    status: number;
    answer: string;
    at: number;
  };
  /** Orders that two sources tell differently, to be sent to a network. */
  pa_dispute: {
    id: Generated<number>;
    kind: string;
    channel: string;
    order_id: string;
    line_key: string;
    facts: string;
    at: number;
  };
  /** Cache: an order line as all sources together see it. */
  pa_line: {
    id: Generated<number>;
    channel: string;
    order_id: string;
    line_key: string;
    group_id: number | null;
    state: string;
    currency: string;
    qty: number | null;
    gross: number | null;
    refunded: Generated<number>;
    net_commission: number | null;
    commission_final: Generated<number>;
    network: string | null;
    frozen: Generated<number>;
    unknown: string | null;
    placed_at: number | null;
    received_at: number | null;
    settled_at: number | null;
    sku: string | null;
    category: string | null;
    new_customer: number | null;
    buyer: string | null;
    click_at: number | null;
    rule: Generated<string>;
    own: number;
    digest: string;
  };
  /** Cache: who gets which part of a line, in ppm. */
  pa_share: {
    line_id: number;
    partner_id: number;
    program_id: number;
    ppm: number;
    before_ppm: number;
  };
  /** An account by name; see partners/ledger/accounts.ts. */
  ledger_account: {
    id: Generated<number>;
    name: string;
  };
  /** The seal of a balanced transaction, hash-chained. */
  ledger_tx: {
    id: Generated<number>;
    kind: string;
    cause: string;
    idem: string | null;
    effective_at: number;
    posted_at: number;
    postings: number;
    prev_hash: string;
    hash: string;
  };
  /** One leg: debits positive, credits negative, minor units. */
  ledger_posting: {
    id: Generated<number>;
    tx_id: number;
    account_id: number;
    currency: string;
    amount: number;
    line_id: number | null;
    rule: string | null;
    program: string | null;
  };
  /** A closed month with the ledger entries that it covers. */
  pa_period: {
    period: string;
    ends_at: number;
    closed_at: number;
    first_tx: number;
    last_tx: number;
  };
  /** An immutable statement; `body` is JSON of StatementBody. */
  pa_statement: {
    id: Generated<number>;
    period: string;
    partner_id: number;
    currency: string;
    opening: number;
    earned: number;
    reversed: number;
    adjusted: number;
    tax: number;
    paid: number;
    closing: number;
    held: number;
    pending: number;
    body: string;
    prev_hash: string;
    hash: string;
  };
  /** A payout of one period in one currency. */
  pa_payout_batch: {
    id: Generated<number>;
    period: string;
    currency: string;
    state: 'draft' | 'approved' | 'confirmed' | 'cancelled';
    created_at: number;
    approved_at: number | null;
    approved_by: string | null;
  };
  /** What one partner gets in a batch. */
  pa_payout: {
    batch_id: number;
    partner_id: number;
    gross: number;
    tax: number;
    tax_rule: string;
    net: number;
    state: 'draft' | 'approved' | 'paid' | 'failed' | 'cancelled';
    reference: string | null;
  };
  /** A fraud signal and what a person decided; `facts` is JSON. */
  pa_signal: {
    id: Generated<number>;
    rule: string;
    partner_id: number;
    line_id: number | null;
    scope: 'line' | 'partner' | 'bonus';
    action: 'flag' | 'hold';
    weight: number;
    facts: string;
    fingerprint: string;
    state: 'open' | 'held' | 'released' | 'rejected';
    found_at: number;
    decided_at: number | null;
    decided_by: string | null;
    reason: string | null;
  };
  /** Public keys of the shop (SPKI, DER, base64). */
  pa_public_key: { id: string; public: string; created_at: number };
  /** Who decided what and why, immutable. */
  pa_decision: {
    id: Generated<number>;
    at: number;
    actor: string;
    action: string;
    subject: string;
    reason: string;
  };
}

/** A row of one of these tables as it is read. */
export type PartnerTableRow<Table extends keyof PartnerTables> = Selectable<PartnerTables[Table]>;
