import type { Brand, BrandLink, Logo } from '@assay/brand';
import { lightPalette, radius } from '@assay/look';
import { html, type Html } from '@assay/runtime';
import type { Wording } from '../wording/wording.js';
import { linkColour } from './brand-blocks.js';
import type { Block, Piece } from './blocks.js';

interface HtmlData {
  readonly blocks: readonly Block[];
  readonly language: string;
  readonly direction: Wording['direction'];
  readonly subject: string;
  readonly brand: Brand;
}

// Mail programs drop style sheets and the attributes of html, and read neither flex nor grid: hence the table, the
// styles in place, and lang and dir again on what is left of the document.
const { ink, soft, ground, paper } = lightPalette;
const font = `color:${ink};font:16px/1.5 Arial,Helvetica,sans-serif`;
const box = `display:inline-block;padding:12px 24px;font-weight:bold;text-decoration:none;border-radius:${radius.control}px`;

/** How the parts of one message look: where a line begins, and the colours of its brand. */
interface Look {
  readonly start: string;
  readonly button: string;
  readonly link: string;
}

/** Returns the HTML part of the message; everything that was filled in is escaped and keeps to its own direction. */
export function invitationHtml({ blocks, language, direction, subject, brand }: HtmlData): string {
  // text-align: start is unknown to Outlook.
  const start = direction === 'rtl' ? 'right' : 'left';
  const { accent, onAccent } = brand;
  const button = `${box};background:${accent};color:${onAccent}`;
  const look = { start, button, link: `color:${linkColour(brand)}` };
  return html`<!doctype html>
    <html lang="${language}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>${subject}</title>
      </head>
      <body lang="${language}" dir="${direction}" style="margin:0;padding:0;background:${ground};${font}">
        <div role="main" lang="${language}" dir="${direction}">
          ${framed(
            blocks.map((block) => part(block, look)),
            start,
          )}
        </div>
      </body>
    </html> `.text;
}

function framed(content: readonly Html[], start: string): Html {
  return html`<table
    role="presentation"
    width="100%"
    cellpadding="0"
    cellspacing="0"
    border="0"
    style="background:${ground}"
  >
    <tr>
      <td align="center" style="padding:24px 12px">
        <table
          role="presentation"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          border="0"
          style="max-width:600px;background:${paper};border-radius:${radius.card}px"
        >
          <tr>
            <td style="padding:32px;text-align:${start};color:${ink}">${content}</td>
          </tr>
        </table>
      </td>
    </tr>
  </table>`;
}

function part(block: Block, look: Look): Html {
  if (block.kind === 'sign') return sign(block.name, block.logo);
  if (block.kind === 'links') return footer(block.links);
  const said = words(block.pieces, look);
  switch (block.kind) {
    case 'title':
      return html`<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">${said}</h1>`;
    case 'heading':
      return html`<h2 style="margin:24px 0 8px;font-size:17px;line-height:1.3">${said}</h2>`;
    case 'paragraph':
      return html`<p style="margin:0 0 16px">${said}</p>`;
    case 'action':
      return html`<p style="margin:24px 0"><a href="${block.link}" style="${look.button}">${said}</a></p>`;
    case 'bare-link':
      return html`<p style="margin:0 0 8px">${said}</p>
        <p dir="ltr" style="margin:0 0 16px;text-align:${look.start};word-break:break-all">
          ${link(block.link, block.link, look)}
        </p>`;
    case 'small-link':
      return html`<p style="margin:24px 0 0;font-size:13px">${link(block.link, said, look)}</p>`;
    case 'small':
      return html`<p style="margin:24px 0 0;font-size:13px;color:${soft}">${said}</p>`;
  }
}

// Many see no pictures: the text stands for the picture, and is set as the name would be.
function sign(name: string, logo: Logo | undefined): Html {
  const named = 'margin:0 0 24px;font-size:18px;font-weight:bold';
  if (!logo) return html`<p style="${named}"><bdi>${name}</bdi></p>`;
  const { url, width, height } = logo;
  const style = 'border:0;max-width:100%';
  return html`<p style="${named}">
    <img src="${url}" width="${width}" height="${height}" alt="${name}" style="${style}" />
  </p>`;
}

function footer(links: readonly BrandLink[]): Html {
  const all = links.map(
    ({ text, url }) => html`<a href="${url}" style="color:${soft}"><bdi>${text}</bdi></a> &nbsp; `,
  );
  return html`<p style="margin:16px 0 0;font-size:13px;color:${soft}">${all}</p>`;
}

function words(pieces: readonly Piece[], look: Look): Html[] {
  return pieces.flatMap((piece) => {
    if (piece.link !== undefined) return [link(piece.link, piece.text, look)];
    if (piece.filledIn) return [html`<bdi>${piece.text}</bdi>`];
    return piece.text.split('\n').map((line, index) => (index > 0 ? html`<br />${line}` : html`${line}`));
  });
}

function link(href: string, text: string | readonly Html[], { link: style }: Look): Html {
  return html`<a href="${href}" style="${style}">${text}</a>`;
}
