import { handleForm, mailForm } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../../core/context.ts'
import { ADDRESS_SOURCE } from '../../../core/keys.ts'
import { leadingDirectory } from '../leading-directory.ts'
import type { PersonRow, Reading, Refusal } from '../matching/reading.ts'
import { type Digest, digester } from './identity-key.ts'

/** Identifiers by which an erased person is recognised. */
export const erasedKeys = {
  id: (digest: Digest, source: string, id: string): string => digest('erased', 'id', source, id),
  address: (digest: Digest, email: string): string => digest('erased', 'address', mailForm(email)),
  handle: (digest: Digest, network: string, handle: string): string =>
    digest('erased', 'handle', network, handleForm(handle).toLowerCase()),
}

/** The keys among these that belong to an erased person. */
export async function areErased(ctx: Context, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await ctx.db.erasedIdentifier.findMany({ where: { key: { in: [...new Set(keys)] } } })
  return new Set(rows.map(({ key }) => key))
}

/** Whether anybody was erased. Usually nobody was, and nothing has to be hashed. */
export async function anyErased(ctx: Context): Promise<boolean> {
  return (await ctx.db.erasedIdentifier.findFirst({ select: { key: true } })) !== null
}

/**
 * The rows that would add an erased person again: certainly by an id of the source, possibly by an address or handle
 * alone. Loads the key even when nobody was erased, so that a lost key is reported before anything is imported.
 */
export async function findErased(
  ctx: Context,
  reading: Reading,
  rows: readonly PersonRow[],
): Promise<ReadonlyMap<number, Refusal>> {
  const digest = await digester(ctx)
  if (!(await anyErased(ctx))) return new Map()
  const source = reading.idsOf ?? (await leadingDirectory(ctx))
  const keyed = rows.map(({ position, record: { externalId, email, account } }) => ({
    position,
    // An address that serves as the id belongs to its current holder, who is not certainly the erased person.
    ERASED: source === ADDRESS_SOURCE ? null : erasedKeys.id(digest, source, externalId),
    DOUBT_ERASED_ADDRESS: email ? erasedKeys.address(digest, email) : null,
    DOUBT_ERASED_HANDLE: account ? erasedKeys.handle(digest, account.network, account.handle) : null,
  }))
  const rules = ['ERASED', 'DOUBT_ERASED_ADDRESS', 'DOUBT_ERASED_HANDLE'] as const
  const erased = await areErased(
    ctx,
    keyed.flatMap((row) => rules.flatMap((rule) => row[rule] ?? [])),
  )
  return new Map(
    keyed.flatMap((row) => {
      const rule = rules.find((name) => row[name] !== null && erased.has(row[name]))
      return rule ? [[row.position, rule] as const] : []
    }),
  )
}

/**
 * A test for accounts that belonged to erased people.
 * @returns a test for one account.
 */
export async function erasedHandles(
  ctx: Context,
  accounts: readonly { network: string; handle: string }[],
): Promise<(network: string, handle: string) => boolean> {
  if (accounts.length === 0 || !(await anyErased(ctx))) return () => false
  const digest = await digester(ctx)
  const keyOf = (network: string, handle: string) => erasedKeys.handle(digest, network, handle)
  const erased = await areErased(
    ctx,
    accounts.map(({ network, handle }) => keyOf(network, handle)),
  )
  return (network, handle) => erased.has(keyOf(network, handle))
}
