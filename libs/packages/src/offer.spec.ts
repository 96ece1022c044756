import { describe, expect, it } from 'vitest';
import { hiddenReason } from './offer.js';

const open = { archived: false, locations: [] };
const gdynia = { countryCode: 'PL', city: 'Gdynia' };

describe('the reason that hides a package', () => {
  it('is absent for a package without rules', () => {
    expect(hiddenReason(open, { countryCode: 'pl' })).toBeUndefined();
    expect(hiddenReason(open, { remote: true })).toBeUndefined();
    expect(hiddenReason(open, { remote: false })).toBeUndefined();
  });

  it('is "archived" before anything else', () => {
    expect(hiddenReason({ archived: true, locations: [gdynia] }, { countryCode: 'de' })).toBe('archived');
  });

  it('is "other-location" when no place covers the job', () => {
    expect(hiddenReason({ ...open, locations: [gdynia] }, { countryCode: 'de' })).toBe('other-location');
    expect(hiddenReason({ ...open, locations: [gdynia] }, { countryCode: 'pl', city: 'Sopot' })).toBe(
      'other-location',
    );
  });

  it('is absent when one place of several covers the job', () => {
    expect(
      hiddenReason(
        { ...open, locations: [{ countryCode: 'DE' }, gdynia] },
        { countryCode: 'PL', city: 'Gdynia' },
      ),
    ).toBeUndefined();
  });

  it('is absent in every region of a country that was named without one', () => {
    expect(
      hiddenReason({ ...open, locations: [{ countryCode: 'PL' }] }, { countryCode: 'PL', regionAbbr: 'PM' }),
    ).toBeUndefined();
  });

  it('ignores case and blanks in places', () => {
    expect(
      hiddenReason({ ...open, locations: [gdynia] }, { countryCode: 'pl', city: ' GDYNIA ' }),
    ).toBeUndefined();
    expect(
      hiddenReason({ ...open, locations: [{ countryCode: 'PL ', city: ' Gdynia' }] }, gdynia),
    ).toBeUndefined();
  });

  it('is absent when the job has no known location', () => {
    expect(hiddenReason({ ...open, locations: [gdynia] }, {})).toBeUndefined();
    expect(hiddenReason({ ...open, locations: [gdynia] }, { countryCode: '', city: ' ' })).toBeUndefined();
  });

  it('respects remote work both ways', () => {
    expect(hiddenReason({ ...open, remote: 'only' }, { remote: false })).toBe('remote-only');
    expect(hiddenReason({ ...open, remote: 'never' }, { remote: true })).toBe('not-remote');
    expect(hiddenReason({ ...open, remote: 'only' }, { remote: true })).toBeUndefined();
    expect(hiddenReason({ ...open, remote: 'never' }, { remote: false })).toBeUndefined();
    expect(hiddenReason({ ...open, remote: 'only' }, {})).toBeUndefined();
    expect(hiddenReason({ ...open, remote: 'never' }, {})).toBeUndefined();
  });
});
