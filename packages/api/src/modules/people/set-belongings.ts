import type { Context } from '../../core/context.ts'
import { type AccountInput, setAccounts } from './accounts.ts'
import { departmentsOfInput, setDepartments } from './departments.ts'
import { type ExternalId, setExternalIds } from './external-ids.ts'

/** What belongs to a person and stands in tables of its own; what is left out stays, and null is none. */
export interface Belongings {
  departmentIds?: string[] | null
  departmentNames?: string[] | null
  externalIds?: ExternalId[] | null
  socialAccounts?: AccountInput[] | null
}

/**
 * Gives a person what an act says belongs to them.
 * @returns the names of the fields that changed.
 * @throws InvalidInputError; ConflictError EXTERNAL_ID_TAKEN, ACCOUNT_TAKEN.
 */
export async function setBelongings(ctx: Context, personId: string, belongings: Belongings): Promise<string[]> {
  const { externalIds, socialAccounts } = belongings
  const departments = (['departmentIds', 'departmentNames'] as const).filter((field) => belongings[field] !== undefined)
  const isMoved =
    departments.length > 0 && (await setDepartments(ctx, personId, await departmentsOfInput(ctx, belongings)))
  const isNamed = externalIds !== undefined && (await setExternalIds(ctx, personId, externalIds ?? []))
  const isFound = socialAccounts !== undefined && (await setAccounts(ctx, personId, socialAccounts ?? []))
  return [...(isMoved ? departments : []), ...(isNamed ? ['externalIds'] : []), ...(isFound ? ['socialAccounts'] : [])]
}
