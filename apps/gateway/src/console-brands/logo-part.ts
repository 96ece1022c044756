import { logoPath } from '@assay/brand';
import type { SavedBrand } from '@assay/contracts/consent';
import { hiddenFields } from '@assay/look';
import { type Html, html } from '@assay/runtime';
import type { ConsoleVisit } from '../console-door/signed-in.js';
import { act } from '../console-markup/console-parts.js';
import type { BrandPlace } from './brand-place.js';

const accepted = 'image/png,image/jpeg,image/webp,image/svg+xml';

/** The logo of a brand, and the forms that give it another one, after a look where somebody wants one, and take it away. */
export function logoPart(saved: SavedBrand, place: BrandPlace, visit: ConsoleVisit, wrong?: string): Html {
  const { root, calls } = place;
  const { formToken } = visit;
  const revision = String(saved.revision);
  return html`${shownLogo(saved)}
    <form class="act" method="post" enctype="multipart/form-data" action="${root}/brand/logo">
      ${hiddenFields({ form: formToken, revision })}
      <div>
        <label for="logo">Picture</label>
        ${wrong === undefined ? html`` : html`<p class="wrong" id="logo-error">${wrong}</p>`}
        <input
          type="file"
          id="logo"
          name="logo"
          accept="${accepted}"
          aria-describedby="${wrong === undefined ? 'logo-hint' : 'logo-error logo-hint'}"
          ${wrong === undefined ? html`` : html`aria-invalid="true"`}
        />
        <p class="hint" id="logo-hint">
          PNG, JPEG, WebP or SVG of plain shapes, at most 1 MB; it is shown with at most 240 by 80 pixels.
          Looking at one counts as sending one, and a day has only so many.
        </p>
      </div>
      <button class="quiet" formaction="${root}/brand/logo/preview" formtarget="_blank">
        Look at it first
      </button>
      <button>Save the logo</button>
      <span class="small soft"><code>${calls.saveLogo.call}</code></span>
    </form>
    ${saved.logo === undefined ? html`` : removal(place, formToken, revision)}`;
}

function removal({ root, calls }: BrandPlace, formToken: string, revision: string): Html {
  return act({
    path: `${root}/brand/logo/removal`,
    text: 'Take the logo away',
    call: calls.removeLogo.call,
    formToken,
    hidden: { revision },
    tone: 'danger',
  });
}

function shownLogo({ logo, productName = '' }: SavedBrand): Html {
  if (logo === undefined) return html`<p class="soft">There is none.</p>`;
  const { hash, width, height } = logo;
  return html`<p>
    <img
      class="logo"
      src="${logoPath(hash)}"
      alt="The logo${productName === '' ? '' : ` of ${productName}`}"
      width="${width}"
      height="${height}"
    />
  </p>`;
}
