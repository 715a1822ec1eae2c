import type { Context } from '../../../core/context.ts'
import type { CountedFact } from './counted-fact.ts'
import { levelsAmong, storeLevels } from './store-levels.ts'
import { storeSums } from './store-sums.ts'
import { sumChanges } from './sum-changes.ts'

/** Lets the rollups follow the facts, in their transaction. */
export async function storeRollups(
  ctx: Context,
  { added, removed }: { added: readonly CountedFact[]; removed: readonly CountedFact[] },
): Promise<void> {
  const levels = await levelsAmong(ctx, [...added, ...removed])
  const isLevel = ({ metric }: CountedFact) => levels.has(metric)
  const isSum = (fact: CountedFact) => !isLevel(fact)
  await storeSums(ctx, sumChanges(added.filter(isSum), removed.filter(isSum)))
  await storeLevels(ctx, { added: added.filter(isLevel), removed: removed.filter(isLevel) })
}
