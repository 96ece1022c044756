/** A line as the outside world writes it down while it happens: not yet without names and addresses. */
export interface RawLine {
  readonly at: number;
  readonly kind: string;
  readonly company?: string | null;
  readonly order?: string;
  readonly to?: string;
  readonly call?: number;
  readonly status?: number;
  readonly json?: { readonly resultCallbackURL?: string; readonly candidate?: { readonly email?: string } };
  readonly body?: unknown;
  readonly message?: string;
  readonly links?: readonly string[];
  readonly answers?: boolean;
  readonly accepted?: boolean;
  readonly version?: unknown;
  readonly operation?: string;
  readonly began?: number;
  readonly ended?: number;
  readonly retryAfter?: string;
}
