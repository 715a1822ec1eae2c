import type { Db } from '../../core/database.ts'
import { declareTexts, type Text, type Wording } from '../../core/texts/index.ts'

/** What to delete: what is older than an instant, of one organisation, some at a time. */
export interface Expiry {
  readonly organizationId: string
  readonly before: Date
  readonly now: Date
  /** Rows that one transaction deletes at most. */
  readonly most: number
}

/** A class of data and how long it is kept. */
export interface RetentionClass {
  /** Its key, such as `audit-log`. */
  readonly class: string
  /** What it is, and why it is kept for so long, in one or two sentences. */
  readonly reason: Wording
  /** Days for which it is kept unless the organisation set another term. */
  readonly defaultDays: number
  /** Days that an organisation can set at least and at most. */
  readonly leastDays: number
  readonly mostDays: number
  /**
   * As whom it is deleted: as the organisation, which row-level security keeps to its own rows; or as the system role, where
   * the organisation itself may delete nothing. Then the condition on the organisation stands in the statement.
   */
  readonly by: 'organization' | 'system'
  /**
   * Deletes some of it.
   * @returns how many rows; 0 when nothing is left to delete.
   */
  delete(db: Db, expiry: Expiry): Promise<number>
}

const declared = new Map<string, RetentionClass>()
const reasons = new Map<string, Text>()

/** Declares how long a class of data is kept. Only the recurring work of retention deletes it for its age. */
export function declareRetention(declaration: RetentionClass): void {
  if (declared.has(declaration.class)) throw new Error(`Two modules declare the retention of ${declaration.class}.`)
  declared.set(declaration.class, declaration)
  const { class: key, reason } = declaration
  reasons.set(key, declareTexts('retained', { [key]: reason })(key))
}

/** What a class is, and why it is kept. */
export function reasonOf({ class: key }: RetentionClass): Text {
  const reason = reasons.get(key)
  if (!reason) throw new Error(`Nobody declares the retention of ${key}.`)
  return reason
}

/** All classes, by key; complete once every module is loaded. */
export const retentionClasses = (): readonly RetentionClass[] =>
  [...declared.values()].toSorted((a, b) => (a.class < b.class ? -1 : 1))

export const retentionClass = (key: string): RetentionClass | null => declared.get(key) ?? null
