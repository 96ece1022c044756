import type { Timeline } from '@assay/contracts';
import type { OrderReply } from '@assay/contracts/ordering';
import { card } from '@assay/look';
import { html } from '@assay/runtime';
import type { SentPage } from '../page-door/send-page.js';
import { fill } from '../page-languages/fill.js';
import { spokenMoment } from '../page-languages/spoken-moment.js';
import type { TimelineTexts } from '../timeline-texts/timeline-texts.js';
import { timelineLines } from './timeline-lines.js';

/** The story of an order, and until when it can be read. */
export interface SharedStory {
  readonly order: Pick<OrderReply, 'packageName' | 'smartrecruitersOrderId'>;
  readonly timeline: Timeline;
  readonly until: Date;
  readonly now: Date;
}

/** The page on which somebody without an account reads what happened to one order. */
export function timelinePage({ order, timeline, until, now }: SharedStory, texts: TimelineTexts): SentPage {
  const { language, direction } = texts;
  const { packageName, smartrecruitersOrderId: id } = order;
  const orderId = html`<span class="mono">${id}</span>`;
  const body = html`<h1>${fill(texts.heading, { packageName })}</h1>
    <p>
      ${fill(texts.about, { orderId })}
      ${fill(texts.until, { moment: spokenMoment(language, until.toISOString()) })}
    </p>
    ${card(texts.happened, timelineLines(timeline, now, texts))}`;
  return { language, direction, title: texts.title, body };
}
