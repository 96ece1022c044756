import { describe, expect, it } from 'vitest';
import { may, roleIn } from './console-person.js';

describe('the role of a person', () => {
  it('is the mightiest that the claim names', () => {
    expect(roleIn({ roles: ['auditor', 'support'] }, 'roles')).toBe('support');
    expect(roleIn({ roles: 'admin' }, 'roles')).toBe('admin');
  });

  it('is none where the claim is missing or names nothing we know', () => {
    expect(roleIn({}, 'roles')).toBeUndefined();
    expect(roleIn({ roles: ['root', 'Admin', 'administrator'] }, 'roles')).toBeUndefined();
    expect(roleIn({ roles: { admin: true } }, 'roles')).toBeUndefined();
  });

  it('is found inside an object, and under a name with dots', () => {
    expect(roleIn({ realm_access: { roles: ['support'] } }, 'realm_access.roles')).toBe('support');
    expect(roleIn({ 'https://a.example/roles': ['auditor'] }, 'https://a.example/roles')).toBe('auditor');
  });
});

it('an auditor reads, support acts, an admin may all', () => {
  expect(may({ role: 'auditor' }, 'act')).toBe(false);
  expect(may({ role: 'auditor' }, 'reveal')).toBe(false);
  expect(may({ role: 'support' }, 'act')).toBe(true);
  expect(may({ role: 'support' }, 'administer')).toBe(false);
  expect(may({ role: 'admin' }, 'administer')).toBe(true);
});
