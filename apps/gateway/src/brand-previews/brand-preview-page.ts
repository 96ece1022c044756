import type { Brand } from '@assay/brand';
import type { BrandedMail } from '@assay/contracts/notification';
import { html } from '@assay/runtime';
import { pagePreview } from './page-preview.js';

/** What is looked at: a brand, the mail under it, and whose name candidates see. */
export interface PreviewedBrand {
  readonly brand: Brand;
  readonly mail: BrandedMail;
  readonly accountName: string;
  readonly language: string;
}

/** The landing page and the invitation of an invented candidate, one beside the other, for people to look at. */
export function brandPreviewPage({ brand, mail, accountName, language }: PreviewedBrand): string {
  const page = pagePreview('landing-ready', { brand, accountName, language });
  const frame = 'border: 1px solid #767676; width: 100%; height: 40rem; margin-block-end: 2rem';
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Preview of the brand</title>
      </head>
      <body style="font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 48rem; padding: 1rem">
        <main>
          <h1>Preview of the brand</h1>
          <h2>The page behind a candidate’s link</h2>
          <iframe title="The page behind a candidate’s link" srcdoc="${page}" style="${frame}"></iframe>
          <h2>The invitation</h2>
          <p>Subject: ${mail.subject}</p>
          <iframe title="The invitation" srcdoc="${mail.html}" style="${frame}"></iframe>
          <h2>The invitation without pictures and colours</h2>
          <pre style="white-space: pre-wrap; overflow-wrap: anywhere">${mail.text}</pre>
        </main>
      </body>
    </html> `.text;
}
