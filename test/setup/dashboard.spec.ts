import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromNothing } from '../../tools/run/dashboard.mjs';
import { dashboardPage, type Panel } from '../../tools/run/dashboard-page.mjs';

const board = resolve(import.meta.dirname, '../../docker/monitoring/dashboard.json');
const { panels } = JSON.parse(readFileSync(board, 'utf8')) as { panels: Panel[] };
const span = { from: 1000, to: 1900 };

describe('the dashboard of the demo', () => {
  it('has every panel of the Grafana board, and draws what is there', () => {
    const lines = [
      {
        name: 'orders',
        points: [
          [1000, 0],
          [1450, 0.5],
          [1900, 1],
        ] as const,
      },
      { name: 'none', points: [[1000, 0]] as const },
    ];
    const page = dashboardPage(
      panels.map((panel, index) => ({ panel, lines: index === 1 ? lines : [] })),
      [],
      span,
    );
    for (const { title } of panels) expect(page).toContain(title.replaceAll('&', '&#38;'));
    expect(page).toContain('points="0.0,108.0 170.0,55.0 340.0,2.0"');
    expect(page.match(/<polyline/g)).toHaveLength(1);
    expect(page).toContain('orders <b>1/s</b>');
    expect(page.match(/>nothing</g)).toHaveLength(panels.filter(({ type }) => type !== 'row').length - 1);
    expect(page).toContain('No alert speaks.');
  });

  it('counts from nothing what begins with its first event', () => {
    const rates = panels.flatMap(({ targets = [] }) => targets).filter(({ expr }) => expr.includes('rate('));
    expect(rates.length).toBeGreaterThan(5);
    for (const { expr } of rates) expect(fromNothing(expr)).not.toContain('rate(');
    expect(fromNothing('sum(rate(orders_count{job="assay"}[5m]))')).toBe(
      'sum(clamp_min((orders_count{job="assay"} - orders_count{job="assay"} offset 5m) or orders_count{job="assay"}, 0) / 300)',
    );
  });

  it('says which alerts speak, and takes no name for a part of the page', () => {
    const page = dashboardPage([], [{ name: '<b>Late', state: 'firing' }], span);
    expect(page).toContain('<b>&#60;b&#62;Late</b> (firing)');
  });
});
