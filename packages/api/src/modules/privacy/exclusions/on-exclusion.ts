import type { Context } from '../../../core/context.ts'
import type { ExcludedProcessing, Prisma, ProcessingExclusion } from '../../../generated/prisma/client.ts'

/** How another module deletes what an exclusion forbids. */
export interface Deletion {
  /** Deleted where the exclusion switches off any of these. */
  readonly processing: readonly ExcludedProcessing[]
  /** Where the exclusion counts what was deleted. */
  readonly counted: Extract<keyof ProcessingExclusion, `${string}Deleted`>
  /**
   * Deletes rows about people.
   * @param of.people SQL that selects their ids.
   * @param of.processing everything that the exclusion switches off.
   * @param of.most rows at once.
   * @returns how many it deleted; it is called until there are none.
   */
  delete(
    ctx: Context,
    of: { people: Prisma.Sql; processing: readonly ExcludedProcessing[]; most: number },
  ): Promise<number>
}

const deletions: Deletion[] = []

/** Registers what a module stores about people that an exclusion forbids. */
export function onExclusion(deletion: Deletion): void {
  deletions.push(deletion)
}

/** Everything that is deleted for exclusions of these. */
export const deletionsFor = (processing: readonly ExcludedProcessing[]): readonly Deletion[] =>
  deletions.filter((deletion) => deletion.processing.some((one) => processing.includes(one)))
