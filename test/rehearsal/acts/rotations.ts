import type { Act } from '../scene.js';
import { secretsOfCalls } from './secrets-of-calls.js';
import { secretsOfSettings } from './secrets-of-settings.js';

/** Each changes one secret and throws where the old one still opens something that it must not. */
export const rotations: readonly Act[] = [...secretsOfSettings, ...secretsOfCalls].map((rotation) => ({
  name: `rotate ${rotation.secret}`,
  run: async (scene) => {
    const refused = await rotation.run(scene);
    if (refused === false) throw new Error(`the old ${rotation.secret} still opens something`);
    return refused ? 'the old one opens nothing any more' : 'the new one is used';
  },
}));
