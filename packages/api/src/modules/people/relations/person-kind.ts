import { z } from 'zod'
import { builder } from '../../../core/builder.ts'
import { inForm, reading } from '../../../core/scalars.ts'
import { checked, type Kind } from '../../../platform/acts/index.ts'
import { relationKey } from './relation-kinds.ts'

declare module '../../../core/builder.ts' {
  interface Scalars {
    PersonKind: { Input: string; Output: string }
  }
}

builder.scalarType('PersonKind', {
  description:
    'The key of a kind of relation of a person to the organisation, such as `EMPLOYEE`: see `relationKinds`. Accepted in any case, stored in capitals.',
  serialize: String,
  ...reading(
    inForm(relationKey, 'A PersonKind is the key of a kind of relation, such as "EMPLOYEE": see relationKinds.'),
  ),
})

/** A kind of relation that an act takes: whether the organisation has it, `assertKinds` asks. */
export const personKind = (description: string): Kind<string> => checked('PersonKind', description, z.string())
