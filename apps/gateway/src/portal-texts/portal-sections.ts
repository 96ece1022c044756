/** The parts of the portal, each with an address of its own below `/portal`; the first one is `/portal` itself. */
export const portalSections = [
  'overview',
  'keys',
  'connections',
  'packages',
  'fields',
  'rules',
  'activity',
] as const;
export type PortalSection = (typeof portalSections)[number];
