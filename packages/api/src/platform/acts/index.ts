export { setArchived } from './archive.ts'
export { isNeeded } from './arguments.ts'
export { born, change, differences, taken } from './change.ts'
export { type DeclaredMutation, MUTATIONS } from './declared.ts'
export { deleted, purged } from './gone.ts'
export { changes, exactlyOne, type Input, input, part, readInput } from './input.ts'
export {
  address,
  amount,
  checked,
  country,
  currency,
  date,
  decimal,
  deprecated,
  type Fields,
  flag,
  flagOr,
  idOf,
  idToFind,
  instant,
  json,
  type Kind,
  line,
  listOf,
  locale,
  mailAddress,
  oneOf,
  optional,
  prose,
  text,
  unread,
  type ValuesOf,
  whole,
} from './kinds.ts'
export { actOnMany, MANY_ACTS, type ManyAct, type ManyOutcome } from './many.ts'
export { mutation, twoStepMutation } from './mutation.ts'
export { type Needs, own, permissionOf, permissionsOf } from './needs.ts'
export { type Target, theOnly, thing } from './target.ts'
export type { NodeName, RowOf } from './things.ts'
export { assertVersion, changedSinceRead } from './version.ts'
