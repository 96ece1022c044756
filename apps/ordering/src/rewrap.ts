import { rewrapCommand, RewrapConfig } from '@assay/persistence';
import { loadConfig } from '@assay/runtime';
import { sealedColumns } from './rotation/seal-links-anew.js';

// Ordering’s part of `npm run rewrap`: exit status 0 once nothing is sealed with another key than the present one.
process.exitCode = await rewrapCommand('ordering', sealedColumns, () => loadConfig(RewrapConfig));
