import { neutralBrand, type PageBrand } from './page-brand.js';
import { mergeTexts } from './page-texts.js';

/** How the vendor’s product presents itself, on pages and in mails alike. */
export interface Brand extends PageBrand {
  readonly senderName?: string;
  readonly replyTo?: string;
}

/** What was said for one account, or for the whole installation. */
export interface BrandLayer extends Partial<Omit<Brand, 'logo'>> {
  readonly logo?: { readonly hash: string; readonly width: number; readonly height: number };
}

/** The largest a logo is shown; pictures are kept twice as large, for screens with small pixels. */
export const shownLogo = { width: 240, height: 80 };

const plain = ['helpUrl', 'privacyUrl', 'imprintUrl', 'contact', 'senderName', 'replyTo'] as const;

/** The path under which the logo with that hash is served. */
export function logoPath(hash: string): string {
  return `/brand/${hash}.png`;
}

/** The brand that these layers make, the nearest first; what nobody says is neutral. */
export function mergeBrand(publicUrl: string, layers: readonly BrandLayer[]): Brand {
  const coloured = layers.find(({ accent, onAccent }) => accent !== undefined && onAccent !== undefined);
  // Name and picture are one sign: an account that names its product is not shown under somebody else's picture.
  const signed = layers.find(({ productName, logo }) => productName !== undefined || logo !== undefined);
  const said = plain.flatMap((name) => {
    const value = layers.find((layer) => layer[name] !== undefined)?.[name];
    return value === undefined ? [] : [[name, value]];
  });
  const logo = signed?.logo;
  const texts = mergeTexts(layers.map((layer) => layer.texts));
  return {
    ...neutralBrand,
    productName: layers.find(({ productName }) => productName !== undefined)?.productName ?? '',
    ...(coloured ? { accent: coloured.accent, onAccent: coloured.onAccent } : {}),
    ...(logo
      ? { logo: { url: `${publicUrl.replace(/\/+$/, '')}${logoPath(logo.hash)}`, ...shown(logo) } }
      : {}),
    ...(texts.length > 0 ? { texts } : {}),
    ...(Object.fromEntries(said) as Partial<Brand>),
  };
}

function shown({ width, height }: { readonly width: number; readonly height: number }) {
  const scale = Math.min(1, shownLogo.width / width, shownLogo.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The brand as mails show it: without the words of pages. */
export function withoutTexts({ texts: _ofPages, ...brand }: Brand): Brand {
  return brand;
}
