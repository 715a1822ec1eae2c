import type { Context } from '../../../core/context.ts'
import type { StoredRecord } from '../person-record.ts'
import { rowTexts } from '../row-texts.ts'
import { type NamedManager, type NamedManagers, setNamedManagers } from './named-managers.ts'

/** Stores the managers that records name, after the people of these were stored. */
export async function storeManagers(
  ctx: Context,
  source: string,
  stored: readonly StoredRecord[],
): Promise<NamedManagers> {
  const named = stored.flatMap(({ record: { externalId, managerExternalId }, personId }): NamedManager[] =>
    managerExternalId === undefined
      ? []
      : [{ personId, externalId: managerExternalId === externalId ? null : managerExternalId }],
  )
  const arrived = [...new Set(stored.map(({ record }) => record.externalId))]
  const { changed, notes } = await setNamedManagers(ctx, source, { named, arrived })
  const own = stored.filter(({ record }) => record.managerExternalId === record.externalId)
  return {
    changed,
    notes: new Map([...notes, ...own.map(({ personId }) => [personId, rowTexts('manager-themself')] as const)]),
  }
}
