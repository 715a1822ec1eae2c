import { CAMPAIGN_EVENTS } from './campaigns.ts'
import { CONTENT_EVENTS } from './content.ts'
import type { DataOf, EventDeclaration, EventFields } from './declaration.ts'
import { FIGURE_EVENTS } from './figures.ts'
import { INTEGRATION_EVENTS } from './integrations.ts'
import { PEOPLE_EVENTS } from './people.ts'

export type { EventDeclaration, EventField, EventFields } from './declaration.ts'

const DECLARED = {
  ...CAMPAIGN_EVENTS,
  ...CONTENT_EVENTS,
  ...FIGURE_EVENTS,
  ...INTEGRATION_EVENTS,
  ...PEOPLE_EVENTS,
} as const

/**
 * What happened: a noun and a verb in the past tense, in small letters, with hyphens where they are several words:
 * `campaign.launched`, `score-run.finished`. Work that ends without success has `….failed` or `….cancelled` instead of
 * `….finished`.
 */
export type EventType = keyof typeof DECLARED

/** Every type of event that there is, by name. The API lists it as `eventTypes`. */
export const EVENT_TYPES: ReadonlyMap<string, EventDeclaration> = new Map(
  Object.entries<EventDeclaration>(DECLARED).sort(([a], [b]) => (a < b ? -1 : 1)),
)

type FieldsOf<Type extends EventType> = (typeof DECLARED)[Type] extends { data: infer Fields extends EventFields }
  ? Fields
  : Record<never, never>

interface Subject<Type extends EventType> {
  readonly subjectType: (typeof DECLARED)[Type]['subject']
  readonly subjectId: string
}
type Data<Fields extends EventFields> =
  Record<never, never> extends DataOf<Fields> ? { readonly data?: DataOf<Fields> } : { readonly data: DataOf<Fields> }
type Declared<Type extends EventType> = Subject<Type> &
  (keyof FieldsOf<Type> extends never ? { readonly data?: never } : Data<FieldsOf<Type>>)

/** What happened to what, as the catalogue declares it; of several types, what fits each of them. */
export type NewEvent<Type extends EventType> = (
  Type extends EventType
    ? (event: Declared<Type>) => void
    : never
) extends (event: infer Event) => void
  ? Event
  : never
