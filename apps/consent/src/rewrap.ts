import { rewrapCommand, RewrapConfig } from '@assay/persistence';
import { loadConfig } from '@assay/runtime';
import { sealedColumns } from './rotation/seal-secrets-anew.js';

// Consent’s part of `npm run rewrap`: exit status 0 once nothing is sealed with another key than the present one.
process.exitCode = await rewrapCommand('consent', sealedColumns, () => loadConfig(RewrapConfig));
