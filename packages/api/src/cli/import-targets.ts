/** What `portevoix import` reads, as the API calls it in capitals. */
export const TARGETS = [
  'people',
  'ties',
  'metrics',
  'touchpoints',
  'topics',
  'contents',
  'ledger',
  'mentions',
  'participations',
  'acts',
] as const
export type Target = (typeof TARGETS)[number]
