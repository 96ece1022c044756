import { Problem } from '@assay/contracts';
import { pictureForm } from '../edge/take-form.js';
import { takePictureBytes } from '../logos/picture-bytes.js';
import { UploadedForm } from '../file-forms/uploaded-form.js';

/** What the form of a logo sends: the picture, and the version that the brand was read in. */
export interface LogoForm {
  readonly picture: Buffer;
  readonly ifVersion: string[];
}

/** The form as it came, or the problem that says what is wrong with it. */
export async function logoFormOf(sent: unknown): Promise<LogoForm> {
  if (!(sent instanceof UploadedForm)) throw new Problem('unsupported-media-type', { expected: pictureForm });
  const picture = await takePictureBytes(sent.file);
  // A form in which nobody chose a file sends an empty one.
  if (picture.length === 0) throw new Problem('logo-refused', { reason: 'no file was chosen' });
  return { picture, ifVersion: [sent.fields['revision'] ?? 'not said'] };
}

const aboutPicture: ReadonlySet<string> = new Set(['logo-refused', 'logo-too-large', 'too-many-logos']);

/** What is wrong with the picture itself, to be said where it was chosen. */
export function wrongWithPicture({ code, message, errors = [] }: Problem): string | undefined {
  if (aboutPicture.has(code)) return message;
  return errors.length > 0 ? `The form ${errors.map((error) => error.message).join(', ')}.` : undefined;
}
