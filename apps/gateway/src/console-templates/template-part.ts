import type { Problem } from '@assay/contracts';
import { candidateLetters, type Template, templateVersion } from '@assay/contracts/notification';
import { field, hiddenFields } from '@assay/look';
import { type Html, html } from '@assay/runtime';
import type { ConsoleVisit } from '../console-door/signed-in.js';
import { accountPath } from '../console-markup/account-path.js';
import { act, choice } from '../console-markup/console-parts.js';
import { type TemplateForm, templateLabels, type TypedTemplate, typedFrom } from './template-form.js';

/** The words of a template as they are saved, and as somebody typed them. */
export interface ShownTemplate {
  readonly accountId: string;
  readonly templateId: string;
  readonly saved: Template | undefined;
  readonly typed?: TemplateForm;
  readonly problem?: Problem;
}

const longestBody = 10_000;
const longestSubject = 200;
const placeholders =
  'May hold {candidate.firstName}, {package.name}, {account.name}, {product.name} and {deadline}';

/** Where the words of a template are. */
export function templatePath({
  accountId,
  templateId,
}: Pick<ShownTemplate, 'accountId' | 'templateId'>): string {
  return `${accountPath(accountId)}/templates?${new URLSearchParams({ templateId }).toString()}`;
}

/** The form of a template: it shows a mail in these words, in a window of its own, and saves them or puts ours back for whoever may. */
export function templatePart(shown: ShownTemplate, visit: ConsoleVisit): Html {
  const { accountId, templateId, saved, typed } = shown;
  const path = `${accountPath(accountId)}/templates/${encodeURIComponent(templateId)}`;
  const version = saved ? templateVersion(saved) : 'none';
  const { formToken } = visit;
  return html`<form class="act" method="post" action="${path}/preview" target="_blank">
      ${hiddenFields({ form: formToken, version })} ${fieldsOf(shown)}
      ${choice('template-letter', 'See', candidateLetters, typed?.letter ?? 'invitation')}
      <button class="quiet">Show it</button>
      <span class="small soft"
        ><code>POST /v1/accounts/{accountId}/templates/{templateId}/preview</code></span
      >
      ${visit.may('administer') ? saving(path) : html``}
    </form>
    ${
      visit.may('administer') && saved
        ? act({
            path: `${path}/removal`,
            text: 'Back to our words',
            call: 'DELETE /v1/accounts/{accountId}/templates/{templateId}',
            formToken,
            hidden: { version },
            tone: 'danger',
          })
        : html``
    }`;
}

// Second, so that Enter in a field saves nothing.
function saving(path: string): Html {
  return html`<button formaction="${path}" formtarget="_self">Save the template</button>
    <span class="small soft"><code>PUT /v1/accounts/{accountId}/templates/{templateId}</code></span>`;
}

function fieldsOf({ saved, typed, problem }: ShownTemplate): Html[] {
  const words = typed ?? typedFrom(saved);
  return Object.entries(templateLabels).map(([name, label]) =>
    field({
      name,
      label,
      value: textOf(words, name),
      kind: name.endsWith('Body') ? 'long' : 'text',
      longest: name.endsWith('Body') ? longestBody : longestSubject,
      ...hintOf(name),
      error: problem?.errors?.find(({ pointer }) => pointer === `/${name}`)?.message,
    }),
  );
}

function textOf(words: TypedTemplate, name: string): string {
  const text: unknown = Reflect.get(words, name);
  return typeof text === 'string' ? text : '';
}

function hintOf(name: string): { readonly hint?: string } {
  if (name === 'language') return { hint: 'Such as de or pt-BR: dates and what stands around are in it.' };
  const ours = name.startsWith('invitation') ? '' : ' Empty: ours is sent.';
  return { hint: `${placeholders}${name.endsWith('Body') ? ', and {link}' : ''}.${ours}` };
}
