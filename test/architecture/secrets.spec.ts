import { describe, expect, it } from 'vitest';
import type { Secret } from '../../tools/generators/secrets.mjs';
import {
  derivedKeys,
  invented,
  secretColumns,
  tlsKeys,
  undescribed,
} from '../../tools/generators/secrets-page.mjs';
import { sample } from './workspace.js';

// That every secret of the product is described is compared with docs/secrets.md by test/contracts/generated.spec.ts.
describe('the rules for secrets', () => {
  const nothing = { settings: {}, columns: [], derived: [], files: [], keys: [] };
  const token: Secret = { name: 'Token', at: ['TOKEN', 'file:token(_next)?'], opens: 'all', change: 'not' };

  it('find columns that are called like a secret, and no others', () => {
    const schema = sample(
      'apps/x/schema.sql',
      'CREATE TABLE keys (',
      '  id uuid NOT NULL,',
      '  key_hash bytea NOT NULL,',
      '  link_digest bytea,',
      '  sealed_value text,',
      '  credential_id uuid,',
      '  token_expires_at timestamp,',
      '  CONSTRAINT keys_sealed CHECK (true)',
      ');',
      'CREATE INDEX keys_secret ON x.keys USING btree (id);',
    );
    expect(secretColumns(schema)).toEqual(['x.keys.key_hash', 'x.keys.link_digest', 'x.keys.sealed_value']);
  });

  it('find keys that are derived, and what is sealed for a purpose of its own', () => {
    const lines = [
      "const purpose = 'portal-link';",
      "this.vault.derive('return-path');",
      "pepperedHash(this.vault, 'api-keys', text);",
    ];
    expect(derivedKeys(sample('apps/x/src/a.ts', ...lines))).toEqual([
      'x:portal-link',
      'x:return-path',
      'x:api-keys',
    ]);
  });

  it('find the TLS keys of servers and authorities in Kubernetes, and no other secret there', () => {
    const manifest = sample(
      'docker/kubernetes/x.yaml',
      '  secretName: assay-ca',
      '  tls: { secretName: assay-x-tls }',
      '  secret: { secretName: assay-x }',
    );
    expect(tlsKeys(manifest)).toEqual(['tls:assay-ca', 'tls:assay-x-tls']);
  });

  it('find a setting, a column, a key and a file that nobody described', () => {
    const found = {
      settings: { TOKEN: ['x'], OTHER_TOKEN: ['x'] },
      columns: ['x.keys.sealed_value'],
      derived: ['x:return-path'],
      files: ['token', 'token_next', 'x_encryption_key', 'other'],
      keys: ['tls:assay-x-tls', 'tls:assay-x-tls'],
    };
    expect(undescribed(found, [token])).toEqual([
      'OTHER_TOKEN is not described',
      'x.keys.sealed_value is not described',
      'x:return-path is not described',
      'tls:assay-x-tls is not described',
      'other is not described',
    ]);
  });

  it('find a description of what is not there', () => {
    expect(invented(nothing, [token])).toEqual(['TOKEN is not there']);
    expect(invented({ ...nothing, settings: { TOKEN: ['x'] } }, [token])).toEqual([]);
  });
});
