import { Vault, type Tx } from '@assay/persistence';
import type { Credential, SmartRecruitersToken } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';

interface Row {
  readonly sealed_credential: string;
  readonly sealed_token: string | null;
  readonly token_expires_at: Date | null;
  readonly valid: boolean;
  readonly stale: boolean;
  readonly refused_lately: boolean;
  readonly refresh_attempt: number;
  readonly replaces_refused: boolean;
}

/** A token in the cache: usable until it expires, to be renewed from when it is stale. */
export interface CachedToken {
  readonly accessToken: string;
  readonly expiresAt: Date;
  readonly stale: boolean;
  /** It was obtained moments ago in place of one that SmartRecruiters refused: nothing better can be had. */
  readonly replacesRefused: boolean;
}

/** What is kept for a company. */
export interface Granted {
  readonly credential: Credential;
  readonly token?: CachedToken;
  /** SmartRecruiters refused the credential moments ago, so asking again is pointless. */
  readonly refusedLately: boolean;
  readonly refreshAttempt: number;
}

/** Names the one refresh of a company's token that is in flight. */
export interface RefreshLease {
  readonly companyId: string;
  readonly attempt: number;
}

const leaseSeconds = 20;
const refusedForSeconds = 30;
/** Longer than a call with the token may take. */
const replacementSeconds = 300;

/** What a company's granted credential is sealed for. */
export const credentialPurpose = (companyId: string): string => `granted_credentials.credential.${companyId}`;
/** What a company's token is sealed for. */
export const tokenPurpose = (companyId: string): string => `granted_credentials.token.${companyId}`;

/** The credential SmartRecruiters gave us per company, and the token obtained with it, both sealed. */
@Injectable()
export class GrantedCredentials {
  constructor(private readonly vault: Vault) {}

  /** Keeps the newest credential of the company; tokens of the one before are forgotten. */
  async keep(tx: Tx, companyId: string, credential: Credential): Promise<void> {
    const sealed = this.vault.seal(JSON.stringify(credential), credentialPurpose(companyId));
    await tx.execute(
      `INSERT INTO granted_credentials (company_id, sealed_credential) VALUES ($1, $2)
        ON CONFLICT (company_id) DO UPDATE SET sealed_credential = excluded.sealed_credential, granted_at = now(),
          refused_at = NULL, replaced_refused_at = NULL, sealed_token = NULL, token_expires_at = NULL, token_stale_at = NULL,
          refresh_leased_until = NULL, refresh_attempt = granted_credentials.refresh_attempt + 1`,
      [companyId, sealed],
    );
  }

  async find(tx: Tx, companyId: string): Promise<Granted | undefined> {
    const [row] = await tx.query<Row>(
      `SELECT sealed_credential, sealed_token, token_expires_at, refresh_attempt,
          coalesce(token_expires_at > now(), false) AS valid,
          coalesce(token_stale_at <= now(), true) AS stale,
          coalesce(refused_at > now() - make_interval(secs => $2), false) AS refused_lately,
          coalesce(replaced_refused_at > now() - make_interval(secs => $3), false) AS replaces_refused
        FROM granted_credentials WHERE company_id = $1`,
      [companyId, refusedForSeconds, replacementSeconds],
    );
    return row && this.open(companyId, row);
  }

  /** The right to refresh the token, for the one who saw the newest state and only while nobody else has it. */
  async lease(tx: Tx, companyId: string, seen: Granted): Promise<RefreshLease | undefined> {
    const leased = await tx.execute(
      `UPDATE granted_credentials
        SET refresh_leased_until = now() + make_interval(secs => $3), refresh_attempt = refresh_attempt + 1
        WHERE company_id = $1 AND refresh_attempt = $2
          AND (refresh_leased_until IS NULL OR refresh_leased_until < now())`,
      [companyId, seen.refreshAttempt, leaseSeconds],
    );
    return leased === 1 ? { companyId, attempt: seen.refreshAttempt + 1 } : undefined;
  }

  /**
   * Keeps a token; false when the lease was lost, for instance to a newer credential.
   *
   * It counts as another attempt: who looked while the refresh was in flight has not seen what came of it.
   */
  async keepToken(
    tx: Tx,
    { companyId, attempt }: RefreshLease,
    { accessToken, expiresInSeconds }: SmartRecruitersToken,
    replacesRefused: boolean,
  ): Promise<boolean> {
    const sealed = this.vault.seal(accessToken, tokenPurpose(companyId));
    const kept = await tx.execute(
      `UPDATE granted_credentials SET sealed_token = $3, refused_at = NULL, refresh_leased_until = NULL,
          refresh_attempt = refresh_attempt + 1, replaced_refused_at = CASE WHEN $5 THEN now() END,
          token_expires_at = now() + make_interval(secs => $4),
          token_stale_at = now() + make_interval(secs => $4 * 0.8)
        WHERE company_id = $1 AND refresh_attempt = $2`,
      [companyId, attempt, sealed, expiresInSeconds, replacesRefused],
    );
    return kept === 1;
  }

  /** Ends a refresh without a token; `refused` when the credential itself is no longer accepted. */
  async release(tx: Tx, { companyId, attempt }: RefreshLease, refused: boolean): Promise<boolean> {
    const released = await tx.execute(
      `UPDATE granted_credentials SET refresh_leased_until = NULL, refresh_attempt = refresh_attempt + 1,
          refused_at = CASE WHEN $3 THEN now() ELSE refused_at END,
          sealed_token = CASE WHEN $3 THEN NULL ELSE sealed_token END
        WHERE company_id = $1 AND refresh_attempt = $2`,
      [companyId, attempt, refused],
    );
    return released === 1;
  }

  /** SmartRecruiters gives tokens for the credential and refuses them; false when that is not the newest state. */
  async giveUp(tx: Tx, companyId: string, { refreshAttempt }: Granted): Promise<boolean> {
    const given = await tx.execute(
      `UPDATE granted_credentials SET refused_at = now(), sealed_token = NULL, replaced_refused_at = NULL,
          refresh_attempt = refresh_attempt + 1 WHERE company_id = $1 AND refresh_attempt = $2`,
      [companyId, refreshAttempt],
    );
    return given === 1;
  }

  async destroy(tx: Tx, companyId: string): Promise<void> {
    await tx.execute('DELETE FROM granted_credentials WHERE company_id = $1', [companyId]);
  }

  private open(companyId: string, row: Row): Granted {
    const credential = JSON.parse(
      this.vault.open(row.sealed_credential, credentialPurpose(companyId)),
    ) as Credential;
    const known = { credential, refusedLately: row.refused_lately, refreshAttempt: row.refresh_attempt };
    if (row.sealed_token === null || row.token_expires_at === null || !row.valid) return known;
    const accessToken = this.vault.open(row.sealed_token, tokenPurpose(companyId));
    const { token_expires_at: expiresAt, stale, replaces_refused: replacesRefused } = row;
    return { ...known, token: { accessToken, expiresAt, stale, replacesRefused } };
  }
}
