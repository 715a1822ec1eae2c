import { type DocumentNode, type FieldNode, GraphQLError, Kind, type SelectionSetNode } from 'graphql'

/** What bounds the comparisons of fields while a document is validated. */
export interface RepeatLimits {
  /** Fields of one response name that stand, or are merged, in one selection. */
  readonly sameNames: number
  /** Fields, fragments and spreads, each as often as spreading puts it somewhere. */
  readonly selections: number
}

/**
 * What is wrong with a document whose validation would take the square of its length: GraphQL's rule that fields of one
 * response name must be mergeable compares every two of them, also those in selections and fragments that are merged.
 * @returns null where its names are repeated seldom enough.
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
  // A fragment that nothing spreads is validated too.
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

/** Goes from selection to selection without recursion: fragments that spread themselves have not been refused yet. */
function wrongIn(root: SelectionSetNode, walk: Walk, limits: RepeatLimits): GraphQLError | null {
  const waiting: SelectionSetNode[][] = [[root]]
  for (let merged = waiting.pop(); merged; merged = waiting.pop()) {
    for (const [name, fields] of fieldsOf(merged, walk)) {
      if (fields.length > limits.sameNames) {
        return refusal(
          `A selection may hold at most ${limits.sameNames} fields of one response name, and here are ${fields.length} of "${name}": ask for the field once.`,
        )
      }
      const below = fields.flatMap(({ selectionSet }) => selectionSet ?? [])
      if (below.length > 0) waiting.push(below)
    }
    if (walk.left < 0) {
      return refusal(
        `A document may hold at most ${limits.selections} fields and fragments where its fragments are spread: spread them less often, or send several requests.`,
      )
    }
  }
  return null
}

const refusal = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } })

/** The fields of selections that are merged, by their response names. */
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
