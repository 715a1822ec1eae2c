import { type DocumentNode, type FieldNode, GraphQLError, Kind, type SelectionSetNode } from 'graphql'

/** Limits on the comparisons of fields during validation. */
export interface RepeatLimits {
  /** Fields with one response name in one selection, including merged ones. */
  readonly sameNames: number
  /** Fields, fragments and spreads, counted each time that a spread adds them. */
  readonly selections: number
}

/**
 * Refuses documents whose validation would take quadratic time: GraphQL's rule that fields with one response name must
 * be mergeable compares every two of them, also in merged selections and fragments.
 * @returns the problem; null when names repeat rarely enough.
 */
export function tooManyRepeats(document: DocumentNode, limits: RepeatLimits): GraphQLError | null {
  const fragments = new Map<string, SelectionSetNode>()
  const roots: SelectionSetNode[] = []
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) roots.push(definition.selectionSet)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition.selectionSet)
  }
  const walk = { fragments, reached: new Set<string>(), left: limits.selections }
  for (const root of roots) {
    const wrong = wrongIn(root, walk, limits)
    if (wrong) return wrong
  }
  // A fragment that is never spread is validated too.
  for (const [name, selections] of fragments) {
    const wrong = walk.reached.has(name) ? null : wrongIn(selections, walk, limits)
    if (wrong) return wrong
  }
  return null
}

interface Walk {
  readonly fragments: ReadonlyMap<string, SelectionSetNode>
  readonly reached: Set<string>
  left: number
}

/** Visits selections without recursion, because fragments that spread themselves have not been refused yet. */
function wrongIn(root: SelectionSetNode, walk: Walk, limits: RepeatLimits): GraphQLError | null {
  const waiting: SelectionSetNode[][] = [[root]]
  for (let merged = waiting.pop(); merged; merged = waiting.pop()) {
    for (const [name, fields] of fieldsOf(merged, walk)) {
      if (fields.length > limits.sameNames) {
        return refusal(
          `A selection can contain at most ${limits.sameNames} fields with one response name, and this one has ${fields.length} fields "${name}": select the field once.`,
        )
      }
      const below = fields.flatMap(({ selectionSet }) => selectionSet ?? [])
      if (below.length > 0) waiting.push(below)
    }
    if (walk.left < 0) {
      return refusal(
        `A document can contain at most ${limits.selections} fields and fragments, counted each time a fragment is spread: spread fragments less often, or send several requests.`,
      )
    }
  }
  return null
}

const refusal = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } })

/** The fields of merged selections, by response name. */
function fieldsOf(merged: readonly SelectionSetNode[], walk: Walk): ReadonlyMap<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>()
  const spread = new Set<string>()
  const sets = [...merged]
  for (const { selections } of sets) {
    walk.left -= selections.length
    if (walk.left < 0) break
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value
        const same = fields.get(name)
        if (same) same.push(selection)
        else fields.set(name, [selection])
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        sets.push(selection.selectionSet)
      } else {
        const name = selection.name.value
        const fragment = walk.fragments.get(name)
        if (fragment && !spread.has(name)) sets.push(fragment)
        spread.add(name)
        walk.reached.add(name)
      }
    }
  }
  return fields
}
