import type { EventEnvelope } from '@assay/contracts';
import type { AnnouncedBrand } from '@assay/contracts/consent';
import { randomUUID } from 'node:crypto';
import { orderEvent } from '../notification.fixture.js';

/** A brand that says everything, made of a name and a letter that nobody else has. */
export const brandOf = (name: string, letter: string): Omit<AnnouncedBrand, 'revision'> => ({
  productName: `${name} Tests`,
  logo: { hash: letter.repeat(64), width: 480, height: 80 },
  accent: `#${letter.repeat(6)}`,
  onAccent: '#000000',
  helpUrl: `https://${name}.example/help`,
  privacyUrl: `https://${name}.example/privacy`,
  imprintUrl: `https://${name}.example/imprint`,
  contact: `help@${name}.example`,
  senderName: `${name} Sender`,
  replyTo: `answers@${name}.example`,
});

/** Everything by which that brand shows in a mail. */
export const signsOf = (name: string, letter: string): string[] => [
  `${name} Tests`,
  `https://assay.example.com/brand/${letter.repeat(64)}.png`,
  `background:#${letter.repeat(6)};color:#000000`,
  `https://${name}.example/help`,
  `https://${name}.example/privacy`,
  `https://${name}.example/imprint`,
  `help@${name}.example`,
  `${name} Sender`,
  `answers@${name}.example`,
];

/** A brand says this now, as it arrives. */
export function brandEvent(data: AnnouncedBrand): EventEnvelope<AnnouncedBrand> {
  return { ...orderEvent(), id: randomUUID(), type: 'brand-changed', companyId: null as never, data };
}
