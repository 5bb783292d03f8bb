import type { Migration } from '../migrate.ts';

/**
 * CPS partners. What happened (observations, clicks, ledger) is immutable, guarded by triggers; what follows from it
 * (`pa_line`, `pa_share`, `pa_target`) is a cache that a refresh can rebuild from nothing. Money is integer minor units
 * with a currency beside it, rates are parts per million, times are UTC ms, ids of strangers are text.
 */
export const partnerTables: Migration = {
  id: '400-partner-tables',
  up(db) {
    db.exec(`
      CREATE TABLE pa_partner (
        id INTEGER PRIMARY KEY,
        code TEXT NOT NULL UNIQUE COLLATE NOCASE,
        name TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('company', 'site', 'creator', 'guide', 'shop', 'network')),
        status TEXT NOT NULL CHECK (status IN
          ('prospect', 'contacted', 'replied', 'negotiating', 'agreed', 'live', 'dormant', 'lost', 'blocked')),
        tiers TEXT NOT NULL DEFAULT '[]',
        pauses TEXT NOT NULL DEFAULT '[]',
        site TEXT,
        currency TEXT NOT NULL DEFAULT 'CNY',
        tax_profile TEXT NOT NULL DEFAULT 'company',
        introducer_id INTEGER REFERENCES pa_partner (id),
        introduced_at INTEGER,
        payout_account TEXT,
        identity TEXT NOT NULL DEFAULT '[]',
        feed_token TEXT UNIQUE,
        next_action TEXT,
        next_action_on TEXT,
        source TEXT,
        note TEXT NOT NULL DEFAULT '',
        created_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX pa_partner_site ON pa_partner (site);

      CREATE TABLE pa_contact (
        id INTEGER PRIMARY KEY,
        partner_id INTEGER NOT NULL REFERENCES pa_partner (id) ON DELETE CASCADE,
        channel TEXT NOT NULL CHECK (channel IN ('email', 'phone', 'wechat', 'qq', 'form', 'other')),
        value TEXT NOT NULL,
        person TEXT NOT NULL DEFAULT '',
        lang TEXT NOT NULL DEFAULT 'zh',
        opted_out INTEGER NOT NULL DEFAULT 0,
        UNIQUE (partner_id, channel, value)
      ) STRICT;

      CREATE TABLE pa_event (
        id INTEGER PRIMARY KEY,
        partner_id INTEGER NOT NULL REFERENCES pa_partner (id) ON DELETE CASCADE,
        at INTEGER NOT NULL,
        kind TEXT NOT NULL,
        detail TEXT NOT NULL DEFAULT ''
      ) STRICT;

      CREATE TABLE pa_group (
        id INTEGER PRIMARY KEY,
        code TEXT NOT NULL UNIQUE COLLATE NOCASE,
        name TEXT NOT NULL,
        direction TEXT NOT NULL CHECK (direction IN ('pays', 'earns')),
        channels TEXT NOT NULL,
        currency TEXT NOT NULL,
        timezone TEXT NOT NULL
      ) STRICT;

      CREATE TABLE pa_program (
        id INTEGER PRIMARY KEY,
        group_id INTEGER NOT NULL REFERENCES pa_group (id),
        code TEXT NOT NULL UNIQUE COLLATE NOCASE,
        name TEXT NOT NULL,
        network TEXT,
        hosts TEXT NOT NULL DEFAULT '[]',
        landing TEXT
      ) STRICT;

      CREATE TABLE pa_policy (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('attribution', 'commission')),
        owner_id INTEGER NOT NULL,
        version INTEGER NOT NULL,
        effective_from INTEGER NOT NULL,
        body TEXT NOT NULL,
        hash TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        UNIQUE (kind, owner_id, version),
        UNIQUE (kind, owner_id, effective_from)
      ) STRICT;
      CREATE TRIGGER pa_policy_no_update BEFORE UPDATE ON pa_policy BEGIN SELECT raise(ABORT, 'policies are immutable'); END;
      CREATE TRIGGER pa_policy_no_delete BEFORE DELETE ON pa_policy BEGIN SELECT raise(ABORT, 'policies are immutable'); END;

      CREATE TABLE pa_code (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('coupon', 'offline', 'pid')),
        network TEXT NOT NULL DEFAULT '',
        code TEXT NOT NULL COLLATE NOCASE,
        partner_id INTEGER NOT NULL REFERENCES pa_partner (id),
        valid_from INTEGER,
        valid_to INTEGER,
        note TEXT NOT NULL DEFAULT '',
        UNIQUE (kind, network, code)
      ) STRICT;

      CREATE TABLE pa_link (
        id INTEGER PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,
        partner_id INTEGER NOT NULL REFERENCES pa_partner (id),
        program_id INTEGER NOT NULL REFERENCES pa_program (id),
        url TEXT NOT NULL,
        subs TEXT NOT NULL DEFAULT '{}',
        store TEXT,
        disabled_at INTEGER,
        created_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE pa_promo (
        id INTEGER PRIMARY KEY,
        program_id INTEGER NOT NULL REFERENCES pa_program (id),
        code TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        body TEXT NOT NULL DEFAULT '',
        url TEXT NOT NULL,
        coupon TEXT,
        price INTEGER,
        currency TEXT NOT NULL,
        starts_at INTEGER NOT NULL,
        ends_at INTEGER,
        updated_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE pa_agreement (
        id INTEGER PRIMARY KEY,
        partner_id INTEGER NOT NULL REFERENCES pa_partner (id),
        kind TEXT NOT NULL CHECK (kind IN ('placement', 'swap', 'friendlink')),
        title TEXT NOT NULL,
        page_url TEXT,
        target_url TEXT,
        price INTEGER,
        currency TEXT NOT NULL DEFAULT 'CNY',
        program_id INTEGER REFERENCES pa_program (id),
        starts_on TEXT,
        ends_on TEXT,
        terms TEXT NOT NULL DEFAULT '{}',
        checked_at INTEGER,
        check_state TEXT,
        check_facts TEXT,
        created_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE pa_observation (
        id INTEGER PRIMARY KEY,
        import_id INTEGER,
        line_no INTEGER,
        kind TEXT NOT NULL CHECK (kind IN ('order', 'return', 'claim', 'refund', 'punish', 'postback')),
        source TEXT NOT NULL,
        account TEXT NOT NULL,
        channel TEXT NOT NULL,
        order_id TEXT NOT NULL,
        line_key TEXT NOT NULL,
        event_id TEXT NOT NULL,
        source_time INTEGER,
        state TEXT NOT NULL,
        state_raw TEXT NOT NULL,
        currency TEXT NOT NULL,
        qty INTEGER,
        amount INTEGER,
        commission INTEGER,
        settled INTEGER,
        refund INTEGER,
        placed_at INTEGER,
        paid_at INTEGER,
        received_at INTEGER,
        settled_at INTEGER,
        click_at INTEGER,
        sku TEXT,
        category TEXT,
        click_id TEXT,
        code TEXT,
        visitor TEXT,
        buyer TEXT,
        subs TEXT,
        new_customer INTEGER,
        extra TEXT,
        hash BLOB NOT NULL UNIQUE
      ) STRICT;
      CREATE INDEX pa_observation_order ON pa_observation (channel, order_id);
      CREATE INDEX pa_observation_number ON pa_observation (order_id);
      CREATE INDEX pa_observation_import ON pa_observation (import_id);
      CREATE TRIGGER pa_observation_no_update BEFORE UPDATE OF
        line_no, kind, source, account, channel, order_id, line_key, event_id, source_time, state, state_raw, currency, qty,
        amount, commission, settled, refund, placed_at, paid_at, received_at, settled_at, click_at, sku, category, click_id,
        code, subs, new_customer, extra, hash ON pa_observation
        BEGIN SELECT raise(ABORT, 'observations are immutable'); END;

      CREATE TABLE pa_repeat (
        observation_id INTEGER NOT NULL,
        import_id INTEGER NOT NULL,
        PRIMARY KEY (observation_id, import_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE pa_click (
        id INTEGER PRIMARY KEY,
        click_id TEXT NOT NULL,
        ts INTEGER NOT NULL,
        partner_id INTEGER NOT NULL,
        link_id INTEGER,
        visitor TEXT,
        flags INTEGER NOT NULL DEFAULT 0,
        ref_host TEXT,
        prefix TEXT,
        agent TEXT,
        subs TEXT,
        landing TEXT,
        import_id INTEGER
      ) STRICT;
      CREATE UNIQUE INDEX pa_click_by_id ON pa_click (click_id);
      CREATE INDEX pa_click_visitor ON pa_click (visitor, ts) WHERE visitor IS NOT NULL;

      CREATE TABLE pa_nonce (nonce TEXT PRIMARY KEY, expires_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE pa_idempotency (
        key TEXT PRIMARY KEY,
        body_hash TEXT NOT NULL,
        status INTEGER NOT NULL,
        answer TEXT NOT NULL,
        at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE pa_dispute (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        channel TEXT NOT NULL,
        order_id TEXT NOT NULL,
        line_key TEXT NOT NULL,
        facts TEXT NOT NULL,
        at INTEGER NOT NULL,
        UNIQUE (kind, channel, order_id, line_key, facts)
      ) STRICT;

      CREATE TABLE pa_line (
        id INTEGER PRIMARY KEY,
        channel TEXT NOT NULL,
        order_id TEXT NOT NULL,
        line_key TEXT NOT NULL,
        group_id INTEGER,
        state TEXT NOT NULL,
        currency TEXT NOT NULL,
        qty INTEGER,
        gross INTEGER,
        refunded INTEGER NOT NULL DEFAULT 0,
        net_commission INTEGER,
        commission_final INTEGER NOT NULL DEFAULT 0,
        network TEXT,
        frozen INTEGER NOT NULL DEFAULT 0,
        unknown TEXT,
        placed_at INTEGER,
        received_at INTEGER,
        settled_at INTEGER,
        sku TEXT,
        category TEXT,
        new_customer INTEGER,
        buyer TEXT,
        click_at INTEGER,
        rule TEXT NOT NULL DEFAULT '',
        own INTEGER NOT NULL,
        digest TEXT NOT NULL,
        UNIQUE (channel, order_id, line_key)
      ) STRICT;
      CREATE INDEX pa_line_placed ON pa_line (placed_at);

      CREATE TABLE pa_share (
        line_id INTEGER NOT NULL REFERENCES pa_line (id),
        partner_id INTEGER NOT NULL,
        program_id INTEGER NOT NULL,
        ppm INTEGER NOT NULL,
        before_ppm INTEGER NOT NULL,
        PRIMARY KEY (line_id, partner_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX pa_share_partner ON pa_share (partner_id, line_id);

      CREATE TABLE ledger_account (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
      CREATE TABLE ledger_tx (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        cause TEXT NOT NULL,
        idem TEXT UNIQUE,
        effective_at INTEGER NOT NULL,
        posted_at INTEGER NOT NULL,
        postings INTEGER NOT NULL,
        prev_hash TEXT NOT NULL,
        hash TEXT NOT NULL UNIQUE
      ) STRICT;
      CREATE TABLE ledger_posting (
        id INTEGER PRIMARY KEY,
        tx_id INTEGER NOT NULL REFERENCES ledger_tx (id) DEFERRABLE INITIALLY DEFERRED,
        account_id INTEGER NOT NULL REFERENCES ledger_account (id),
        currency TEXT NOT NULL,
        amount INTEGER NOT NULL,
        line_id INTEGER REFERENCES pa_line (id),
        rule TEXT,
        program TEXT
      ) STRICT;
      CREATE INDEX ledger_posting_account ON ledger_posting (account_id, line_id);
      CREATE INDEX ledger_posting_line ON ledger_posting (line_id) WHERE line_id IS NOT NULL;
      CREATE INDEX ledger_posting_tx ON ledger_posting (tx_id);

      -- A transaction row is the seal: it comes after its postings, and only when they add up to zero in every currency.
      CREATE TRIGGER ledger_tx_balanced BEFORE INSERT ON ledger_tx BEGIN
        SELECT raise(ABORT, 'ledger: postings missing')
          WHERE (SELECT count(*) FROM ledger_posting WHERE tx_id = NEW.id) <> NEW.postings OR NEW.postings = 0;
        SELECT raise(ABORT, 'ledger: not balanced') WHERE EXISTS
          (SELECT 1 FROM ledger_posting WHERE tx_id = NEW.id GROUP BY currency HAVING sum(amount) <> 0);
        SELECT raise(ABORT, 'ledger: chain broken') WHERE NEW.prev_hash <>
          coalesce((SELECT hash FROM ledger_tx ORDER BY id DESC LIMIT 1), '');
      END;
      CREATE TRIGGER ledger_posting_sealed BEFORE INSERT ON ledger_posting BEGIN
        SELECT raise(ABORT, 'ledger: transaction is sealed') WHERE EXISTS (SELECT 1 FROM ledger_tx WHERE id = NEW.tx_id);
      END;
      CREATE TRIGGER ledger_tx_no_update BEFORE UPDATE ON ledger_tx BEGIN SELECT raise(ABORT, 'ledger: append-only'); END;
      CREATE TRIGGER ledger_tx_no_delete BEFORE DELETE ON ledger_tx BEGIN SELECT raise(ABORT, 'ledger: append-only'); END;
      CREATE TRIGGER ledger_posting_no_update BEFORE UPDATE ON ledger_posting BEGIN SELECT raise(ABORT, 'ledger: append-only'); END;
      CREATE TRIGGER ledger_posting_no_delete BEFORE DELETE ON ledger_posting BEGIN SELECT raise(ABORT, 'ledger: append-only'); END;
      CREATE TRIGGER ledger_account_no_update BEFORE UPDATE ON ledger_account BEGIN SELECT raise(ABORT, 'ledger: append-only'); END;
      CREATE TRIGGER ledger_account_no_delete BEFORE DELETE ON ledger_account BEGIN SELECT raise(ABORT, 'ledger: append-only'); END;

      CREATE TABLE pa_period (
        period TEXT PRIMARY KEY,
        ends_at INTEGER NOT NULL,
        closed_at INTEGER NOT NULL,
        first_tx INTEGER NOT NULL,
        last_tx INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE pa_statement (
        id INTEGER PRIMARY KEY,
        period TEXT NOT NULL REFERENCES pa_period (period),
        partner_id INTEGER NOT NULL REFERENCES pa_partner (id),
        currency TEXT NOT NULL,
        opening INTEGER NOT NULL,
        earned INTEGER NOT NULL,
        reversed INTEGER NOT NULL,
        adjusted INTEGER NOT NULL,
        tax INTEGER NOT NULL,
        paid INTEGER NOT NULL,
        closing INTEGER NOT NULL,
        held INTEGER NOT NULL,
        pending INTEGER NOT NULL,
        body TEXT NOT NULL,
        prev_hash TEXT NOT NULL,
        hash TEXT NOT NULL,
        UNIQUE (period, partner_id, currency)
      ) STRICT;
      CREATE TRIGGER pa_statement_no_update BEFORE UPDATE ON pa_statement BEGIN SELECT raise(ABORT, 'statements are immutable'); END;
      CREATE TRIGGER pa_statement_no_delete BEFORE DELETE ON pa_statement BEGIN SELECT raise(ABORT, 'statements are immutable'); END;

      CREATE TABLE pa_payout_batch (
        id INTEGER PRIMARY KEY,
        period TEXT NOT NULL,
        currency TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'confirmed', 'cancelled')),
        created_at INTEGER NOT NULL,
        approved_at INTEGER,
        approved_by TEXT,
        UNIQUE (period, currency)
      ) STRICT;
      CREATE TABLE pa_payout (
        batch_id INTEGER NOT NULL REFERENCES pa_payout_batch (id),
        partner_id INTEGER NOT NULL REFERENCES pa_partner (id),
        gross INTEGER NOT NULL,
        tax INTEGER NOT NULL,
        tax_rule TEXT NOT NULL,
        net INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'paid', 'failed', 'cancelled')),
        reference TEXT,
        PRIMARY KEY (batch_id, partner_id)
      ) STRICT;

      CREATE TABLE pa_signal (
        id INTEGER PRIMARY KEY,
        rule TEXT NOT NULL,
        partner_id INTEGER NOT NULL REFERENCES pa_partner (id),
        line_id INTEGER REFERENCES pa_line (id),
        scope TEXT NOT NULL CHECK (scope IN ('line', 'partner', 'bonus')),
        action TEXT NOT NULL CHECK (action IN ('flag', 'hold')),
        weight INTEGER NOT NULL,
        facts TEXT NOT NULL,
        fingerprint TEXT NOT NULL UNIQUE,
        state TEXT NOT NULL CHECK (state IN ('open', 'held', 'released', 'rejected')),
        found_at INTEGER NOT NULL,
        decided_at INTEGER,
        decided_by TEXT,
        reason TEXT
      ) STRICT;
      CREATE INDEX pa_signal_state ON pa_signal (state, partner_id);
      CREATE TABLE pa_decision (
        id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        actor TEXT NOT NULL,
        action TEXT NOT NULL,
        subject TEXT NOT NULL,
        reason TEXT NOT NULL
      ) STRICT;
      CREATE TRIGGER pa_decision_no_update BEFORE UPDATE ON pa_decision BEGIN SELECT raise(ABORT, 'decisions are immutable'); END;
      CREATE TRIGGER pa_decision_no_delete BEFORE DELETE ON pa_decision BEGIN SELECT raise(ABORT, 'decisions are immutable'); END;
    `);
  },
};
