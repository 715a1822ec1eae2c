import type { Message } from '../../core/texts/index.ts'
import type { Role } from '../../generated/prisma/client.ts'
import { grantsOf, type Permission } from '../../platform/auth/index.ts'

export type ProcessingKind =
  | 'PERSONAL_DATA'
  | 'METRIC'
  | 'SCORING_MODEL'
  | 'INTEGRATION'
  | 'PLUGIN'
  | 'PURPOSE'
  | 'RETENTION'

/** One processing of data, as declarations and settings tell it. */
export interface ProcessingEntry {
  /** Unique among the entries of its kind. */
  readonly key: string
  readonly kind: ProcessingKind
  readonly title: string
  /** A text of the product, or words as an organisation, a plugin or a registry has them. */
  readonly purpose: Message | null
  readonly dataCategories: readonly string[]
  readonly peopleCategories: readonly string[]
  readonly recipients: readonly string[]
  readonly retentionDays: number | null
  readonly legalBasis: string | null
  readonly since: Date | null
  readonly seenBy: readonly Role[]
}

/** An entry with what its source knows. */
export const entry = (
  known: Pick<ProcessingEntry, 'key' | 'kind' | 'title'> & Partial<ProcessingEntry>,
): ProcessingEntry => ({
  purpose: null,
  dataCategories: [],
  peopleCategories: [],
  recipients: [],
  retentionDays: null,
  legalBasis: null,
  since: null,
  seenBy: [],
  ...known,
})

/** The roles that a permission of the whole organisation is given to, sorted. */
export const rolesWith = (...permissions: readonly Permission[]): Role[] =>
  [
    ...new Set(
      permissions.flatMap((permission) =>
        Object.entries(grantsOf(permission)).flatMap(([role, grant]) => (grant === 'any' ? [role as Role] : [])),
      ),
    ),
  ].sort()

/** What stands in two lists once, sorted. */
export const listed = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].sort()
