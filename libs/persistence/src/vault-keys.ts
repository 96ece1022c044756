import { ValidateBy } from 'class-validator';
import { areVaultKeys, vaultKeysExpected } from './vault.js';

/** The setting holds keys that a vault takes. */
export const VaultKeys = (): PropertyDecorator =>
  ValidateBy({
    name: 'vaultKeys',
    validator: {
      validate: (value) => typeof value === 'string' && areVaultKeys(value),
      defaultMessage: () => vaultKeysExpected,
    },
  });
