import { getDatamodel } from '../../../generated/pothos.ts'
import { PERSONAL_DATA } from '../../people/index.ts'

/** Tables whose rows are somebody, or are told of somebody by an id. */
const OF_SOMEBODY = new Set(['Person', 'Account', 'Ambassador'])

/** Types without rows of their own: what they hold is asked of the types within. */
const AROUND = /(?:Connection|Edge)$|^PageInfo$/

const known = new Map<string, boolean>()

/**
 * Whether what a document asks of these types can be about a person: only where each of them is a table all of whose texts are
 * declared to name nobody, and which refers to no such table. What is computed has no table, and can.
 */
export function canReachPeople(types: Iterable<string>): boolean {
  return [...types].some((type) => !AROUND.test(type) && !isOfNobody(type, new Set()))
}

function isOfNobody(type: string, visited: Set<string>): boolean {
  const before = known.get(type)
  if (before !== undefined) return before
  if (visited.has(type)) return true
  visited.add(type)
  const fields = getDatamodel().datamodel.models[type]?.fields
  const texts = Object.values(PERSONAL_DATA[`public.${type}`] ?? {})
  const answer =
    fields !== undefined &&
    !OF_SOMEBODY.has(type) &&
    texts.every(({ holds }) => holds === 'NOTHING') &&
    fields.every(
      ({ name, kind, isList, type: other }) =>
        !/^(?:subject|person|account|actor)Id$/.test(name) &&
        (kind !== 'object' || isList || isOfNobody(other, visited)),
    )
  if (visited.size === 1) known.set(type, answer)
  return answer
}
